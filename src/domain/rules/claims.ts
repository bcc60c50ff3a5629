import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { Client } from '../records/client';
import type { Enrolment } from '../records/enrolment';
import type { Session, SessionStatus } from '../records/session';
import type { IsoDate } from '../time';

/** Why a session is not put forward at all. `not_claimed` is the candidate's choice; the others follow from the record. */
export type SetAsideReason = Exclude<SessionStatus, 'held'> | 'informal' | 'in_future' | 'no_client' | 'not_claimed';

export interface SetAsideSession {
  readonly session: Session;
  readonly reason: SetAsideReason;
}

/** What the candidate puts forward: S and C of the rules. */
export interface Claims {
  /** S: held, formal and claimed sessions with at least one claimed client, not dated in the future. In reading order. */
  readonly sessions: readonly Session[];
  readonly sessionIds: ReadonlySet<RecordId>;
  /** The rest of the enrolment's sessions, each with its reason. */
  readonly setAside: readonly SetAsideSession[];
  /** C: the enrolment's claimed clients, and whoever else was coached in S. In reading order. */
  readonly clients: readonly Client[];
  readonly clientIds: ReadonlySet<RecordId>;
  /** The sessions of S with one client, in reading order. */
  readonly sessionsByClient: ReadonlyMap<RecordId, readonly Session[]>;
}

/**
 * A session without a date, or without a duration, is claimed all the same: it is in S, falls short of the rule that
 * asks for both, and adds no time.
 */
export function buildClaims(portfolio: Portfolio, enrolment: Enrolment, today: IsoDate): Claims {
  const enrolments = enrolmentsCounted(enrolment);
  const sessions: Session[] = [];
  const setAside: SetAsideSession[] = [];
  const sessionsByClient = new Map<RecordId, Session[]>();
  for (const session of portfolio.all('session')) {
    if (!enrolments.has(session.enrolmentId)) continue;
    const clients = clientsOf(portfolio, session);
    const reason = reasonToSetAside(session, clients, today);
    if (reason !== null) {
      setAside.push({ session, reason });
      continue;
    }
    sessions.push(session);
    for (const client of clients) if (client.claimed) fileUnder(sessionsByClient, client.id, session);
  }
  const clients = portfolio
    .all('client')
    .filter((client) => client.claimed && (client.enrolmentId === enrolment.id || sessionsByClient.has(client.id)));
  return {
    sessions,
    sessionIds: new Set(sessions.map((session) => session.id)),
    setAside,
    clients,
    clientIds: new Set(clients.map((client) => client.id)),
    sessionsByClient,
  };
}

/** The enrolment itself, and the one whose hours it counts too. */
export function enrolmentsCounted(enrolment: Enrolment): ReadonlySet<RecordId> {
  return new Set(enrolment.countsHoursOf === null ? [enrolment.id] : [enrolment.id, enrolment.countsHoursOf]);
}

/** The clients of a session who stand in the portfolio, each once. */
function clientsOf(portfolio: Portfolio, session: Session): readonly Client[] {
  return [...new Set(session.clientIds)].flatMap((id) => portfolio.get('client', id) ?? []);
}

function reasonToSetAside(session: Session, clients: readonly Client[], today: IsoDate): SetAsideReason | null {
  if (!session.claimed || (clients.length > 0 && clients.every((client) => !client.claimed))) return 'not_claimed';
  if (session.status !== 'held') return session.status;
  if (!session.formal) return 'informal';
  if (session.heldOn !== null && session.heldOn > today) return 'in_future';
  return clients.length === 0 ? 'no_client' : null;
}

/** Appends to the list kept under a key. */
export function fileUnder<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
