import { describe, expect, it } from 'vitest';
import { coreFiles } from '../../../src/pwa/build/core-files.mjs';

const graph = {
  'index.html': {
    file: 'assets/index-1.js',
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['src/features/diary/LogScreen.tsx', 'src/submission/index.ts'],
    css: ['assets/index-1.css'],
    assets: ['assets/logo-1.svg', 'assets/journal-worker-1.js', 'assets/sample-1.json'],
  },
  '_shared.js': { file: 'assets/shared-1.js' },
  'src/features/diary/LogScreen.tsx': {
    file: 'assets/LogScreen-1.js',
    imports: ['_shared.js', '_fields.js'],
    css: ['assets/LogScreen-1.css'],
  },
  '_fields.js': { file: 'assets/fields-1.js', imports: ['index.html'] },
  'src/submission/index.ts': { file: 'assets/submission-1.js', assets: ['assets/NotoSans-1.ttf'] },
};
const start = ['assets/index-1.js', 'assets/index-1.css', 'assets/logo-1.svg', 'assets/shared-1.js'];

describe('the core', () => {
  it('is what the page loads by itself: no part on demand, no worker, no data', () => {
    expect([...coreFiles(graph, [])].toSorted()).toEqual(start.toSorted());
  });

  it('takes in a named screen with all that loads along with it', () => {
    const screen = ['assets/LogScreen-1.js', 'assets/LogScreen-1.css', 'assets/fields-1.js'];
    expect([...coreFiles(graph, [/diary\/LogScreen\.tsx$/])].toSorted()).toEqual([...start, ...screen].toSorted());
  });

  it('takes in a named worker', () => {
    expect(coreFiles(graph, [/journal-worker/]).has('assets/journal-worker-1.js')).toBe(true);
  });

  it('refuses a name that matches nothing', () => {
    expect(() => coreFiles(graph, [/LogSession\.tsx$/])).toThrow('LogSession');
  });
});
