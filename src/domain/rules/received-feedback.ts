import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { Feedback } from '../records/feedback';
import { isFilled } from '../records/record-base';
import type { IsoDate } from '../time';
import { type Claims, fileUnder } from './claims';

/** Feedback on the claimed coaching. */
export interface ReceivedFeedback {
  /** Dated, not in the future, with something said or rated. In reading order. */
  readonly received: readonly Feedback[];
  readonly bySession: ReadonlyMap<RecordId, readonly Feedback[]>;
  /** From clients only, under the client who gave it. */
  readonly byClient: ReadonlyMap<RecordId, readonly Feedback[]>;
  /** On the claimed coaching too, but it counts for nothing yet. */
  readonly setAside: readonly { readonly feedback: Feedback; readonly reason: 'undated' | 'in_future' | 'no_notes' }[];
}

export function receiveFeedback(portfolio: Portfolio, claims: Claims, today: IsoDate): ReceivedFeedback {
  const received: Feedback[] = [];
  const setAside: { feedback: Feedback; reason: 'undated' | 'in_future' | 'no_notes' }[] = [];
  const bySession = new Map<RecordId, Feedback[]>();
  const byClient = new Map<RecordId, Feedback[]>();
  for (const feedback of portfolio.all('feedback')) {
    if (!isOnClaims(feedback, claims)) continue;
    const reason = reasonToSetAside(feedback, today);
    if (reason !== null) {
      setAside.push({ feedback, reason });
      continue;
    }
    received.push(feedback);
    for (const session of new Set(feedback.sessionIds)) fileUnder(bySession, session, feedback);
    const giver = feedback.source === 'client' ? giverOf(portfolio, feedback) : null;
    if (giver !== null) fileUnder(byClient, giver, feedback);
  }
  return { received, bySession, byClient, setAside };
}

/**
 * Feedback that names sessions is about those; otherwise about its client; and what a supervisor, tutor or peer said
 * without naming either is about the coaching as a whole.
 */
function isOnClaims(feedback: Feedback, claims: Claims): boolean {
  if (feedback.clientId !== null && !claims.clientIds.has(feedback.clientId)) return false;
  if (feedback.sessionIds.length > 0) return feedback.sessionIds.some((session) => claims.sessionIds.has(session));
  return feedback.clientId !== null || (feedback.source !== 'client' && feedback.source !== 'stakeholder');
}

function reasonToSetAside(feedback: Feedback, today: IsoDate): 'undated' | 'in_future' | 'no_notes' | null {
  if (feedback.givenOn === null) return 'undated';
  if (feedback.givenOn > today) return 'in_future';
  return saysSomething(feedback) ? null : 'no_notes';
}

function saysSomething(feedback: Feedback): boolean {
  const texts = [feedback.said, feedback.whatHelped, feedback.whatToChange, feedback.progressTowardsGoals];
  return texts.some(isFilled) || Object.values(feedback.ratings).some((rating) => rating !== null && rating > 0);
}

/** The client named, or, where none is, the only client of the sessions. */
function giverOf(portfolio: Portfolio, feedback: Feedback): RecordId | null {
  if (feedback.clientId !== null) return feedback.clientId;
  const clients = new Set(feedback.sessionIds.flatMap((id) => portfolio.get('session', id)?.clientIds ?? []));
  const [only] = clients;
  return clients.size === 1 && only !== undefined ? only : null;
}
