import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, type InkRun } from '../../../src/submission/layout/break-lines';

const run = (text: string): InkRun => ({ text, face: 'regular', tone: 'ink', owner: 'layout' });
const measure = (_face: string, text: string): number => text.length;
const textsOf = (text: string, width: number): string[] =>
  breakLines([run(text)], width, measure).map((line) => line.fragments.map((fragment) => fragment.text).join(''));

describe('breaking lines', () => {
  it('breaks at spaces and keeps the space at the end of the line', () => {
    expect(textsOf('one two three', 7)).toEqual(['one two ', 'three']);
  });

  it('starts a new line at a line feed, and keeps an empty one', () => {
    expect(textsOf('one\n\ntwo', 10)).toEqual(['one ', '', 'two']);
  });

  it('breaks after a dash between letters, not between figures', () => {
    expect(textsOf('three-way 2026-11', 6)).toEqual(['three-', 'way ', '2026-1', '1']);
  });

  it('keeps a name with a hyphen on one line, unless the column is too narrow for it', () => {
    expect(textsOf('Zuzanna Ŵyn-Qader', 14)).toEqual(['Zuzanna ', 'Ŵyn-Qader']);
    expect(textsOf('Zuzanna Ŵyn-Qader', 8)).toEqual(['Zuzanna ', 'Ŵyn-', 'Qader']);
    expect(textsOf('Leeds–York by train', 7)).toEqual(['Leeds–', 'York by ', 'train']);
  });

  it('breaks a word that is wider than the column at any character', () => {
    expect(textsOf('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  it('never parts a letter from the mark that stands on it', () => {
    const marked = 'x̂'.repeat(6);
    for (const line of textsOf(marked, 5)) expect(line).toMatch(/^(x̂)+$/);
  });

  it('keeps a word together that is made of several runs', () => {
    const lines = breakLines([run('see ('), run('D07'), run(') there')], 8, measure);
    expect(lines.map((line) => line.fragments.map((fragment) => fragment.text).join(''))).toEqual([
      'see ',
      '(D07) ',
      'there',
    ]);
  });

  it('loses no word and overruns no line, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '-', '–', '\n', 'W'), maxLength: 300 }),
        fc.integer({ min: 3, max: 40 }),
        (text, width) => {
          const lines = breakLines([run(text)], width, measure);
          const words = lines.flatMap((line) => line.fragments.map((fragment) => fragment.text)).join('');
          expect(words.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
          for (const line of lines) expect(line.width).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
