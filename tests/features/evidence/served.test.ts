import { describe, expect, it } from 'vitest';
import { servedIn, servedInQuery, withServed } from '../../../src/features/evidence/served';

const SERVES = [
  { unit: '501', criterion: '1.1' },
  { unit: '503', criterion: '2.1' },
];

describe('the criteria that evidence serves', () => {
  it('begin with the one that the address names', () => {
    expect(servedInQuery('?unit=501&criterion=2.1')).toEqual([{ unit: '501', criterion: '2.1' }]);
    expect(servedInQuery('unit=501')).toEqual([]);
    expect(servedInQuery('')).toEqual([]);
  });

  it('are chosen unit by unit, those of other units stay', () => {
    expect(servedIn(SERVES, '501')).toEqual(['1.1']);
    expect(withServed(SERVES, '501', ['1.2', '2.1'])).toEqual([
      { unit: '503', criterion: '2.1' },
      { unit: '501', criterion: '1.2' },
      { unit: '501', criterion: '2.1' },
    ]);
    expect(withServed(SERVES, '503', [])).toEqual([{ unit: '501', criterion: '1.1' }]);
  });
});
