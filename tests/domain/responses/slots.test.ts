import { describe, expect, it } from 'vitest';
import { slotOf, slotsOf, withEmptyPassages } from '../../../src/domain/responses/slots';
import { criterionOfRule } from '../../../src/domain/rules/rule-ids';
import { answerId, completeWriting } from '../../support/complete-writing';
import { ilmUnit } from '../../support/ilm-standard';

function slots(unit: string, criterion: string) {
  return slotsOf(ilmUnit(unit).rules.filter((rule) => criterionOfRule(rule.id) === criterion));
}

function opened(unit: string, criterion: string, isEmpty: boolean) {
  const portfolio = completeWriting();
  const response = portfolio.get('writtenResponse', answerId(unit, criterion));
  const clients = portfolio.all('client');
  return withEmptyPassages(isEmpty ? { ...response, passages: [] } : response, slots(unit, criterion), clients);
}

describe('the places of an answer', () => {
  it.each([
    ['500', '1.1', 8],
    ['500', '1.5', 4],
    ['500', '2.1', 3],
    ['500', '2.2', 4],
    ['500', '3.1', 7],
    ['503', '1.1', 3],
    ['503', '1.3', 8],
  ])('%s %s: an empty answer is opened with %i empty passages, each in its place', (unit, criterion, count) => {
    const { passages } = opened(unit, criterion, true);
    expect(passages).toHaveLength(count);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(count);
    expect(passages.filter((passage) => slotOf(slots(unit, criterion), passage) === undefined)).toEqual([]);
  });

  it.each([
    ['500', '1.1'],
    ['500', '2.1'],
    ['503', '1.1'],
    ['503', '1.3'],
  ])('%s %s: an answer that fills them all gets none, and is left as it is', (unit, criterion) => {
    const portfolio = completeWriting();
    expect(opened(unit, criterion, false)).toEqual(portfolio.get('writtenResponse', answerId(unit, criterion)));
  });

  it('asks for a strategy beside each barrier, and for a reason beside each skill', () => {
    expect(slots('500', '1.5').map(({ counterpart }) => counterpart)).toEqual(['strategy', 'strategy']);
    expect(slots('500', '2.2').map(({ counterpart }) => counterpart)).toEqual(['reason']);
  });
});
