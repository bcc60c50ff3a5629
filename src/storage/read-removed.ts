import type { RemovedRecord } from '../domain/ports';
import type { IsoInstant } from '../domain/time';
import type { BodyCodec } from './codec';
import type { PortfolioDatabase, VersionRow } from './database';
import { readVersions } from './read-rows';

/** The logs of all records that are removed and were so since then, each record's rows together. */
export async function findRemoved(database: PortfolioDatabase, since: IsoInstant): Promise<readonly VersionRow[][]> {
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
export function readRemoved(logs: readonly VersionRow[][], codec: BodyCodec): readonly RemovedRecord[] {
  const removed: RemovedRecord[] = [];
  for (const rows of logs) {
    const versions = readVersions(rows, codec);
    const gone = versions.find(({ record }) => record === null);
    const record = versions.find((version) => version.record !== null)?.record;
    if (gone !== undefined && record) removed.push({ stamp: gone.stamp, removedAt: gone.savedAt, record });
  }
  return removed.sort((one, other) => (one.stamp < other.stamp ? 1 : one.stamp > other.stamp ? -1 : 0));
}
