import type { RecordId } from '../ids';
import { ownersOf, type Portfolio } from '../portfolio';
import { type AnyRecord, allRecordKinds, type RecordKind } from '../records/record-kinds';

/** What belongs to a person and to nobody else, and what others share in. */
export interface PersonRecords {
  /** The client first. */
  readonly own: readonly AnyRecord[];
  readonly shared: readonly AnyRecord[];
}

/** Kinds that are about the candidate, whoever else is named in them: they stay, and are looked through by hand. */
const CANDIDATES_OWN: ReadonlySet<RecordKind> = new Set([
  'supervisionMeeting',
  'writtenResponse',
  'swot',
  'claim',
  'declaration',
]);

/**
 * Everything that is kept about a client, following what belongs to what: sessions, reflections on them, contracts and their
 * signatures, feedback, evidence. Supervision notes, answers and the like count as shared where they name any of it.
 */
export function recordsAbout(portfolio: Portfolio, clientId: RecordId): PersonRecords {
  const client = portfolio.get('client', clientId);
  if (client === undefined) return { own: [], shared: [] };
  const own = new Map<RecordId, AnyRecord>([[client.id, client]]);
  const shared = new Map<RecordId, AnyRecord>();
  for (const owner of own.values()) {
    for (const record of belongingTo(portfolio, owner.id)) {
      if (own.has(record.id)) continue;
      if (isTheirsAlone(record, own))
        own.set(record.id, record); // and is an owner in its turn
      else shared.set(record.id, record);
    }
  }
  for (const record of naming(portfolio, own)) shared.set(record.id, record);
  return { own: [...own.values()], shared: [...shared.values()].filter(({ id }) => !own.has(id)) };
}

function belongingTo(portfolio: Portfolio, owner: RecordId): readonly AnyRecord[] {
  return allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.belonging(kind, owner));
}

function isTheirsAlone(record: AnyRecord, own: ReadonlyMap<RecordId, AnyRecord>): boolean {
  if (CANDIDATES_OWN.has(record.kind)) return false;
  const enrolmentId = 'enrolmentId' in record ? record.enrolmentId : null;
  return ownersOf(record)
    .filter((owner) => owner !== enrolmentId)
    .every((owner) => own.has(owner));
}

/** The candidate's own records that cite, or draw on, something of the person's. */
function naming(portfolio: Portfolio, own: ReadonlyMap<RecordId, AnyRecord>): readonly AnyRecord[] {
  return [...CANDIDATES_OWN]
    .flatMap((kind): readonly AnyRecord[] => portfolio.all(kind))
    .filter((record) => {
      const text = JSON.stringify(record);
      return [...own.keys()].some((id) => text.includes(id));
    });
}
