import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, type ModuleReference, readModuleReferences, readText, resolveRelative } from './support/imports';
import { checkPlace, checkReference, findImportLoops } from './support/layers';

const root = path.resolve(import.meta.dirname, '..');
const files = listFiles(root, 'src');
const codeFiles = files.filter((file) => /\.(ts|tsx|mts|js|mjs|jsx)$/.test(file));
const references = new Map(codeFiles.map((file) => [file, readModuleReferences(file, readText(root, file))]));

describe('the layers', () => {
  it('have code to check', () => {
    expect(codeFiles.length).toBeGreaterThan(0);
  });

  it('hold every file of src', () => {
    expect(files.map(checkPlace).filter(Boolean)).toEqual([]);
  });

  it('know only what the layer table allows', () => {
    const broken = [...references].flatMap(([file, found]) => found.map((one) => checkReference(file, one)));
    expect(broken.filter(Boolean)).toEqual([]);
  });

  it('hold no loop of imports', () => {
    const known = new Set(files);
    const importsByFile = new Map([...references].map(([file, found]) => [file, valueImports(file, found, known)]));
    expect(findImportLoops(importsByFile)).toEqual([]);
  });
});

function valueImports(file: string, found: readonly ModuleReference[], known: ReadonlySet<string>): string[] {
  return found.flatMap((one) => {
    const target = one.typeOnly ? undefined : resolveRelative(file, one.specifier);
    const candidates = ['', '.ts', '.tsx', '/index.ts'].map((ending) => `${target}${ending}`);
    return candidates.find((candidate) => known.has(candidate)) ?? [];
  });
}
