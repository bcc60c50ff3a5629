import type { RecordId } from '../ids';
import type { Change, Portfolio } from '../portfolio';
import type { Client } from '../records/client';
import type { Enrolment } from '../records/enrolment';
import type { Session } from '../records/session';
import { enrolmentsCounted, fileUnder } from './claims';

/** Which clients and sessions would be put forward, by id, where that is other than what stands. */
export type ClaimChoice = ReadonlyMap<RecordId, boolean>;

/** One client with the sessions that can be put forward or left out. */
export interface Claimable {
  readonly client: Client;
  /** Held ones, in reading order. */
  readonly sessions: readonly Session[];
}

/** Everyone of the enrolment, and of the one whose hours it counts, with the sessions held with them. */
export function claimable(portfolio: Portfolio, enrolment: Enrolment): readonly Claimable[] {
  const enrolments = enrolmentsCounted(enrolment);
  const byClient = new Map<RecordId, Session[]>();
  for (const session of portfolio.all('session')) {
    if (!enrolments.has(session.enrolmentId) || session.status !== 'held') continue;
    for (const client of new Set(session.clientIds)) fileUnder(byClient, client, session);
  }
  return portfolio
    .all('client')
    .filter((client) => enrolments.has(client.enrolmentId) || byClient.has(client.id))
    .map((client) => ({ client, sessions: byClient.get(client.id) ?? [] }));
}

/** What would have to be written for the choice to stand: only what it says otherwise. */
export function changesOfChoice(portfolio: Portfolio, choice: ClaimChoice): readonly Change[] {
  return [...choice].flatMap(([id, claimed]): readonly Change[] => {
    const record = portfolio.get('client', id) ?? portfolio.get('session', id);
    return record === undefined || record.claimed === claimed ? [] : [{ op: 'put', record: { ...record, claimed } }];
  });
}

/** The choice with one more answer; what agrees with the record is no choice any more. */
export function chosen(portfolio: Portfolio, choice: ClaimChoice, id: RecordId, claimed: boolean): ClaimChoice {
  const next = new Map(choice).set(id, claimed);
  const record = portfolio.get('client', id) ?? portfolio.get('session', id);
  if (record?.claimed === claimed) next.delete(id);
  return next;
}
