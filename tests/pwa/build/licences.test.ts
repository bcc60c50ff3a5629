import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesOf } from '../../../src/pwa/build/licences.mjs';

interface PackageFile {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** Licences that a file which is handed on may be under without more than naming them. */
const FREE =
  /^\(?(MIT|Apache-2\.0|BSD-[23]-Clause|ISC|0BSD|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)( (AND|OR) [\w.-]+)*\)?$/;

describe('the licences that ship', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as PackageFile;
  const licences = licencesOf(Object.keys(dependencies), process.cwd());

  it('are those of every package and of what it needs', () => {
    const names = licences.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'scheduler', 'fast-png', 'pako']));
    expect(new Set(licences.map(({ name, version }) => `${name} ${version}`)).size).toBe(names.length);
  });

  it('let the app be handed on', () => {
    expect(licences.filter(({ licence }) => !FREE.test(licence))).toEqual([]);
    expect(licences.filter(({ text, licence }) => text === '' && licence !== 'Unlicense')).toEqual([]);
  });

  it('are missing for no package: one that is not there stops the build', () => {
    expect(() => licencesOf(['no-such-package'], process.cwd())).toThrow('no-such-package is not installed');
  });
});
