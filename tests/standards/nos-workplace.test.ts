import { describe, expect, it } from 'vitest';
import { parentOf } from '../../src/domain/standards/standard';
import { standardUnderTest } from './standard-under-test';

const { standard, unit, count, refs } = standardUnderTest('nos-workplace');

/** Performance and knowledge items of each element, as the document prints them. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  CM1: ['1.1 7 22', '1.2 5 13', '1.3 6 13'],
  CM2: ['2.1 5 14'],
  CM3: ['3.1 3 6', '3.2 4 9'],
  CM4: ['4.1 9 22'],
  CM5: ['5.1 10 23', '5.2 7 14'],
  CM6: ['6.1 11 24', '6.2 10 22'],
  CM7: ['7.1 10 15', '7.2 12 15'],
  CM8: ['8.1 12 20', '8.2 9 15'],
  CM9: ['9.1 7 15', '9.2 8 17'],
  CM10: ['10.1 10 23'],
  CM11: ['11.1 6 12'],
  CM12: ['12.1 7 15', '12.2 7 14'],
  CM13: ['13.1 6 6', '13.2 8 14'],
  CM14: ['14.1 4 9', '14.2 6 10'],
  CM15: ['15.1 5 14', '15.2 9 17', '15.3 5 11'],
  CM16: ['16.1 9 17', '16.2 11 24'],
  CM17: ['17.1 7 19', '17.2 3 5'],
  CM18: ['18.1 8 16', '18.2 7 16'],
  CM19: ['19.1 7 18', '19.2 7 13'],
  CM20: ['20.1 4 10', '20.2 5 10'],
  CM21: ['21.1 8 17', '21.2 9 12'],
  CM22: ['A.1 7 3', 'A.2 8 7'],
};

describe('the workplace standards as the document prints them', () => {
  it('have 22 units and 42 elements, all of them in the suite', () => {
    const names = Object.keys(ELEMENTS);
    expect(standard.units.map((one) => one.unit)).toEqual(['suite', ...names]);
    expect(standard.qualifications.map((one) => one.units)).toEqual([names]);
    expect(standard.units.flatMap((one) => one.elements ?? [])).toHaveLength(42);
  });

  it.each(Object.entries(ELEMENTS))(
    '%s has its elements, each with its performance and knowledge',
    (name, elements) => {
      const { items, elements: own = [] } = unit(name);
      const found = own.map(({ element }) => {
        const there = items.filter((item) => item.element === element);
        const amount = (kind: string) => there.filter((item) => item.kind === kind).length;
        return `${element} ${amount('performance')} ${amount('knowledge')}`;
      });
      expect(found).toEqual(elements);
    },
  );

  it('have 308 performance, 618 knowledge and 11 range items, 11 key purposes and 13 principles', () => {
    const kinds = ['performance', 'knowledge', 'range', 'key_purpose', 'principle'] as const;
    expect(kinds.map((kind) => count(kind))).toEqual([308, 618, 11, 11, 13]);
    expect(standard.units.flatMap((one) => one.items)).toHaveLength(308 + 618 + 11 + 11 + 13);
  });

  it('put every knowledge item of CM1 to CM21 beside performance of its own element', () => {
    const loose = standard.units
      .filter((one) => !['suite', 'CM22'].includes(one.unit))
      .flatMap((one) => one.items.filter((item) => item.kind === 'knowledge' && !parentOf(item, one.items)));
    expect(loose).toEqual([]);
  });

  it.each([
    ['10.1', 'q', '7', undefined], // its cell goes on over a page break
    ['7.1', 'o', '10', undefined], // outside of the table
    ['9.1', 'n', '6', ['6', '7']],
    ['5.1', 'd', '1', ['1', '2']],
    ['14.2', 'd', '2', undefined], // the cell of 3 is empty
  ])('in %s, put %s beside %s', (element, ref, parent, beside) => {
    const items = standard.units.flatMap((one) => one.items);
    const item = items.find((one) => one.element === element && one.ref === ref);
    expect([item?.parent, item?.beside]).toEqual([parent, beside]);
  });
});

describe('CM22, which comes from another suite', () => {
  const own = unit('CM22');
  const inElement = (element: string, kind: string) =>
    own.items.filter((item) => item.element === element && item.kind === kind).map((item) => item.ref);

  it('has knowledge for the whole unit in two lists', () => {
    const risk = ['risk.a', 'risk.b', 'risk.c', 'risk.d', 'risk.e'];
    expect(inElement('A', 'knowledge')).toEqual(['law.a', 'law.b', ...risk]);
    expect(own.items.filter((item) => item.kind === 'knowledge' && item.parent !== null)).toEqual([]);
  });

  it('has a range of six kinds of risk and five kinds of policy', () => {
    expect(inElement('A.1', 'range')).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
    expect(inElement('A.2', 'range')).toEqual(['I', 'II', 'III', 'IV', 'V']);
    expect(refs('range', 'CM22')).toHaveLength(11);
  });

  it('asks for performance of every item, two kinds of risk and four kinds of policy', () => {
    expect(own.minima?.map(({ id, minimum, of }) => [id, minimum, of])).toEqual([
      ['A.1-performance', 7, 7],
      ['A.1-kinds-of-risk', 2, 6],
      ['A.2-performance', 8, 8],
      ['A.2-kinds-of-policy', 4, 5],
    ]);
    const figures = own.items.filter((item) => item.kind === 'range').map((item) => item.thresholds[0]?.value);
    expect(figures).toEqual([2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4]);
  });
});
