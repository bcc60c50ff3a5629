import { describe, expect, it } from 'vitest';
import { standardUnderTest } from './standard-under-test';

const { standard, unit, count, refs } = standardUnderTest('cipd-l3');

describe('the CIPD Certificate as the document prints it', () => {
  it('has four sections and the common elements, all of them in the one qualification', () => {
    expect(standard).toMatchObject({ source: '003', coverage: 'claims' });
    expect(standard.units.map((one) => one.unit)).toEqual(['1', '2', '3', '4', 'common']);
    expect(standard.qualifications.map((one) => one.units)).toEqual([['1', '2', '3', '4', 'common']]);
  });

  it.each([
    ['1', 5, 6, 3, 6, 18, 0],
    ['2', 4, 4, 6, 4, 22, 0],
    ['3', 4, 3, 4, 3, 12, 0],
    ['4', 4, 3, 5, 3, 13, 6],
  ])('section %s has its indicators and content, with what stands below them', (name, ...counts) => {
    const depths = (kind: 'knowledge_indicator' | 'indicative_content') =>
      refs(kind, name).map((ref) => ref.split('.').length - 1);
    const at = (kind: 'knowledge_indicator' | 'indicative_content', depth: number) =>
      depths(kind).filter((one) => one === depth).length;
    expect([
      count('operational', name),
      at('knowledge_indicator', 0),
      at('knowledge_indicator', 1),
      at('indicative_content', 0),
      at('indicative_content', 1),
      at('indicative_content', 2),
    ]).toEqual(counts);
  });

  it('has 17, 16 with 18 below, 16 with 65 and 6 below, and 17 all together', () => {
    expect(count('operational')).toBe(17);
    expect(count('knowledge_indicator')).toBe(16 + 18);
    expect(count('indicative_content')).toBe(16 + 65 + 6);
    expect(count('common_element', 'common')).toBe(17);
    expect(standard.units.flatMap((one) => one.items)).toHaveLength(17 + 34 + 87 + 17);
  });

  it('tells the two heads apart that are both numbered 4, and goes on with 5', () => {
    const heads = refs('indicative_content', '1').filter((ref) => !ref.includes('.'));
    expect(heads).toEqual(['1', '2', '3', '4', '4-2', '5']);
    const second = unit('1').items.find((item) => item.ref === '4-2.a');
    expect(second).toMatchObject({ kind: 'indicative_content', parent: '4-2' });
  });

  it('says where the document repeats itself', () => {
    const withDefect = standard.units.flatMap((one) =>
      one.items.flatMap((item) => (item.defect === undefined ? [] : [`${one.unit} ${item.kind} ${item.ref}`])),
    );
    expect(withDefect).toEqual([
      '1 knowledge_indicator 6',
      '1 indicative_content 4-2',
      '2 indicative_content 3.e',
      '2 indicative_content 3.f',
    ]);
  });

  it('gives no figure that the document does not', () => {
    expect(standard.units.flatMap((one) => one.items.flatMap((item) => item.thresholds))).toEqual([]);
  });
});
