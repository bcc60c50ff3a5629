import type { Feedback } from '../../records/feedback';
import { isFilled } from '../../records/record-base';
import { countOf, defineCheck, eachClient, eachOf, eachSession, type Outcome, shortfall } from '../define-check';
import type { FindingAction, Shortfall } from '../finding';
import type { Practice } from '../practice';

const NEW_FEEDBACK: FindingAction = { screen: 'feedback', record: null };

export const clientFeedbackDates = defineCheck({
  figures: ['minimumDates'],
  run: ({ practice, figures }) => {
    const fromClients = practice.feedback.received.filter((one) => one.source === 'client');
    return distinctDates(practice, fromClients, figures.minimumDates, (one) => one.source === 'client');
  },
});

/** Feedback that is given on more than one day is ongoing: that is what the word says, and no figure of a standard. */
const ONGOING_DATES = 2;

/** Figure `everySession`: 1 asks for feedback on each session, 0 for ongoing feedback. */
export const feedbackOfEachSession = defineCheck({
  figures: ['everySession'],
  run: ({ practice, figures }) => {
    const { feedback } = practice;
    if (figures.everySession === 0) return distinctDates(practice, feedback.received, ONGOING_DATES, () => true);
    return eachSession(practice, (session) =>
      feedback.bySession.has(session.id) ? null : shortfall(session, 'no_feedback'),
    );
  },
});

function distinctDates(
  practice: Practice,
  given: readonly Feedback[],
  needed: number,
  isAsked: (feedback: Feedback) => boolean,
): Outcome {
  return countOf(new Set(given.map((one) => one.givenOn)).size, needed, {
    records: given.map((one) => one.id),
    shortfalls: setAsideShortfalls(practice, isAsked),
    action: NEW_FEEDBACK,
  });
}

function setAsideShortfalls({ feedback }: Practice, isAsked: (feedback: Feedback) => boolean): readonly Shortfall[] {
  return feedback.setAside.filter((one) => isAsked(one.feedback)).map((one) => shortfall(one.feedback, one.reason));
}

export const feedbackFromEachClient = defineCheck({
  run: ({ practice }) =>
    eachClient(practice, ({ client }) =>
      practice.feedback.byClient.has(client.id) ? null : shortfall(client, 'no_feedback'),
    ),
});

/** Of clients who gave feedback and were seen more than once: not all of it came after the last session. */
export const feedbackNotOnlyAfterLastSession = defineCheck({
  run: ({ practice }) => {
    const { claims, feedback } = practice;
    const judged = practice.clientFiles.filter(
      ({ id }) => feedback.byClient.has(id) && (claims.sessionsByClient.get(id)?.length ?? 0) > 1,
    );
    return eachClient({ ...practice, clientFiles: judged }, ({ client }) => {
      const last = claims.sessionsByClient.get(client.id)?.findLast((session) => session.heldOn !== null);
      const lastOn = last?.heldOn ?? null;
      const given = feedback.byClient.get(client.id) ?? [];
      const isOnlyAfter = lastOn !== null && given.every((one) => one.givenOn !== null && one.givenOn > lastOn);
      return isOnlyAfter
        ? shortfall(client, 'only_after_last_session', { others: last === undefined ? [] : [last.id] })
        : null;
    });
  },
});

export const whatChangedSaid = defineCheck({
  run: ({ practice }) =>
    eachOf(practice.feedback.received, (one) => (isFilled(one.whatChanged) ? null : shortfall(one, 'no_change_said')), {
      none: 'anyFeedback',
      action: NEW_FEEDBACK,
    }),
});
