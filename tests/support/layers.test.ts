import { describe, expect, it } from 'vitest';
import { readModuleReferences } from './imports';
import { checkPlace, checkReference, findImportLoops } from './layers';

const complaints = (file: string, text: string): (string | undefined)[] =>
  readModuleReferences(file, text).map((reference) => checkReference(file, reference));

describe('checkPlace', () => {
  it.each(['src/domain/time.ts', 'src/features/diary/LogScreen.tsx', 'src/vite-env.d.ts'])('accepts %s', (file) => {
    expect(checkPlace(file)).toBeUndefined();
  });
  it.each(['src/main.ts', 'src/utils/text.ts', 'src/shared/a/b.ts'])('refuses %s', (file) => {
    expect(checkPlace(file)).toContain(file);
  });
});

describe('checkReference', () => {
  it.each([
    ['src/domain/a.ts', "import * as z from 'zod/mini';"],
    ['src/domain/a.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['src/domain/rules/a.ts', "import { b } from '../time';"],
    ['src/ui/Tab.tsx', "import { Link, useLocation } from 'wouter';"],
    ['src/features/diary/a.ts', "import { Button } from '../../ui/Button';"],
    ['src/features/diary/a.ts', "import './diary.module.css';"],
    ['src/standards/load.ts', "import unit from '../../standards-data/ilm-l5/501.json';"],
    ['src/standards/load.ts', "import.meta.glob(['../../standards-data/**/*.json']);"],
    ['src/app/main.tsx', "const load = () => import('../submission/index');"],
    ['src/submission/worker.ts', "import { jsPDF } from 'jspdf';"],
    ['src/node/serve.mjs', "import http from 'node:http';"],
    ['src/node/serve.mjs', "new URL('../../public/_headers', import.meta.url);"],
    ['src/pwa/build/plugin.ts', "import type { Plugin } from 'vite';"],
    ['src/pwa/build/plugin.ts', "import { x } from '../messages';"],
    ['src/app/about.ts', "import { version } from '../../package.json';"],
  ])('accepts in %s: %s', (file, text) => {
    expect(complaints(file, text)).toEqual([undefined]);
  });

  it.each([
    ['src/domain/a.ts', "import { x } from '../ui/x';"],
    ['src/domain/a.ts', "import type { x } from '../storage/x';"],
    ['src/domain/a.ts', "import { useState } from 'react';"],
    ['src/domain/a.ts', "import fs from 'node:fs';"],
    ['src/domain/a.ts', "export { x } from '../ui/x';"],
    ['src/domain/a.ts', "export * from '../ui/x';"],
    ['src/domain/a.ts', "type T = import('../ui/x').T;"],
    ['src/ui/a.tsx', "import { Router } from 'wouter';"],
    ['src/ui/a.tsx', "import * as wouter from 'wouter';"],
    ['src/features/diary/a.ts', "import { x } from '../reflections/x';"],
    ['src/features/diary/a.ts', "const x = () => import('../reflections/x');"],
    ['src/features/diary/a.ts', "import Dexie from 'dexie';"],
    ['src/features/diary/a.ts', "const pdf = () => import('jspdf');"],
    ['src/features/diary/a.ts', "new URL('../../submission/worker.ts', import.meta.url);"],
    ['src/features/diary/a.ts', "import.meta.glob('../../standards-data/**/*.json');"],
    ['src/features/diary/a.ts', "import unit from '../../../standards-data/ilm-l5/501.json';"],
    ['src/pwa/a.ts', "import { x } from '../domain/x';"],
    ['src/pwa/a.ts', "import { x } from './build/x';"],
    ['src/pwa/a.ts', "import fs from 'node:fs';"],
    ['src/app/a.ts', "import { x } from '../node/x';"],
    ['src/app/a.ts', "import { x } from '../../tests/support/x';"],
    ['src/app/a.ts', 'const load = (name: string) => import(name);'],
    ['src/node/a.ts', "import { x } from '../storage/x';"],
  ])('refuses in %s: %s', (file, text) => {
    expect(complaints(file, text)).toEqual([expect.stringContaining(`${file}:1 `)]);
  });
});

describe('findImportLoops', () => {
  it('finds a loop and shows the way round', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(findImportLoops(imports)).toEqual([['b', 'c', 'b']]);
  });

  it('leaves a diamond alone', () => {
    const imports = new Map([
      ['a', ['b', 'c']],
      ['b', ['d']],
      ['c', ['d']],
    ]);
    expect(findImportLoops(imports)).toEqual([]);
  });
});

describe('readModuleReferences', () => {
  it('tells type imports from value imports', () => {
    const text =
      "import type { A } from './a';\nimport { type B } from './b';\nimport { type C, d } from './c';\nimport './e';";
    expect(readModuleReferences('x.ts', text).map((one) => one.typeOnly)).toEqual([true, true, false, false]);
  });
});
