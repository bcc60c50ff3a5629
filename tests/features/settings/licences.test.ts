import { expect, it } from 'vitest';
import { parseLicences } from '../../../src/features/settings/licences';
import { licences } from '../../../src/pwa/build/licences.mjs';

it('reads what the build writes, each package once and with its whole text', () => {
  const font = { name: 'A font', version: '2', licence: 'OFL-1.1', text: `First line\n\n${'-'.repeat(71)}\nlast line` };
  const read = parseLicences(fileOf(['react', 'dexie'], [font]));
  const react = read.find(({ title }) => title.startsWith('react '));
  expect(read.map(({ title }) => title.split(' ')[0])).toEqual(expect.arrayContaining(['dexie', 'react']));
  expect(react).toMatchObject({ licence: 'MIT' });
  expect(react?.text).toMatch(/^MIT License\n.*SOFTWARE\.$/s);
  expect(read.at(-1)).toEqual({ title: 'A font 2', licence: 'OFL-1.1', text: font.text });
  expect(new Set(read.map(({ title }) => title)).size).toBe(read.length);
});

it('reads nothing from nothing', () => {
  expect(parseLicences('')).toEqual([]);
});

/** What the build would put beside the app. */
function fileOf(...[packages, others]: Parameters<typeof licences>): string {
  const emitted: unknown[] = [];
  const { generateBundle } = licences(packages, others);
  if (typeof generateBundle !== 'function') throw new Error('the build writes nothing');
  Reflect.apply(generateBundle, { emitFile: (file: unknown) => emitted.push(file) }, []);
  const [file] = emitted;
  if (typeof file !== 'object' || file === null || !('source' in file)) throw new Error('the build wrote nothing');
  return String(file.source);
}
