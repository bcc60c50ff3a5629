import { describe, expect, it } from 'vitest';
import { daysUntilWritten } from '../../src/domain/contemporaneity';
import { writtenWords } from '../../src/domain/words/written';
import { date, id, portfolioBuilder } from '../support/portfolio-builder';

const SESSION = { enrolmentId: id('enrolment'), clientIds: [], durationMinutes: 60 } as const;

describe('days until a record was written', () => {
  it.each([
    ['2026-05-12T23:59:59.000Z', 0],
    ['2026-05-13T00:00:00.000Z', 1],
    ['2026-05-11T23:30:00.000Z', 0], // half past midnight in a British summer
    ['2026-05-10T23:30:00.000Z', -2],
    ['2027-05-12T08:00:00.000Z', 365],
  ])('a session of 12 May 2026 that was written at %s: %i', (createdAt, days) => {
    const portfolio = portfolioBuilder();
    const session = portfolio.add('session', { ...SESSION, heldOn: date('2026-05-12') }, { createdAt });
    expect(daysUntilWritten(portfolio.build(), session)).toBe(days);
  });

  it('are those since the session, for a reflection, whatever day it gives for itself', () => {
    const portfolio = portfolioBuilder();
    portfolio.add('session', { ...SESSION, heldOn: date('2026-05-12') });
    const options = { createdAt: '2026-06-01T09:00:00.000Z' };
    const reflection = portfolio.add('reflection', { sessionId: id('D01'), reflectedOn: date('2026-05-12') }, options);
    expect(daysUntilWritten(portfolio.build(), reflection)).toBe(20);
    expect(daysUntilWritten(portfolio.remove('session', 'D01').build(), reflection)).toBe(20);
  });

  it('are none for what has no day, or looks ahead', () => {
    const portfolio = portfolioBuilder();
    const undated = portfolio.add('session', { ...SESSION, heldOn: null });
    const target = portfolio.add('pdpObjective', { planId: id('plan'), targetOn: date('2027-01-01') });
    expect(daysUntilWritten(portfolio.build(), undated)).toBeNull();
    expect(daysUntilWritten(portfolio.build(), target)).toBeNull();
  });

  it('read as people say it', () => {
    expect([0, 1, 2, -3].map(writtenWords.written)).toEqual([
      'Written the same day',
      'Written 1 day after',
      'Written 2 days after',
      'Written 3 days before',
    ]);
  });
});
