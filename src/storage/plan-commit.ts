import { type HybridStamp, nextStamp } from '../domain/hybrid-clock';
import type { RecordId } from '../domain/ids';
import { descentOf } from '../domain/merge/write-version';
import type { Change } from '../domain/portfolio';
import type { CommitOptions } from '../domain/ports';
import type { AnyRecord, RecordKind } from '../domain/records/record-kinds';
import { isoInstantSchema, type IsoInstant } from '../domain/time';
import { assignRefs, raiseCounters, type RefById } from './assign-refs';
import { type BodyCodec, bodyOf, identityOf } from './codec';
import type { RefRow, VersionRow } from './database';
import type { Head } from './head';
import { Refused } from './problems';
import type { Before } from './standing-cache';

/** A change whose record is valid. A commit holds one for each id. */
export type PreparedChange =
  | {
      readonly op: 'put';
      readonly id: RecordId;
      readonly kind: RecordKind;
      readonly record: AnyRecord;
      /** What it was prepared on top of. */
      readonly before: Before | undefined;
      /** Nobody changed it: it is written again because it was signed. */
      readonly isRestated?: true;
    }
  | { readonly op: 'remove'; readonly id: RecordId; readonly kind: RecordKind; readonly before: Before | undefined };

/** What the database says, read in the same transaction that will write. */
export interface CommitFacts {
  readonly head: Head;
  /** The newest version of each record that the commit touches. */
  readonly currentById: ReadonlyMap<string, VersionRow>;
  readonly ownerByRef: ReadonlyMap<string, string>;
  readonly now: IsoInstant;
  readonly codec: BodyCodec;
}

export interface CommitPlan {
  readonly head: Head;
  readonly stamp: HybridStamp;
  readonly rows: readonly VersionRow[];
  readonly refs: readonly RefRow[];
  /** The changes as they stand on disk afterwards, one for each row. */
  readonly changes: readonly Change[];
}

/**
 * What a commit writes; null if something stands by now that it was not prepared on top of. Throws Refused if an id stands
 * for another kind of record already.
 */
export function planCommit(
  prepared: readonly PreparedChange[],
  facts: CommitFacts,
  options: CommitOptions,
): CommitPlan | null {
  const { head, currentById, now } = facts;
  if (prepared.some(({ id, before }) => currentById.get(id)?.seq !== before?.seq)) return null;
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
      const keepsTimes = options.keepTimes === true || change.isRestated === true;
      const record = stored(change.record, assigned.refById, current, keepsTimes ? null : now);
      const fields = bodyOf(record);
      const descent = descentOf(change.before, { stamp, fields });
      const body = facts.codec.encode(fields, identityOf({ ...record, stamp }));
      rows.push({ ...place, op: 'put', ...rowFieldsOf(record), ...descent, body });
      changes.push({ op: 'put', record });
    } else if (current?.op === 'put') {
      const descent = descentOf(change.before, { stamp, fields: null });
      rows.push({ ...place, op: 'remove', ...rowFieldsOf(current), ...descent, changedAt: now, body: null });
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

function rowFieldsOf({ id, kind, version, ref, createdAt, changedAt }: AnyRecord | VersionRow) {
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
