import * as z from 'zod/mini';
import { type Attachment, attachmentSchema } from '../domain/attachment';
import type { CommitOptions, IdSource } from '../domain/ports';
import { isRecordKind, recordKinds } from '../domain/records/record-kinds';
import type { IsoInstant } from '../domain/time';
import type { NamedRow, PortfolioDatabase, RefRow, VersionRow } from './database';
import { type Head, readHead, rebuildHead } from './head';
import { type CommitPlan, planCommit, type PreparedChange } from './plan-commit';
import { Refused } from './problems';

export interface CommitRequest {
  readonly prepared: readonly PreparedChange[];
  readonly options: CommitOptions;
  readonly now: IsoInstant;
  readonly ids: IdSource;
  readonly deviceLetter: string;
  /** The database that this tab has read; null before it read any. */
  readonly knownDatabaseId: string | null;
}

/** Everything of a commit in one transaction: on disk once the promise resolves, or nothing at all. */
export function writeCommit(database: PortfolioDatabase, request: CommitRequest): Promise<CommitPlan> {
  const { dexie, records, sealed, changes, sealedChanges, refs, meta } = database;
  return dexie.transaction('rw', [records, sealed, changes, sealedChanges, refs, meta], async () => {
    const plan = planCommit(request.prepared, await readFacts(database, request), request.options);
    const { attachments } = request.options;
    const meta = attachments === undefined ? [plan.head] : [attachmentRowOf(attachments), plan.head];
    await writeRows(database, { rows: plan.rows, refs: plan.refs, meta });
    return plan;
  });
}

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

async function readFacts(database: PortfolioDatabase, request: CommitRequest) {
  const ids = request.prepared.map((change) => change.id);
  const brought = request.prepared.flatMap((change) =>
    change.op === 'put' && change.record.ref !== null ? [change.record.ref] : [],
  );
  const [known, current, sealed, owners] = await Promise.all([
    readHead(database),
    ids.length > 0 ? database.records.bulkGet(ids) : [],
    ids.length > 0 ? database.sealed.bulkGet(ids) : [],
    brought.length > 0 ? database.refs.bulkGet(brought) : [],
  ]);
  const head = known ?? (await rebuildHead(database, request.ids, request.deviceLetter));
  refuseOtherDatabase(head, request.knownDatabaseId);
  return {
    head,
    currentById: new Map([...current, ...sealed].filter((row) => row !== undefined).map((row) => [row.id, row])),
    ownerByRef: new Map(owners.flatMap((row) => (row === undefined ? [] : [[row.ref, row.id]]))),
    now: request.now,
  };
}

/** The browser dropped the database under an open tab: what would be written now would stand alone in an empty one. */
function refuseOtherDatabase(head: Head, knownDatabaseId: string | null): void {
  if (knownDatabaseId === null || head.databaseId === knownDatabaseId) return;
  throw new Refused({ kind: 'failed', detail: 'the database is not the one that was loaded' });
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
function isSealed(kind: string): boolean {
  return isRecordKind(kind) ? recordKinds[kind].sealed : true;
}

const attachmentRowSchema = z.object({ list: z.array(attachmentSchema) });

export function attachmentRowOf(list: readonly Attachment[]): NamedRow & { readonly list: readonly Attachment[] } {
  return { name: 'attachments', list };
}

export async function readAttachments(database: PortfolioDatabase): Promise<readonly Attachment[]> {
  const row = attachmentRowSchema.safeParse(await database.meta.get('attachments'));
  return row.success ? row.data.list : [];
}
