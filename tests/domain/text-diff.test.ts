import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DiffPart, diffTexts } from '../../src/domain/text-diff';

const marked = (parts: readonly DiffPart[]): string =>
  parts.map(({ isShared, text }) => (isShared ? text : `[${text}]`)).join('');
const whole = (parts: readonly DiffPart[]): string => parts.map(({ text }) => text).join('');

describe('two versions of a text', () => {
  it.each([
    ['Six sessions', 'Eight sessions', '[Six] sessions', '[Eight] sessions'],
    ['One. Two.', 'One. Two.', 'One. Two.', 'One. Two.'],
    ['', 'New words', '', '[New words]'],
    ['Old words', '', '[Old words]', ''],
    ['a b c', 'a c', 'a [b ]c', 'a c'],
    ['Siân’s goals', 'Siân’s aims', 'Siân’s [goals]', 'Siân’s [aims]'],
  ])('%j and %j', (before, after, left, right) => {
    const diff = diffTexts(before, after);
    expect([marked(diff.before), marked(diff.after)]).toEqual([left, right]);
  });

  it('are given back to the character, and share what they share on both sides', () => {
    const text = fc.array(fc.constantFrom('one', 'two', ' ', '\n', '.', 'é', '👩🏽‍💻', '\ud83d'), { maxLength: 30 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { before, after } = diffTexts(one.join(''), other.join(''));
        expect([whole(before), whole(after)]).toEqual([one.join(''), other.join('')]);
        const shared = (parts: readonly DiffPart[]) => whole(parts.filter(({ isShared }) => isShared));
        expect(shared(before)).toBe(shared(after));
      }),
    );
  });

  it('of great length are set side by side as they are', () => {
    const [one, other] = ['a '.repeat(3000), 'b '.repeat(3000)];
    expect(diffTexts(one, other)).toEqual({
      before: [{ isShared: false, text: one }],
      after: [{ isShared: false, text: other }],
    });
  });
});
