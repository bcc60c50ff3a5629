import type { Session } from '../records/session';
import { canonicalJson } from '../signed-text';

/** What a client confirms of a session, and sees when doing so: that it took place. What was written about it is the coach's own. */
export const CONFIRMED_FIELDS = ['heldOn', 'startTime', 'durationMinutes', 'medium', 'place', 'practice'] as const;

/** Exactly what a client's signature under a session is put under: those fields as JSON, keys in order, no white space. */
export function confirmedTextOf(session: Session): string {
  return canonicalJson(Object.fromEntries(CONFIRMED_FIELDS.map((field) => [field, session[field]])));
}
