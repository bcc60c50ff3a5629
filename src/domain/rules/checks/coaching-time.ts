import { countOf, defineCheck, eachSession, shortfall } from '../define-check';
import type { Shortfall } from '../finding';
import type { Practice } from '../practice';

export const coachingTime = defineCheck({
  figures: ['minimumMinutes'],
  run: ({ practice, figures }) => {
    const { time, claims } = practice;
    return countOf(time.totalMinutes, figures.minimumMinutes, {
      quantity: 'minutes',
      records: claims.sessions.filter(({ id }) => time.minutesBySession.has(id)).map(({ id }) => id),
      shortfalls: heldButNotCounted(practice),
      action: { screen: 'new_session', record: null },
    });
  },
});

/**
 * What somebody who adds up their own diary would have counted: sessions entered as held that add less than they last.
 * Those that were planned, cancelled, not attended or informal are listed by a rule of their own.
 */
function heldButNotCounted(practice: Practice): readonly Shortfall[] {
  const setAside = practice.claims.setAside.filter(({ reason }) => reason === 'in_future' || reason === 'no_client');
  return [
    ...incompleteSessions(practice),
    ...setAside.map(({ session, reason }) => shortfall(session, reason)),
    ...overlapShortfalls(practice),
  ];
}

function incompleteSessions({ claims }: Practice): readonly Shortfall[] {
  return claims.sessions.flatMap((session) => {
    if (session.heldOn === null) return shortfall(session, 'no_date');
    return session.durationMinutes === null || session.durationMinutes === 0 ? shortfall(session, 'no_duration') : [];
  });
}

function overlapShortfalls({ time }: Practice): readonly Shortfall[] {
  return time.overlapping.map(({ session, overlaps }) => shortfall(session, 'overlaps', { others: [overlaps] }));
}

export const sessionDetails = defineCheck({
  run: ({ practice }) => {
    const incomplete = new Map(incompleteSessions(practice).map((one) => [one.record, one]));
    return eachSession(practice, ({ id }) => incomplete.get(id) ?? null);
  },
});

export const overlappingTime = defineCheck({
  run: ({ practice }) => {
    const overlaps = new Map(overlapShortfalls(practice).map((one) => [one.record, one]));
    return eachSession(practice, ({ id }) => overlaps.get(id) ?? null);
  },
});

/** Each session is held against the period of the enrolment it belongs to. */
export const withinRegistrationPeriod = defineCheck({
  run: ({ practice }) => {
    const outcome = eachSession(practice, (session) => {
      const enrolment = practice.portfolio.get('enrolment', session.enrolmentId) ?? practice.enrolment;
      if (session.heldOn === null) return null;
      const isEarly = enrolment.registeredOn !== null && session.heldOn < enrolment.registeredOn;
      const isLate = enrolment.deadlineOn !== null && session.heldOn > enrolment.deadlineOn;
      return isEarly || isLate ? shortfall(session, 'outside_registration') : null;
    });
    const isOpen = practice.enrolment.registeredOn === null && practice.enrolment.deadlineOn === null;
    return isOpen && outcome.fulfilled ? { ...outcome, notApplicable: true } : outcome;
  },
});

/** Sessions that never count, whatever they lasted. What the candidate chose not to claim is not listed. */
export const sessionsNotCounted = defineCheck({
  run: ({ practice: { claims } }) => {
    const listed = claims.setAside.filter(({ reason }) => reason !== 'not_claimed');
    return {
      fulfilled: listed.length === 0,
      found: listed.length,
      needed: 0,
      quantity: 'count',
      records: [],
      shortfalls: listed.map(({ session, reason }) => shortfall(session, reason)),
    };
  },
});
