import type { RecordId } from '../ids';
import { dayOf, type Portfolio } from '../portfolio';
import type { ClientNoun } from '../records/candidate';
import { isFilled } from '../records/record-base';
import { type AnyRecord, isRecordKind, recordKinds } from '../records/record-kinds';
import { formatShortDate } from '../words/format';
import { recordNameWords as words } from '../words/record-names';

export interface NamingContext {
  readonly portfolio: Portfolio;
  readonly clientNoun: ClientNoun;
}

/** "Session D07 (12 May)": how a record is named at the beginning of a sentence. Clients by their code name. */
export function recordName({ portfolio, clientNoun }: NamingContext, record: AnyRecord): string {
  return words.names[record.kind]({
    tag: tagOf(record),
    who: codeNameOf(portfolio, record) ?? words.nameless[clientNoun],
  });
}

/** "session D07 (12 May)": the same within a sentence. */
export function recordNameWithin(context: NamingContext, record: AnyRecord): string {
  const name = recordName(context, record);
  return record.kind === 'client' || record.kind === 'identity'
    ? name
    : name.charAt(0).toLocaleLowerCase('en') + name.slice(1);
}

/** The record with an id, of whatever kind. */
export function findRecord(portfolio: Portfolio, id: RecordId): AnyRecord | undefined {
  for (const kind of Object.keys(recordKinds)) {
    const record = isRecordKind(kind) ? portfolio.get(kind, id) : undefined;
    if (record !== undefined) return record;
  }
  return undefined;
}

function tagOf(record: AnyRecord): string {
  const day = dayOf(record);
  if (record.ref !== null)
    return day === null || record.kind === 'contract' ? record.ref : words.dated(record.ref, formatShortDate(day));
  return day === null ? words.unnumbered : words.ofDay(formatShortDate(day));
}

/** The code name of the client that a record is or is about; null where it has none yet. */
function codeNameOf(portfolio: Portfolio, record: AnyRecord): string | null {
  const client = clientOf(portfolio, record);
  return client !== undefined && isFilled(client.codeName) ? client.codeName : null;
}

function clientOf(portfolio: Portfolio, record: AnyRecord) {
  if (record.kind === 'client') return record;
  if (record.kind === 'signature') {
    const contract = portfolio.get('contract', record.subjectId);
    return contract === undefined ? undefined : portfolio.get('client', contract.clientId);
  }
  return 'clientId' in record && record.clientId !== null ? portfolio.get('client', record.clientId) : undefined;
}
