import { describe, expect, it } from 'vitest';
import { checkCrosswalk, type Crosswalk } from '../../../src/domain/standards/crosswalk';
import { smallStandard } from './small-standard';

type Link = Crosswalk['links'][number];
const link: Link = {
  units: ['1'],
  criterion: '1.1',
  to: { unit: '1', element: 'LO1', refs: ['1.1.d1', '1.1.d2'] },
  reason: 'Talking covers what to talk about, and with whom.',
};
const faultsOf = (...links: readonly Link[]) =>
  checkCrosswalk({ from: 'small', to: 'small', basis: 'ours', links }, smallStandard, smallStandard).map(
    ({ at, fault, found }) => `${at}: ${fault} ${found}`,
  );

describe('checking a crosswalk', () => {
  it('finds nothing wrong with a sound one', () => {
    expect(faultsOf(link)).toEqual([]);
  });

  it.each<readonly [string, Link, string]>([
    ['a unit that the one lacks', { ...link, units: ['7'] }, '7 1.1 to LO1: unit_missing 7'],
    ['a criterion that the one lacks', { ...link, criterion: '2.1' }, '1 2.1 to LO1: criterion_missing 1 2.1'],
    ['a unit that the other lacks', { ...link, to: { ...link.to, unit: '7' } }, '1 1.1 to LO1: unit_missing 7'],
    ['an item of another element', { ...link, to: { ...link.to, element: null } }, '1 1.1 to 1: item_missing 1.1.d1'],
    ['an item twice', { ...link, to: { ...link.to, refs: ['1.1.d1', '1.1.d1'] } }, '1 1.1 to LO1: item_missing 1.1.d1'],
    ['no item', { ...link, to: { ...link.to, refs: [] } }, '1 1.1 to LO1: item_missing '],
    ['a reason that is no sentence', { ...link, reason: 'talk' }, '1 1.1 to LO1: bad_form talk'],
  ])('finds %s', (_what, broken, fault) => {
    expect(faultsOf(broken)).toContain(fault);
  });

  it('finds a link given twice', () => {
    expect(faultsOf(link, { ...link, reason: 'Talking is talking.' })).toEqual(['1 1.1 to LO1: duplicate link']);
  });
});
