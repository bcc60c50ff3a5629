import { describe, expect, it } from 'vitest';
import { createTextCleaner } from '../../../src/submission/layout/clean-text';
import { fakeFonts } from '../fixtures/fake-fonts';

const clean = (text: string): string => createTextCleaner(fakeFonts).clean(text, 'regular');

describe('cleaning text', () => {
  it.each([
    ['composes letters and marks', 'e\u0301', '\u00E9'],
    ['makes a tab a space', 'a\tb', 'a b'],
    ['makes every line end a line feed', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['takes out what nobody sees', 'a\u00ADb\u200Bc\u0007d\uFEFFe\u202Ef', 'abcdef'],
    ['leaves a space that does not break', '16\u00A0h', '16\u00A0h'],
    ['puts one box for one character beyond the fonts', 'a\u{1F600}b漢', 'a\u25A1b\u25A1'],
  ])('%s', (_what, text, expected) => {
    expect(clean(text)).toBe(expected);
  });

  it('lists each missing character once a place', () => {
    const cleaner = createTextCleaner(fakeFonts);
    cleaner.enter('D07');
    cleaner.clean('漢 漢', 'regular');
    cleaner.enter('D08');
    cleaner.clean('漢', 'regular');
    expect(cleaner.missing()).toEqual([
      { character: '漢', where: 'D07' },
      { character: '漢', where: 'D08' },
    ]);
  });
});
