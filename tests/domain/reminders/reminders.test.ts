import { describe, expect, it } from 'vitest';
import { remindersOf } from '../../../src/domain/reminders/reminders';
import { buildPortfolio, type Portfolio } from '../../../src/domain/portfolio';
import { newRecord } from '../../../src/domain/records/new-record';
import type { AnyRecord } from '../../../src/domain/records/record-kinds';
import type { Session } from '../../../src/domain/records/session';
import { toClockTime, toIsoInstant } from '../../../src/domain/time';
import { date, id } from '../../support/portfolio-builder';

const now = toIsoInstant('2026-11-24T09:00:00.000Z') ?? expect.fail('no instant');
const today = date('2026-11-24');
const enrolment = newRecord('enrolment', id('enrolment'), now, {
  candidateId: id('candidate'),
  standard: 'ilm-l5',
  qualification: 'certificate',
  deadlineOn: date('2027-01-31'),
});
const session = (name: string, part: Partial<Session>): Session => ({
  ...newRecord('session', id(name), now, {
    enrolmentId: enrolment.id,
    clientIds: [id('heron')],
    heldOn: today,
    durationMinutes: 60,
  }),
  ...part,
});
const around = (...records: readonly AnyRecord[]): Portfolio => buildPortfolio([enrolment, ...records]);
const kindsOf = (portfolio: Portfolio) =>
  remindersOf(portfolio, enrolment, today).map(({ kind, record, day }) => `${kind} ${record} ${day}`);

describe('what lies ahead', () => {
  it('is what is planned from today on, and the deadline', () => {
    const portfolio = around(
      session('later', { status: 'planned', heldOn: date('2026-12-02'), startTime: toClockTime('10:00') }),
      session('today', { status: 'planned', heldOn: today }),
      session('past', { status: 'planned', heldOn: date('2026-11-23') }),
      session('off', { status: 'cancelled', heldOn: date('2026-12-02') }),
      session('undated', { status: 'planned', heldOn: null }),
    );
    expect(kindsOf(portfolio)).toEqual([
      'session today 2026-11-24',
      'session later 2026-12-02',
      'deadline enrolment 2027-01-31',
    ]);
  });

  it('is a reflection that is owed, tomorrow for today and today for what is older, for a month', () => {
    const held = (name: string, day: string) => session(name, { status: 'held', heldOn: date(day) });
    const reflected = newRecord('reflection', id('r'), now, { sessionId: id('done'), reflectedOn: today });
    const portfolio = around(
      held('fresh', '2026-11-24'),
      held('older', '2026-10-25'),
      held('old', '2026-10-24'),
      held('done', '2026-11-20'),
      reflected,
    );
    expect(kindsOf(portfolio)).toEqual([
      'reflect older 2026-11-24',
      'reflect fresh 2026-11-25',
      'deadline enrolment 2027-01-31',
    ]);
  });

  it('reminds of a meeting a day and half an hour before, of a whole day at noon of the day before', () => {
    const at = session('at', { status: 'planned', heldOn: date('2026-12-02'), startTime: toClockTime('10:00') });
    const whole = session('whole', { status: 'planned', heldOn: date('2026-12-03') });
    const [first, second, deadline] = remindersOf(around(at, whole), enrolment, today);
    expect([first?.alarms, second?.alarms, deadline?.alarms]).toEqual([[1440, 30], [720], [40320, 10080, 1440]]);
  });
});
