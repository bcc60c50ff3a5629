import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { applyTheme, loadTheme, saveTheme } from '../../src/app/theme/theme';

const root: { dataset: { theme?: string } } = { dataset: {} };
const tints: { id: string; name: string; content: string; remove: () => void }[] = [];
const kept = new Map<string, string>();

beforeEach(() => {
  delete root.dataset.theme;
  kept.clear();
  tints.length = 0;
  vi.stubGlobal('document', {
    documentElement: root,
    head: { prepend: (tint: (typeof tints)[number]) => tints.push(tint) },
    createElement: () => ({ remove: () => (tints.length = 0) }),
    getElementById: (id: string) => tints.find((tint) => tint.id === id) ?? null,
  });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

test('follows the device until something is chosen', () => {
  expect(loadTheme()).toBe('system');
});

test('a choice is shown at once and kept', () => {
  saveTheme('dark');
  expect(root.dataset.theme).toBe('dark');
  expect(loadTheme()).toBe('dark');
});

test('back to the device takes the mark away', () => {
  saveTheme('dark');
  saveTheme('system');
  expect(root.dataset.theme).toBeUndefined();
  expect(loadTheme()).toBe('system');
});

test('a text that is no choice counts as none', () => {
  kept.set('coachfolio-theme', 'sepia');
  expect(loadTheme()).toBe('system');
});

test('where nothing can be kept, the choice still shows', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(loadTheme()).toBe('system');
  saveTheme('light');
  expect(root.dataset.theme).toBe('light');
});

test('applying keeps nothing', () => {
  applyTheme('dark');
  expect(kept.size).toBe(0);
});

test('the browser around the page takes the colour of the paper, and gives it back', () => {
  const tokens = readFileSync(path.resolve(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
  saveTheme('light');
  saveTheme('dark');
  expect(tints).toMatchObject([{ name: 'theme-color' }]);
  expect(tokens).toContain(`--paper: ${tints[0]?.content ?? 'none'};`);
  saveTheme('system');
  expect(tints).toEqual([]);
});
