import { describe, expect, it } from 'vitest';
import { coachingPace, paceOf, type PaceRequest } from '../../../src/domain/rules/pace';
import { check } from '../../support/check-portfolio';
import { completeCertificate } from '../../support/complete-portfolio';
import { date } from '../../support/portfolio-builder';

const request: PaceRequest = {
  doneMinutes: 540,
  targetMinutes: 1080,
  registeredOn: date('2026-01-05'),
  deadlineOn: date('2026-06-30'),
  today: date('2026-05-04'),
};

describe('the pace', () => {
  it.each([
    [
      'half-way, with 58 days to go',
      {},
      { state: 'behind', remainingMinutes: 540, daysLeft: 58, neededPerWeek: 66, donePerWeek: 31 },
    ],
    ['fast enough so far', { doneMinutes: 900 }, { state: 'on_pace', neededPerWeek: 22, donePerWeek: 52 }],
    ['exactly reached', { doneMinutes: 1080 }, { state: 'reached', remainingMinutes: 0, neededPerWeek: 0 }],
    ['more than reached', { doneMinutes: 1200 }, { state: 'reached', remainingMinutes: 0 }],
    ['a minute short', { doneMinutes: 1079 }, { state: 'on_pace', remainingMinutes: 1, neededPerWeek: 1 }],
    [
      'in the last week all of it is needed',
      { today: date('2026-06-25') },
      { state: 'behind', daysLeft: 6, neededPerWeek: 540 },
    ],
    ['on the last day', { today: date('2026-06-30') }, { state: 'behind', daysLeft: 1, neededPerWeek: 540 }],
    ['the day after', { today: date('2026-07-01') }, { state: 'past_deadline', daysLeft: 0, neededPerWeek: null }],
    ['no deadline', { deadlineOn: null }, { state: 'no_deadline', daysLeft: null, neededPerWeek: null }],
    ['no date of registration', { registeredOn: null }, { state: 'on_pace', donePerWeek: null }],
    ['in the first week', { today: date('2026-01-10'), doneMinutes: 0 }, { state: 'on_pace', donePerWeek: null }],
    [
      'after the first week, with nothing done',
      { today: date('2026-01-11'), doneMinutes: 0 },
      { state: 'behind', donePerWeek: 0 },
    ],
    ['nothing needed', { targetMinutes: 0, doneMinutes: 0 }, { state: 'reached' }],
  ])('%s', (_, change, expected) => {
    expect(paceOf({ ...request, ...change })).toMatchObject(expected);
  });

  it('of an enrolment is that of its coaching time', () => {
    const portfolio = completeCertificate().change('session', 'D07', { durationMinutes: null });
    const pace = coachingPace(check(portfolio, ['501']), portfolio.build());
    expect(pace).toMatchObject({ doneMinutes: 1020, targetMinutes: 1080, remainingMinutes: 60, daysLeft: 46 });
  });

  it('of units that ask for no hours is none', () => {
    expect(coachingPace(check(completeCertificate(), ['500']), completeCertificate().build())).toBeNull();
  });
});
