import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageOf, readModuleReferences, readText, resolveRelative } from '../support/imports';

const root = path.resolve(import.meta.dirname, '../..');
/** Left out when the page is built: what it saves is not encrypted. */
const LEFT_OUT = 'src/interchange/backup/age.ts';

interface Reached {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
}

/** Every file and package that a file needs at run time. */
function reachedFrom(entry: string): Reached {
  const files = new Set<string>();
  const packages = new Set<string>();
  const walk = (file: string): void => {
    if (files.has(file) || file === LEFT_OUT) return;
    files.add(file);
    if (!file.endsWith('.ts')) return;
    for (const { specifier, typeOnly } of readModuleReferences(file, readText(root, file))) {
      const target = typeOnly ? undefined : resolveRelative(file, specifier);
      if (target !== undefined) walk(/\.\w+$/.test(target) ? target : `${target}.ts`);
      else if (!typeOnly) packages.add(packageOf(specifier));
    }
  };
  walk(entry);
  return { files, packages };
}

describe('the rescue page', () => {
  const { files, packages } = reachedFrom('src/rescue/main.ts');

  it('needs nothing that can keep the app from starting: no framework, no database library, no screen', () => {
    expect([...packages].sort()).toEqual(['@noble/ciphers', '@noble/hashes', 'zod']);
    expect([...files].filter((file) => /^src\/(app|features|workspace|pwa|standards)\/|\.tsx$/.test(file))).toEqual([]);
  });

  it('reads the journal and writes a backup by the same code as the app', () => {
    expect([...files]).toEqual(
      expect.arrayContaining(['src/storage/journal/frame.ts', 'src/interchange/backup/write-backup.ts']),
    );
  });
});
