import { type HybridStamp, nextStamp } from '../domain/hybrid-clock';
import type { RecordId } from '../domain/ids';
import type { Change } from '../domain/portfolio';
import type { CommitOptions } from '../domain/ports';
import type { AnyRecord, RecordKind } from '../domain/records/record-kinds';
import { isoInstantSchema, type IsoInstant } from '../domain/time';
import { assignRefs, raiseCounters, type RefById } from './assign-refs';
import type { RefRow, VersionRow } from './database';
import type { Head } from './head';
import { Refused } from './problems';

/** A change whose record is valid and whose body is encoded. A commit holds one for each id. */
export type PreparedChange =
  | {
      readonly op: 'put';
      readonly id: RecordId;
      readonly kind: RecordKind;
      readonly record: AnyRecord;
      readonly body: unknown;
    }
  | { readonly op: 'remove'; readonly id: RecordId; readonly kind: RecordKind };

/** What the database says, read in the same transaction that will write. */
export interface CommitFacts {
  readonly head: Head;
  /** The newest version of each record that the commit touches. */
  readonly currentById: ReadonlyMap<string, VersionRow>;
  readonly ownerByRef: ReadonlyMap<string, string>;
  readonly now: IsoInstant;
}

export interface CommitPlan {
  readonly head: Head;
  readonly stamp: HybridStamp;
  readonly rows: readonly VersionRow[];
  readonly refs: readonly RefRow[];
  /** The changes as they stand on disk afterwards, one for each row. */
  readonly changes: readonly Change[];
}

/** What a commit writes. Throws Refused if an id stands for another kind of record already. */
export function planCommit(
  prepared: readonly PreparedChange[],
  facts: CommitFacts,
  options: CommitOptions,
): CommitPlan {
  const { head, currentById, now } = facts;
  for (const change of prepared) refuseOtherKind(change, currentById.get(change.id));
  const stamp = nextStamp(head.latest, Date.parse(now), head.deviceId);
  const puts = prepared.filter((change) => change.op === 'put');
  const assigned = assignRefs(
    puts.map((change) => change.record),
    {
      counters: raiseCounters(head.refCounters, options.refCounters ?? {}),
      deviceLetter: head.deviceLetter,
      ownById: new Map(puts.map(({ id }) => [id, currentById.get(id)?.ref ?? null])),
      ownerByRef: facts.ownerByRef,
    },
  );
  const rows: VersionRow[] = [];
  const changes: Change[] = [];
  for (const change of prepared) {
    const current = currentById.get(change.id);
    const place = { seq: head.seq + rows.length + 1, stamp, savedAt: now };
    if (change.op === 'put') {
      const record = stored(change.record, assigned.refById, current, options.keepTimes === true ? null : now);
      rows.push({ ...place, op: 'put', ...rowFieldsOf(record), body: change.body });
      changes.push({ op: 'put', record });
    } else if (current?.op === 'put') {
      rows.push({ ...current, ...place, op: 'remove', changedAt: now, body: null });
      changes.push({ op: 'remove', kind: change.kind, id: change.id });
    }
  }
  const nextHead = { ...head, seq: head.seq + rows.length, latest: stamp, refCounters: assigned.counters };
  return { head: nextHead, stamp, rows, refs: assigned.added, changes };
}

/** A removal of what is not there writes nothing; the rest must agree on what the id stands for. */
function refuseOtherKind(change: PreparedChange, current: VersionRow | undefined): void {
  if (current === undefined || current.kind === change.kind) return;
  throw new Refused({ kind: 'invalid', id: change.id, path: 'kind' });
}

/** The record as it will stand: the store's word on reference and times goes before the form's. */
function stored(
  record: AnyRecord,
  refById: RefById,
  current: VersionRow | undefined,
  changedAt: IsoInstant | null,
): AnyRecord {
  const first = isoInstantSchema.safeParse(current?.createdAt);
  return {
    ...record,
    ref: refById.get(record.id) ?? null,
    createdAt: first.success ? first.data : record.createdAt,
    changedAt: changedAt ?? record.changedAt,
  };
}

function rowFieldsOf({ id, kind, version, ref, createdAt, changedAt }: AnyRecord) {
  return { id, kind, version, ref, createdAt, changedAt };
}

/** One change for each record: the last one said of it. */
export function lastOfEach(changes: readonly Change[]): readonly Change[] {
  const byId = new Map<string, Change>();
  for (const change of changes) {
    const id = change.op === 'put' ? change.record.id : change.id;
    byId.delete(id);
    byId.set(id, change);
  }
  return [...byId.values()];
}
