import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, rangesOf, searchTerms } from '../../../src/domain/search/folded-text';

describe('a text as it is searched', () => {
  it.each([
    ['Siân', 'sian'],
    ['CAFÉ', 'cafe'],
    ['ﬁrst', 'first'],
    ['Łódź', 'łodz'],
    ['D07', 'd07'],
  ])('takes %s for %s', (text, folded) => expect(foldText(text)).toBe(folded));

  it.each([
    ['  two   words ', ['two', 'words']],
    ['again AGAIN', ['again']],
    ['\u00a0', []],
    ['', []],
  ])('takes %j apart', (query, terms) => expect(searchTerms(query)).toEqual(terms));
});

describe('where a term stands', () => {
  const marked = (text: string, ...terms: string[]) =>
    rangesOf(text, terms).map(({ start, end }) => text.slice(start, end));

  it('is told in the text as it was written', () => {
    expect(marked('Met Siân, then SIAN again', 'sian')).toEqual(['Siân', 'SIAN']);
    expect(marked('Sia\u0302n', 'sia')).toEqual(['Sia\u0302']);
    expect(marked('👍🏽 good', 'good')).toEqual(['good']);
  });

  it('is one stretch where terms overlap or touch', () => {
    expect(marked('confidentiality', 'confid', 'dential', 'ity')).toEqual(['confidentiality']);
    expect(marked('abba', 'ab', 'ba')).toEqual(['abba']);
    expect(marked('nothing', 'xyz')).toEqual([]);
  });

  it('holds the term, in any text around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-z]{2,6}$/), (before, term) => {
        const [first] = rangesOf(`${before} ${term}`, [term]);
        expect(first).toBeDefined();
        expect(foldText(`${before} ${term}`.slice(first?.start, first?.end))).toContain(term);
      }),
    );
  });
});
