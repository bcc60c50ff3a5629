import { nextStamp } from '../domain/hybrid-clock';
import { type MergePlan, planMerge } from '../domain/merge/plan-merge';
import type { CommitProblem, IdSource, MergeOptions, MergeReceipt, PortfolioArchive } from '../domain/ports';
import { failure, type Result, success } from '../domain/result';
import type { IsoInstant } from '../domain/time';
import { type BodyCodec, identityOf } from './codec';
import type { Connection } from './connection';
import type { PortfolioDatabase, VersionRow } from './database';
import { forgottenRow } from './forget/forgotten';
import { type Head, newDeviceId, readHead, rebuildHead } from './head';
import { archiveOf, readWholeLog } from './read-archive';
import type { Keep, Write } from './journal/double-write';
import { attachmentRowOf } from './write-commit';
import { isSealed, type WrittenRows, writeRows } from './write-rows';

export interface MergeRequest {
  readonly connection: Connection;
  readonly write: Write;
  readonly codec: BodyCodec;
  readonly ids: IdSource;
  readonly deviceLetter: string;
  readonly now: IsoInstant;
  readonly options: MergeOptions;
}

/** How often a commit may come between reading and writing before the merge gives up. */
const TRIES = 5;

/** Works out the merge against the log as it stands, then writes it if it still stands so; else does it again. */
export async function mergeIn(
  there: PortfolioArchive,
  request: MergeRequest,
): Promise<Result<MergeReceipt, CommitProblem>> {
  const { connection, write, codec, now } = request;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const read = await connection.run((database) => readWholeLog(database, request.ids, request.deviceLetter));
    if (!read.ok) return read;
    const plan = planMerge(archiveOf(read.value, codec), there, { now, ...request.options });
    const { head } = read.value;
    const written = rowsOf(plan, head, request);
    const done = await write((database, keep) =>
      writeIfUnmoved(database, keep, { ids: request.ids, expected: head, written }),
    );
    if (!done.ok) return done;
    if (done.value) return success({ savedAt: now, report: plan.report });
  }
  return failure({ kind: 'failed', detail: 'another tab kept on writing' });
}

function rowsOf(plan: MergePlan, head: Head, { codec, ids, now }: MergeRequest): WrittenRows {
  const rows: VersionRow[] = [];
  for (const version of plan.versions) {
    const body = version.op === 'remove' ? null : codec.encode(version.body, identityOf(version));
    rows.push({ ...version, body, seq: head.seq + rows.length + 1 });
  }
  const latest = [head.latest, ...Object.values(plan.knows)].reduce((one, other) =>
    one !== null && (other === null || one > other) ? one : other,
  );
  const deviceId = plan.isOurNameInUse ? newDeviceId(ids) : head.deviceId;
  const next: Head = {
    ...{ ...head, deviceId, seq: head.seq + rows.length },
    latest: nextStamp(latest, Date.parse(now), deviceId),
    deviceLetter: plan.deviceLetter,
    knows: plan.knows,
    refCounters: plan.refCounters,
  };
  const hasForgotten = Object.keys(plan.forgotten).length > 0;
  const meta = [
    next,
    attachmentRowOf(plan.attachments, codec),
    ...(hasForgotten ? [forgottenRow(plan.forgotten)] : []),
  ];
  return { rows, refs: plan.refs, meta };
}

/** False, and nothing written, if a commit came between. */
function writeIfUnmoved(
  database: PortfolioDatabase,
  keep: Keep,
  { ids, expected, written }: { readonly ids: IdSource; readonly expected: Head; readonly written: WrittenRows },
): Promise<boolean> {
  const { dexie, records, sealed, changes, sealedChanges, refs, meta } = database;
  return dexie.transaction('rw', [records, sealed, changes, sealedChanges, refs, meta], async () => {
    const head = (await readHead(database)) ?? (await rebuildHead(database, ids, expected.deviceLetter));
    if (head.seq !== expected.seq || head.latest !== expected.latest) return false;
    keep(expected, written);
    await writeRows(database, written);
    await clearOtherTables(database, written.rows);
    return true;
  });
}

/** An id that stood for two kinds of record has rows of both; what stands is of the last one. */
async function clearOtherTables({ records, sealed }: PortfolioDatabase, rows: readonly VersionRow[]): Promise<void> {
  const last = [...new Map(rows.map((row) => [row.id, isSealed(row.kind)]))];
  const closed = last.flatMap(([id, isClosed]) => (isClosed ? [id] : []));
  const open = last.flatMap(([id, isClosed]) => (isClosed ? [] : [id]));
  await Promise.all([records.bulkDelete(closed), sealed.bulkDelete(open)]);
}
