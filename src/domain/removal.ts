import type { RecordId } from './ids';
import { type Change, ownersOf, type Portfolio } from './portfolio';
import type { RemovedRecord } from './ports';
import type { Claim } from './records/claim';
import { isFilled } from './records/record-base';
import { type AnyRecord, allRecordKinds } from './records/record-kinds';

/** What goes when one record goes. Nothing is left standing that would be about nobody. */
export interface Removal {
  /** The record itself first, then what belongs to it alone. */
  readonly removed: readonly AnyRecord[];
  /** Records that stay but no longer name what is removed, such as a session with two clients; as they stand before. */
  readonly changed: readonly AnyRecord[];
  /** All of it, as one commit. */
  readonly changes: readonly Change[];
  /** Puts it back, as one commit. */
  readonly undo: readonly Change[];
}

/** Works out what removing a record takes along. Nothing is written. */
export function planRemoval(portfolio: Portfolio, record: AnyRecord): Removal {
  const removed = new Map<RecordId, AnyRecord>([[record.id, record]]);
  const kept = new Map<RecordId, AnyRecord>();
  for (const owner of removed.values()) {
    for (const owned of everythingOf(portfolio, owner.id)) {
      if (removed.has(owned.id)) continue;
      const rest = withoutOwner(kept.get(owned.id) ?? owned, owner.id);
      if (rest === null) {
        kept.delete(owned.id);
        removed.set(owned.id, owned); // and is an owner in its turn
      } else kept.set(owned.id, rest);
    }
  }
  const gone = [...removed.values()];
  const changed = [...kept.values()].flatMap(({ kind, id }) => portfolio.get(kind, id) ?? []);
  return {
    removed: gone,
    changed,
    changes: [
      ...gone.map(({ kind, id }): Change => ({ op: 'remove', kind, id })),
      ...[...kept.values()].map((rest): Change => ({ op: 'put', record: rest })),
    ],
    undo: [...gone, ...changed].map((one): Change => ({ op: 'put', record: one })),
  };
}

function everythingOf(portfolio: Portfolio, owner: RecordId): readonly AnyRecord[] {
  return allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.belonging(kind, owner));
}

/** What is left of a record once one that it belongs to is gone; null if it goes too. */
function withoutOwner(record: AnyRecord, owner: RecordId): AnyRecord | null {
  switch (record.kind) {
    case 'session': {
      const clientIds = record.clientIds.filter((id) => id !== owner);
      return clientIds.length === 0 || record.enrolmentId === owner ? null : { ...record, clientIds };
    }
    case 'feedback':
      if (record.clientId === owner) return null;
      return { ...record, sessionIds: record.sessionIds.filter((id) => id !== owner) };
    case 'evidenceItem':
    case 'witnessStatement':
      if (record.enrolmentId === owner) return null;
      return { ...record, aboutIds: record.aboutIds.filter((id) => id !== owner) };
    case 'claim':
      if (record.enrolmentId === owner) return null;
      return withoutRecord(record, owner);
    default:
      return null;
  }
}

/** A claim that says nothing without the record goes with it. */
function withoutRecord(claim: Claim, id: RecordId): Claim | null {
  const recordIds = claim.recordIds.filter((one) => one !== id);
  const says = recordIds.length > 0 || isFilled(claim.note) || isFilled(claim.notApplicableBecause);
  return says ? { ...claim, recordIds } : null;
}

/** What went together. */
export interface RemovedGroup {
  /** The record that was removed; the others went with it. */
  readonly main: RemovedRecord;
  readonly all: readonly RemovedRecord[];
}

/** What was removed in one commit stands together, in the order given. */
export function groupRemoved(removed: readonly RemovedRecord[]): readonly RemovedGroup[] {
  const byStamp = new Map<string, RemovedRecord[]>();
  for (const one of removed) byStamp.set(one.stamp, [...(byStamp.get(one.stamp) ?? []), one]);
  return [...byStamp.values()].flatMap((all) => {
    const ids = new Set(all.map(({ record }) => record.id));
    const main = all.find(({ record }) => !ownersOf(record).some((owner) => ids.has(owner))) ?? all[0];
    return main === undefined ? [] : [{ main, all }];
  });
}

/** Brings a group back, with those removed earlier that its records belong to: a reflection brings its session. */
export function planReturn(removed: readonly RemovedRecord[], group: RemovedGroup): readonly Change[] {
  const removedById = new Map(removed.map(({ record }) => [record.id, record]));
  const back = new Map(group.all.map(({ record }) => [record.id, record]));
  for (const record of back.values()) {
    for (const owner of ownersOf(record)) {
      const gone = removedById.get(owner);
      if (gone !== undefined) back.set(owner, gone);
    }
  }
  return [...back.values()].map((record) => ({ op: 'put', record }));
}
