import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const root = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;
const rows = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| ([@\w/-]+) \| ([\d.]+) \| ([^|]+) \|/gm),
].map(([, name = '', release = '', licence = '']) => ({ name, release, licence: licence.trim() }));

describe('docs/dependencies.md', () => {
  it('has a line for every package that ships, and for no other', () => {
    const shipped = [...Object.keys(root.dependencies), 'workbox-precaching', 'workbox-routing'];
    expect(rows.map(({ name }) => name).toSorted()).toEqual(shipped.toSorted());
  });

  it.each(rows)('says which release and licence $name has', ({ name, release, licence }) => {
    expect(release).toBe(root.dependencies[name] ?? root.devDependencies[name]);
    const installed = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
    expect(licence).toBe(installed.license);
  });
});

describe('every package', () => {
  it('is pinned to one release', () => {
    for (const [name, range] of Object.entries({ ...root.dependencies, ...root.devDependencies })) {
      expect(range, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('runs nothing when it is installed', () => {
    expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});
