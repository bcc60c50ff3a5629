import { describe, expect, it } from 'vitest';
import { isTarget } from '../../src/domain/standards/crosswalk-target';
import { criteriaOf } from '../../src/domain/standards/standard';
import { readCrosswalks } from '../../src/node/read-standard';
import { standardUnderTest } from './standard-under-test';

const ilm = standardUnderTest('ilm-l5');
const crosswalks = readCrosswalks();

describe('the crosswalks from ILM', () => {
  it('lead to CIPD and to both suites of National Occupational Standards', () => {
    expect(crosswalks.map(({ from, to }) => [from, to])).toEqual([
      ['ilm-l5', 'cipd-l3'],
      ['ilm-l5', 'nos-2012'],
      ['ilm-l5', 'nos-workplace'],
    ]);
  });

  it.each(crosswalks)('relate every criterion to something in $to', ({ links }) => {
    const loose = ilm.standard.units.flatMap((unit) =>
      criteriaOf(unit)
        .filter((one) => !links.some((link) => link.units.includes(unit.unit) && link.criterion === one.ref))
        .map((one) => `${unit.unit} ${one.ref}`),
    );
    expect(loose).toEqual([]);
  });

  it.each(crosswalks)('never take practice for knowledge, nor knowledge for practice, in $to', ({ to, links }) => {
    const target = standardUnderTest(to);
    const kinds = (units: readonly string[]): readonly string[] =>
      links
        .filter((link) => link.units.some((unit) => units.includes(unit)))
        .flatMap((link) =>
          target
            .unit(link.to.unit)
            .items.filter((item) => isTarget(link.to, item) && link.to.refs.includes(item.ref))
            .map((item) => item.kind),
        );
    const [knowledge, performance] =
      to === 'cipd-l3' ? ['knowledge_indicator', 'operational'] : ['knowledge', 'performance'];
    expect(new Set(kinds(['500']))).toEqual(new Set([knowledge]));
    expect(new Set(kinds(['501', '502']))).toEqual(new Set([performance]));
  });
});
