import { isRecordKind, recordKinds } from '../domain/records/record-kinds';
import type { NamedRow, PortfolioDatabase, RefRow, VersionRow } from './database';

/** What one transaction puts down. */
export interface WrittenRows {
  /** For the end of the log. The last row of a record is what stands then. */
  readonly rows: readonly VersionRow[];
  readonly refs: readonly RefRow[];
  readonly meta: readonly NamedRow[];
}

/** Within a transaction over all of these tables. */
export async function writeRows(database: PortfolioDatabase, written: WrittenRows): Promise<void> {
  const open = written.rows.filter((row) => !isSealed(row.kind));
  const closed = written.rows.filter((row) => isSealed(row.kind));
  await Promise.all([
    putAll(database.records, open),
    putAll(database.sealed, closed),
    addAll(database.changes, open),
    addAll(database.sealedChanges, closed),
    written.refs.length > 0 ? database.refs.bulkPut(written.refs) : undefined,
    ...written.meta.map((row) => database.meta.put(row)),
  ]);
}

type VersionTable = PortfolioDatabase['records'] | PortfolioDatabase['changes'];

async function putAll(table: VersionTable, rows: readonly VersionRow[]): Promise<void> {
  if (rows.length > 0) await table.bulkPut(rows);
}

/** `add`, not `put`: a place in the log that is taken aborts the commit. */
async function addAll(table: VersionTable, rows: readonly VersionRow[]): Promise<void> {
  if (rows.length > 0) await table.bulkAdd(rows);
}

/** A kind that this code does not know counts as sealed: better hidden than shown. */
export function isSealed(kind: string): boolean {
  return isRecordKind(kind) ? recordKinds[kind].sealed : true;
}
