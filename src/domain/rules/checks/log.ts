import { isFilled } from '../../records/record-base';
import type { Reflection } from '../../records/reflection';
import { countOf, defineCheck, eachOf, eachSession, missingOf, type Outcome, shortfall } from '../define-check';
import { reasonNotHeld } from '../held-meetings';
import { allLogEntries, logEntriesOf, type Practice } from '../practice';
import { isReviewed, meetingsByReflection } from '../reviewed';

/**
 * What the log can draw on: in words, or by naming a record from which something could be drawn. Feedback that counts
 * for nothing yet, a meeting still to come or without a date, and one with peers are none such.
 */
const SOURCES = {
  clientFeedback: (entry, { portfolio, feedback }) =>
    isFilled(entry.fromClientFeedback) ||
    entry.citedFeedbackIds.some(
      (id) =>
        portfolio.get('feedback', id)?.source === 'client' && !feedback.setAside.some((one) => one.feedback.id === id),
    ),
  supervision: (entry, { portfolio, today }) =>
    isFilled(entry.fromSupervision) ||
    entry.citedSupervisionIds.some((id) => {
      const meeting = portfolio.get('supervisionMeeting', id);
      return meeting !== undefined && meeting.supervisionKind !== 'peer' && reasonNotHeld(meeting, today) === null;
    }),
} satisfies Record<string, (entry: Reflection, practice: Practice) => boolean>;

export const logCitesClientFeedback = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) =>
    entriesThat(practice, (entry) => SOURCES.clientFeedback(entry, practice), figures.minimum),
});

export const logCitesSupervision = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) =>
    entriesThat(practice, (entry) => SOURCES.supervision(entry, practice), figures.minimum),
});

function entriesThat(practice: Practice, isCounted: (entry: Reflection) => boolean, needed: number): Outcome {
  const entries = allLogEntries(practice);
  const counted = entries.filter(isCounted);
  const latest = entries.at(-1);
  return countOf(counted.length, needed, {
    records: counted.map((entry) => entry.id),
    missingItems: practice.claims.sessions.length === 0 ? ['anySession'] : [],
    action:
      latest === undefined
        ? { screen: 'new_session', record: null }
        : { screen: 'reflection', record: latest.sessionId },
  });
}

export const eachReflectionCites = defineCheck({
  run: ({ practice }) =>
    eachSession(practice, (session) => {
      const entries = logEntriesOf(practice, session.id);
      const last = entries.at(-1);
      if (last === undefined) return shortfall(session, 'no_reflection');
      const missing = missingOf(['clientFeedback', 'supervision'], (item) =>
        entries.some((entry) => SOURCES[item](entry, practice)),
      );
      return missing.length === 0 ? null : shortfall(last, 'not_cited', { items: missing, others: [session.id] });
    }),
});

export const logReviewed = defineCheck({
  figures: ['minimum'],
  run: ({ practice, figures }) => {
    const brought = meetingsByReflection(practice.meetings, practice.today);
    return entriesThat(practice, (entry) => isReviewed(entry, brought, practice.today), figures.minimum);
  },
});

export const allReflectionsReviewed = defineCheck({
  run: ({ practice }) => {
    const brought = meetingsByReflection(practice.meetings, practice.today);
    return eachOf(
      allLogEntries(practice),
      (entry) =>
        isReviewed(entry, brought, practice.today)
          ? null
          : shortfall(entry, 'not_reviewed', { others: [entry.sessionId] }),
      { none: 'anyReflection', action: { screen: 'supervision', record: null } },
    );
  },
});
