import type { Change } from '../domain/portfolio';
import type { CommitProblem } from '../domain/ports';
import { failure, type Result, success } from '../domain/result';
import type { Connection } from './connection';
import type { PortfolioDatabase, VersionRow } from './database';
import type { Write } from './journal/double-write';
import type { CommitPlan } from './plan-commit';
import { prepareChanges } from './prepare-commit';
import { readStanding } from './read-rows';
import type { StandingCache } from './standing-cache';
import { type CommitRequest, writeCommit } from './write-commit';

interface ChangesRequest extends Omit<CommitRequest, 'prepared'> {
  readonly connection: Connection;
  readonly write: Write;
  readonly standing: StandingCache;
}

/** How often other tabs may come between preparing a commit and writing it. */
const TRIES = 10;

/** Writes changes on top of what this tab knows; where another tab has changed that, once more on top of what stands. */
export async function commitChanges(
  changes: readonly Change[],
  request: ChangesRequest,
): Promise<Result<CommitPlan, CommitProblem>> {
  const { connection, write, codec, standing } = request;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const prepared = prepareChanges(changes, standing);
    const written = await write((database, keep) => writeCommit(database, keep, { ...request, prepared }));
    if (!written.ok) return written;
    if (written.value !== null) {
      noteWritten(standing, written.value);
      return success(written.value);
    }
    const ids = concernedIds(changes);
    const read = await connection.run((database) => standingRows(database, ids));
    if (!read.ok) return read;
    standing.forget(ids);
    readStanding(read.value, codec, standing.set);
  }
  return failure({ kind: 'failed', detail: 'other tabs kept on changing the same records' });
}

function noteWritten(standing: StandingCache, { rows, changes }: CommitPlan): void {
  for (const [index, row] of rows.entries()) {
    const change = changes[index];
    standing.set(row, change?.op === 'put' ? change.record : null);
  }
}

/** The records that changes name, and what they sign. */
function concernedIds(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    if (change.op === 'remove') return [change.id];
    return change.record.kind === 'signature' ? [change.record.id, change.record.subjectId] : [change.record.id];
  });
}

async function standingRows(database: PortfolioDatabase, ids: string[]): Promise<readonly VersionRow[]> {
  const [open, closed] = await Promise.all([database.records.bulkGet(ids), database.sealed.bulkGet(ids)]);
  return [...open, ...closed].filter((row) => row !== undefined);
}
