import type { RecordId } from '../domain/ids';
import type { Portfolio } from '../domain/portfolio';
import type { Session } from '../domain/records/session';
import { formatDate, formatList, formatMinutes } from '../domain/words/format';
import { recordWords } from '../domain/words/records';

/** What a client is called on screen: the code name. */
export function clientName(portfolio: Portfolio, id: RecordId): string {
  return portfolio.get('client', id)?.codeName || recordWords.nameless;
}

/** "Heron", or "Heron, Maple and Quarry" for a group. */
export function sessionTitle(portfolio: Portfolio, session: Session): string {
  return session.clientIds.length === 0
    ? recordWords.nameless
    : formatList(session.clientIds.map((id) => clientName(portfolio, id)));
}

/** "12 May 2026, 60 min, In person". */
export function sessionMeta(session: Session): string {
  const day = session.heldOn === null ? recordWords.noDate : formatDate(session.heldOn);
  const time = session.durationMinutes === null ? [] : [formatMinutes(session.durationMinutes)];
  return [day, ...time, recordWords.mediums[session.medium]].join(', ');
}
