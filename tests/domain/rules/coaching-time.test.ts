import { describe, expect, it } from 'vitest';
import { newRecord } from '../../../src/domain/records/new-record';
import type { Session } from '../../../src/domain/records/session';
import { sumCoachingTime } from '../../../src/domain/rules/coaching-time';
import { clock, date, id, instant } from '../../support/portfolio-builder';

function session(
  name: string,
  heldOn: string | null,
  startTime: string | null,
  durationMinutes: number | null,
): Session {
  return newRecord('session', id(name), instant('2026-01-01T00:00:00Z'), {
    enrolmentId: id('enrolment'),
    clientIds: [id('AB')],
    heldOn: heldOn === null ? null : date(heldOn),
    startTime: startTime === null ? null : clock(startTime),
    durationMinutes,
  });
}

function sum(...sessions: readonly Session[]) {
  const { totalMinutes, minutesBySession, overlapping } = sumCoachingTime(sessions);
  const lost = overlapping.map((one) => `${one.session.id} -${one.lostMinutes} ${one.overlaps}`);
  return { totalMinutes, minutes: Object.fromEntries(minutesBySession), lost };
}

describe('coaching time', () => {
  it('adds up sessions that share no time', () => {
    const result = sum(
      session('a', '2026-05-12', '09:00', 60),
      session('b', '2026-05-12', '10:00', 45),
      session('c', '2026-05-13', '09:00', 60),
    );
    expect(result).toEqual({ totalMinutes: 165, minutes: { a: 60, b: 45, c: 60 }, lost: [] });
  });

  it('counts shared time with the session that began first', () => {
    const result = sum(session('b', '2026-05-12', '09:30', 60), session('a', '2026-05-12', '09:00', 60));
    expect(result).toEqual({ totalMinutes: 90, minutes: { a: 60, b: 30 }, lost: ['b -30 a'] });
  });

  it('counts nothing of one that lies within another', () => {
    const result = sum(session('a', '2026-05-12', '09:00', 120), session('b', '2026-05-12', '09:30', 60));
    expect(result).toEqual({ totalMinutes: 120, minutes: { a: 120 }, lost: ['b -60 a'] });
  });

  it('goes on with the longer one after a short one within it', () => {
    const result = sum(
      session('a', '2026-05-12', '09:00', 120),
      session('b', '2026-05-12', '09:10', 20),
      session('c', '2026-05-12', '10:30', 60),
    );
    expect(result).toEqual({ totalMinutes: 150, minutes: { a: 120, c: 30 }, lost: ['b -20 a', 'c -30 a'] });
  });

  it('runs on over midnight', () => {
    const result = sum(session('a', '2026-05-12', '23:30', 60), session('b', '2026-05-13', '00:15', 30));
    expect(result).toEqual({ totalMinutes: 75, minutes: { a: 60, b: 15 }, lost: ['b -15 a'] });
  });

  it('runs on over the end of a month and of a year', () => {
    expect(sum(session('a', '2026-02-28', '23:00', 120), session('b', '2026-03-01', '00:30', 60)).totalMinutes).toBe(
      150,
    );
    expect(sum(session('a', '2026-12-31', '23:00', 120), session('b', '2027-01-01', '00:30', 60)).totalMinutes).toBe(
      150,
    );
  });

  it('judges overlap only where both have a start time', () => {
    const result = sum(
      session('a', '2026-05-12', '09:00', 60),
      session('b', '2026-05-12', null, 60),
      session('c', '2026-05-12', null, 60),
    );
    expect(result).toEqual({ totalMinutes: 180, minutes: { a: 60, b: 60, c: 60 }, lost: [] });
  });

  it('adds nothing for a session without a date or a duration, and lets it overlap with nothing', () => {
    const result = sum(
      session('a', '2026-05-12', '09:00', 60),
      session('b', '2026-05-12', '09:00', 0),
      session('c', null, '09:00', 60),
      session('d', '2026-05-12', '09:00', null),
    );
    expect(result).toEqual({ totalMinutes: 60, minutes: { a: 60 }, lost: [] });
  });

  it('holds the order of two that begin together', () => {
    const [one, other] = [session('a', '2026-05-12', '09:00', 60), session('b', '2026-05-12', '09:00', 90)];
    expect(sum(one, other)).toEqual({ totalMinutes: 90, minutes: { a: 60, b: 30 }, lost: ['b -60 a'] });
  });
});
