import type { RecordId } from '../../ids';
import { isFilled } from '../../records/record-base';
import type { Session } from '../../records/session';
import { defineCheck, eachSession, missingOf, shortfall } from '../define-check';
import type { Practice } from '../practice';

const DIARY_ITEMS = {
  goals: (session) => isFilled(session.goals),
  progress: (session) => isFilled(session.progress),
  summary: (session) => isFilled(session.summary),
  techniques: (session) => session.techniques.some(isFilled),
  questions: (session) => isFilled(session.questions),
  outcomes: (session) => isFilled(session.outcomes) || session.actions.some((action) => isFilled(action.what)),
  feedbackGiven: (session) => isFilled(session.feedbackGiven),
} satisfies Record<string, (session: Session) => boolean>;

export const diaryItems = defineCheck({
  items: ['goals', 'progress', 'summary', 'techniques', 'questions', 'outcomes', 'feedbackGiven'],
  run: ({ practice, items }) => {
    const first = firstSessions(practice);
    return eachSession(practice, (session) => {
      const asked = items.filter((item) => item !== 'progress' || !isFirstForAll(session, first));
      const missing = missingOf(asked, (item) => DIARY_ITEMS[item](session));
      return missing.length === 0 ? null : shortfall(session, 'items_missing', { items: missing });
    });
  },
});

function firstSessions({ claims }: Practice): ReadonlyMap<RecordId, RecordId | undefined> {
  return new Map([...claims.sessionsByClient].map(([client, sessions]) => [client, sessions[0]?.id]));
}

/** There is no progress to write about in a session that is the first for everyone who was there. */
function isFirstForAll(session: Session, first: ReadonlyMap<RecordId, RecordId | undefined>): boolean {
  return session.clientIds.every((client) => !first.has(client) || first.get(client) === session.id);
}
