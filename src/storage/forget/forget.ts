import { type HybridStamp, laterStamp } from '../../domain/hybrid-clock';
import type { CommitProblem, ForgetReceipt } from '../../domain/ports';
import { type Result, success } from '../../domain/result';
import type { Connection } from '../connection';
import type { NamedRow, PortfolioDatabase } from '../database';
import { readHead } from '../head';
import { entryToText } from '../journal/entries';
import type { SecondStore } from '../journal/second-store';
import type { Tabs } from '../tabs';
import { blankOld, forgottenRow, readForgotten, type StampByRecord } from './forgotten';
import { purgeJournal } from './purge-journal';
import { shakeDatabases } from './shake-databases';

export interface ForgetParts {
  readonly connection: Connection;
  readonly second: SecondStore;
  readonly tabs: Pick<Tabs, 'askToRotate'>;
}

/** A row that is there while something forgotten may still stand in the journal. */
const UNDER_WAY = 'forgetting';

/**
 * The journal hears first what is to go, so that a database rebuilt from it forgets too; then the database forgets in one
 * transaction, and the journal is written anew from it. Killed at any step, the next start goes on.
 */
export async function forget(
  ids: readonly string[],
  parts: ForgetParts,
): Promise<Result<ForgetReceipt, CommitProblem>> {
  const { connection, second } = parts;
  const read = await connection.run(async (database) => ({
    head: await readHead(database),
    from: await laterOf(database, ids),
  }));
  if (!read.ok) return read;
  const { head, from } = read.value;
  if (head !== null && second.journal !== null) {
    const text = entryToText({ type: 'settled', rows: [], refs: [], meta: [forgottenRow(from), head] });
    await second.journal.append(text).catch((error: unknown) => second.noteFailure(error));
  }
  const blanked = await connection.run((database) => forgetInDatabase(database, from));
  if (!blanked.ok) return blanked;
  return success({ versions: blanked.value, isComplete: await clean(parts) });
}

/** Goes on where a forgetting was broken off, and takes out what a rebuilt database brought back. */
export async function finishForgetting(parts: ForgetParts): Promise<void> {
  const { connection } = parts;
  const open = await connection.run(async (database) => {
    const count = await forgetInDatabase(database, await readForgotten(database), false);
    return count > 0 || (await database.meta.get(UNDER_WAY)) !== undefined;
  });
  if (open.ok && open.value) await clean(parts);
}

/** Puts a row that belongs to the place into both stores, so that no older one is left in the journal. */
export async function renewRow(row: NamedRow, parts: ForgetParts): Promise<boolean> {
  const put = await parts.connection.run(({ meta }) => meta.bulkPut([row, { name: UNDER_WAY }]));
  if (put.ok) await clean(parts); // broken off, the next start goes on
  return put.ok;
}

async function clean({ connection, second, tabs }: ForgetParts): Promise<boolean> {
  const isPurged = await purgeJournal(connection, second, tabs);
  if (!isPurged) return false;
  const noted = await connection.run(({ meta }) => meta.delete(UNDER_WAY));
  await shakeDatabases(second.name);
  return noted.ok;
}

/** What is known from when on, these records included: each from what stands of it. */
async function laterOf(database: PortfolioDatabase, ids: readonly string[]): Promise<StampByRecord> {
  const from: Record<string, HybridStamp> = { ...(await readForgotten(database)) };
  for (const table of [database.records, database.sealed]) {
    for (const row of await table.bulkGet([...ids])) {
      if (row === undefined) continue;
      const known = from[row.id];
      from[row.id] = known === undefined ? row.stamp : laterStamp(known, row.stamp);
    }
  }
  return from;
}

function forgetInDatabase(database: PortfolioDatabase, from: StampByRecord, isNew = true): Promise<number> {
  const { dexie, changes, sealedChanges, meta } = database;
  return dexie.transaction('rw', [changes, sealedChanges, meta], async () => {
    const count = await blankOld(database, from);
    if (isNew) await meta.bulkPut([forgottenRow(from), { name: UNDER_WAY }]);
    else if (count > 0) await meta.put({ name: UNDER_WAY });
    return count;
  });
}
