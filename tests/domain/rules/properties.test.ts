import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPortfolio } from '../../../src/domain/portfolio';
import type { Session } from '../../../src/domain/records/session';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import { addDays } from '../../../src/domain/time';
import { check, findingOf, shortfallsOf } from '../../support/check-portfolio';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { ilmStandard } from '../../support/ilm-standard';
import { clock, id, type PortfolioBuilder } from '../../support/portfolio-builder';

/** A session as it may come out of anybody's diary, close enough to others to share time with them. */
const sessionFields = fc.record({
  clientIds: fc.subarray([id('AB'), id('CD'), id('gone')]),
  heldOn: fc.option(fc.integer({ min: -3, max: 2 }).map((days) => addDays(TODAY, days))),
  startTime: fc.option(
    fc
      .integer({ min: 0, max: 95 })
      .map((quarter) => clock(`${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`)),
  ),
  durationMinutes: fc.option(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 240 }), fc.constant(1440))),
  status: fc.constantFrom('planned' as const, 'held' as const, 'held' as const, 'held' as const, 'cancelled' as const),
  formal: fc.boolean(),
  claimed: fc.boolean(),
});
type SessionFields = Pick<
  Session,
  'clientIds' | 'heldOn' | 'startTime' | 'durationMinutes' | 'status' | 'formal' | 'claimed'
>;
const diary = fc.array(sessionFields, { maxLength: 12 });

describe('whatever stands in the diary', () => {
  it('the minutes are those of a sum made another way', () => {
    fc.assert(
      fc.property(diary, fc.boolean(), (sessions, claimsCd) => {
        const portfolio = withDiary(sessions).change('client', 'CD', { claimed: claimsCd });
        const finding = findingOf(portfolio, '501', '2.1-coaching-time');
        expect(finding.found).toBe(sumMinuteByMinute(sessions, claimsCd));
        expect(check(portfolio, ['501']).hours.coachingMinutes).toBe(finding.found);
      }),
      { numRuns: 300 },
    );
  });

  it('no client has more minutes than the sessions with them, and together they have at least the whole', () => {
    fc.assert(
      fc.property(diary, (sessions) => {
        const { hours } = check(withDiary(sessions), ['501']);
        const inAll = hours.clients.reduce((sum, { minutes }) => sum + minutes, 0);
        expect(inAll - hours.sharedMinutes).toBe(hours.coachingMinutes);
        expect(hours.sharedMinutes).toBeGreaterThanOrEqual(0);
        expect(Math.max(0, ...hours.clients.map(({ minutes }) => minutes))).toBeLessThanOrEqual(hours.coachingMinutes);
      }),
    );
  });

  it('every session of the enrolment either counts or is named with the reason', () => {
    fc.assert(
      fc.property(diary, (sessions) => {
        const portfolio = withDiary(sessions);
        const { hours } = check(portfolio, ['501']);
        const named = new Set(hours.notCounted.map(({ session }) => session));
        const silent = portfolio
          .all('session')
          .filter((one) => !hours.minutesBySession.has(one.id) && !named.has(one.id));
        expect(silent).toEqual([]);
      }),
    );
  });

  it('the order in which records were written changes nothing', () => {
    fc.assert(
      fc.property(diary, fc.func(fc.nat()), (sessions, rank) => {
        const records = withDiary(sessions).records();
        const shuffled = [...records].sort((one, other) => rank(one.id) - rank(other.id));
        expect(checkRecords(shuffled)).toEqual(checkRecords(records));
      }),
    );
  });

  it('a session that is not claimed changes no finding', () => {
    fc.assert(
      fc.property(diary, sessionFields, (sessions, extra) => {
        const before = check(withDiary(sessions), ['501', '502']);
        const after = check(withDiary([...sessions, { ...extra, claimed: false }]), ['501', '502']);
        expect(after.findings).toEqual(before.findings);
        expect(after.criteria).toEqual(before.criteria);
        expect(after.hours.coachingMinutes).toBe(before.hours.coachingMinutes);
      }),
    );
  });

  it('claiming one session less never adds time', () => {
    fc.assert(
      fc.property(diary, fc.nat(), (sessions, which) => {
        const fewer = sessions.map((one, index) =>
          index === which % Math.max(1, sessions.length) ? { ...one, claimed: false } : one,
        );
        const minutes = (diaryOf: readonly SessionFields[]) => check(withDiary(diaryOf), ['501']).hours.coachingMinutes;
        expect(minutes(fewer)).toBeLessThanOrEqual(minutes(sessions));
      }),
    );
  });
});

describe('whichever reflection goes', () => {
  it('the finding comes back, and leaves again with a new one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), (number) => {
        const portfolio = completeCertificate().remove('reflection', `R${two(number)}`);
        const finding = findingOf(portfolio, '501', '2.4-reflection-of-each-session');
        expect(shortfallsOf(finding)).toEqual([`D${two(number)} no_reflection`]);
        portfolio.add('reflection', { sessionId: id(`D${two(number)}`), reflectedOn: TODAY });
        expect(findingOf(portfolio, '501', '2.4-reflection-of-each-session').state).toBe('met');
      }),
    );
  });
});

describe('whatever is taken away', () => {
  it('nothing is ever met that was not, except where there was too much', () => {
    const kinds = [
      'reflection',
      'feedback',
      'developmentNeed',
      'goal',
      'contract',
      'signature',
      'supervisionMeeting',
      'programmePlan',
    ] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.nat(), (kind, which) => {
        const portfolio = completeCertificate();
        const records = portfolio.all(kind);
        const gone = records[which % records.length];
        const before = check(completeCertificate(), ['501']).units[0]?.gaps ?? 0;
        const after =
          check(gone === undefined ? portfolio : portfolio.remove(kind, gone.id), ['501']).units[0]?.gaps ?? 0;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** The complete Certificate with another diary. */
function withDiary(sessions: readonly SessionFields[]): PortfolioBuilder {
  const portfolio = completeCertificate().removeAll('session');
  sessions.forEach((fields, index) => {
    portfolio.add('session', { enrolmentId: id('enrolment'), ...fields }, { id: `X${two(index)}` });
  });
  return portfolio;
}

function checkRecords(records: Parameters<typeof buildPortfolio>[0]) {
  return checkEnrolment({
    portfolio: buildPortfolio(records),
    standard: ilmStandard,
    enrolmentId: id('enrolment'),
    today: TODAY,
  });
}

/** Counts every minute of the clock once, one by one, and adds what has no start time. */
function sumMinuteByMinute(sessions: readonly SessionFields[], claimsCd: boolean): number {
  const taken = new Set<number>();
  let untimed = 0;
  for (const { clientIds, heldOn, startTime, durationMinutes, status, formal, claimed } of sessions) {
    const isWithClaimed = clientIds.some((client) => client === id('AB') || (claimsCd && client === id('CD')));
    if (!claimed || !formal || status !== 'held' || !isWithClaimed || heldOn === null || heldOn > TODAY) continue;
    if (startTime === null) untimed += durationMinutes ?? 0;
    else {
      const day = Date.parse(`${heldOn}T${startTime}:00Z`) / 60_000;
      for (let minute = 0; minute < (durationMinutes ?? 0); minute += 1) taken.add(day + minute);
    }
  }
  return taken.size + untimed;
}
