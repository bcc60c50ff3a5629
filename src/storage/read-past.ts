import { type HybridStamp, hybridStampSchema } from '../domain/hybrid-clock';
import type { CommitProblem, RecordVersion, RemovedRecord } from '../domain/ports';
import type { Result } from '../domain/result';
import { type IsoInstant, isoInstantSchema } from '../domain/time';
import type { BodyCodec } from './codec';
import type { Connection } from './connection';
import type { PortfolioDatabase, VersionRow } from './database';
import { Refused } from './problems';
import { readRow } from './read-rows';

/** What stood before, for those who ask: loaded then. */

interface PastParts {
  readonly connection: Connection;
  readonly codec: BodyCodec;
}

export async function readHistory(id: string, { connection, codec }: PastParts): Promise<readonly RecordVersion[]> {
  return readVersions(required(await connection.run((database) => rowsOf(database, id))), codec);
}

export async function readRemovedSince(
  since: IsoInstant,
  { connection, codec }: PastParts,
): Promise<readonly RemovedRecord[]> {
  return readRemoved(required(await connection.run((database) => findRemoved(database, since))), codec);
}

function required<Value>(read: Result<Value, CommitProblem>): Value {
  if (!read.ok) throw new Refused(read.problem);
  return read.value;
}

async function rowsOf(database: PortfolioDatabase, id: string): Promise<readonly VersionRow[]> {
  const [open, closed] = await Promise.all([
    database.changes.where('id').equals(id).toArray(),
    database.sealedChanges.where('id').equals(id).toArray(),
  ]);
  return [...open, ...closed];
}

/** Rows of the log as a history, newest first by when the changes were made. */
function readVersions(rows: readonly VersionRow[], codec: BodyCodec): readonly RecordVersion[] {
  const versions: RecordVersion[] = [];
  for (const row of rows.toSorted(newestFirst)) {
    if (row.forgotten === true) continue;
    const stamp = hybridStampSchema.safeParse(row.stamp);
    const savedAt = isoInstantSchema.safeParse(row.savedAt);
    const read = row.op === 'remove' ? null : readRow(row, codec);
    if (!stamp.success || !savedAt.success || read?.ok === false) continue;
    versions.push({ stamp: stamp.data, savedAt: savedAt.data, record: read?.value ?? null });
  }
  return versions;
}

function newestFirst(one: VersionRow, other: VersionRow): number {
  return compare(other.stamp, one.stamp) || other.seq - one.seq;
}

function compare(one: HybridStamp, other: HybridStamp): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The logs of all records that are removed and were so since then, each record's rows together. */
async function findRemoved(database: PortfolioDatabase, since: IsoInstant): Promise<readonly VersionRow[][]> {
  const isGone = (row: VersionRow): boolean => row.op === 'remove' && row.savedAt >= since;
  const [open, closed] = await Promise.all([
    database.records.filter(isGone).primaryKeys(),
    database.sealed.filter(isGone).primaryKeys(),
  ]);
  const logs = [
    ...open.map((id) => database.changes.where('id').equals(id).toArray()),
    ...closed.map((id) => database.sealedChanges.where('id').equals(id).toArray()),
  ];
  return Promise.all(logs);
}

/** Each as it stood before it went, the last to go first. One whose last version can't be read is left out. */
function readRemoved(logs: readonly VersionRow[][], codec: BodyCodec): readonly RemovedRecord[] {
  const removed: RemovedRecord[] = [];
  for (const rows of logs) {
    const versions = readVersions(rows, codec);
    const gone = versions.find(({ record }) => record === null);
    const record = versions.find((version) => version.record !== null)?.record;
    if (gone !== undefined && record) removed.push({ stamp: gone.stamp, removedAt: gone.savedAt, record });
  }
  return removed.sort((one, other) => (one.stamp < other.stamp ? 1 : one.stamp > other.stamp ? -1 : 0));
}
