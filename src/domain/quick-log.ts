import type { RecordId } from './ids';
import type { Portfolio } from './portfolio';
import type { Client } from './records/client';
import type { Medium, Session } from './records/session';
import { addDays, type IsoDate } from './time';

/** Sessions this old or older no longer say who is being coached now. */
const RECENT_DAYS = 400;
const USUAL_MINUTES = 60;

/** What the log offers before anything is touched. */
export interface QuickLogSuggestion {
  /** Clients that are being coached, whoever was seen last first. */
  readonly clients: readonly Client[];
  readonly clientId: RecordId | null;
  readonly durationMinutes: number;
  readonly medium: Medium;
}

/** The usual entry: the client seen last, for as long and by the same medium as last time. */
export function suggestSession(portfolio: Portfolio, enrolmentId: RecordId, today: IsoDate): QuickLogSuggestion {
  const sessions = portfolio.belonging('session', enrolmentId);
  const lastHeldByClient = lastSessions(sessions, today);
  const lastDay = (client: Client): string => lastHeldByClient.get(client.id)?.heldOn ?? '';
  const clients = portfolio
    .all('client')
    .filter((client) => client.endedOn === null || client.endedOn >= today)
    .toSorted((one, other) => (lastDay(other) < lastDay(one) ? -1 : lastDay(other) > lastDay(one) ? 1 : 0));
  const first = clients[0];
  const last =
    (first && lastHeldByClient.get(first.id)) ?? sessions.findLast((session) => session.durationMinutes !== null);
  return {
    clients,
    clientId: first?.id ?? null,
    durationMinutes: last?.durationMinutes || USUAL_MINUTES,
    medium: last?.medium ?? 'in_person',
  };
}

function lastSessions(sessions: readonly Session[], today: IsoDate): ReadonlyMap<RecordId, Session> {
  const earliest = addDays(today, -RECENT_DAYS);
  const last = new Map<RecordId, Session>();
  for (const session of sessions) {
    if (session.heldOn === null || session.heldOn > today || session.heldOn < earliest || session.status !== 'held')
      continue;
    for (const clientId of session.clientIds) last.set(clientId, session);
  }
  return last;
}

/** Which session this is with that client, counting those that were held: 4 is the fourth. Null for one that was not held. */
export function seriesNumberOf(portfolio: Portfolio, session: Session, clientId: RecordId): number | null {
  const held = portfolio.belonging('session', clientId).filter((one) => one.status === 'held');
  const place = held.findIndex((one) => one.id === session.id);
  return place < 0 ? null : place + 1;
}
