import * as z from 'zod/mini';
import { type Attachment, attachmentSchema } from '../domain/attachment';
import type { CommitOptions, IdSource } from '../domain/ports';
import type { IsoInstant } from '../domain/time';
import { ATTACHMENTS_ROW, type BodyCodec } from './codec';
import type { NamedRow, PortfolioDatabase } from './database';
import { type Head, headFrom, parseHead } from './head';
import { type CommitPlan, planCommit, type PreparedChange } from './plan-commit';
import type { Keep } from './journal/double-write';
import { Refused } from './problems';
import { type StrictTables, writeStrictly } from './strict-write';
import type { WrittenRows } from './write-rows';

export interface CommitRequest {
  readonly prepared: readonly PreparedChange[];
  readonly options: CommitOptions;
  readonly now: IsoInstant;
  readonly ids: IdSource;
  readonly deviceLetter: string;
  readonly codec: BodyCodec;
  /** The database that this tab has read; null before it read any. */
  readonly knownDatabaseId: string | null;
}

/**
 * Everything of a commit in one transaction: on disk once the promise resolves, or nothing at all. Null, and nothing written,
 * if another tab has changed one of the records since the commit was prepared.
 */
export function writeCommit(
  database: PortfolioDatabase,
  keep: Keep,
  request: CommitRequest,
): Promise<CommitPlan | null> {
  return writeStrictly(database, async (tables) => {
    const facts = await readFacts(tables, request);
    const plan = planCommit(request.prepared, facts, request.options);
    if (plan === null) return null;
    const { attachments } = request.options;
    const metaRows = attachments === undefined ? [plan.head] : [attachmentRowOf(attachments, request.codec), plan.head];
    const written: WrittenRows = { rows: plan.rows, refs: plan.refs, meta: metaRows };
    keep(facts.head, written);
    tables.write(written);
    return plan;
  });
}

async function readFacts(tables: StrictTables, request: CommitRequest) {
  const ids = request.prepared.map((change) => change.id);
  const brought = request.prepared.flatMap((change) =>
    change.op === 'put' && change.record.ref !== null ? [change.record.ref] : [],
  );
  const [known, current, sealed, owners] = await Promise.all([
    tables.get('meta', 'head'),
    tables.getAll('records', ids),
    tables.getAll('sealed', ids),
    tables.getAll('refs', brought),
  ]);
  const head = parseHead(known) ?? (await newHead(tables, request));
  refuseOtherDatabase(head, request.knownDatabaseId);
  return {
    head,
    currentById: new Map([...current, ...sealed].map((row) => [row.id, row])),
    ownerByRef: new Map(owners.map(({ ref, id }) => [ref, id])),
    now: request.now,
    codec: request.codec,
  };
}

async function newHead(tables: StrictTables, { ids, deviceLetter }: CommitRequest): Promise<Head> {
  const [change, sealedChange, refs] = await Promise.all([
    tables.last('changes'),
    tables.last('sealedChanges'),
    tables.keys('refs'),
  ]);
  return headFrom({ lastRows: [change, sealedChange], refs }, ids, deviceLetter);
}

/** The browser dropped the database under an open tab: what would be written now would stand alone in an empty one. */
function refuseOtherDatabase(head: Head, knownDatabaseId: string | null): void {
  if (knownDatabaseId === null || head.databaseId === knownDatabaseId) return;
  throw new Refused({ kind: 'failed', detail: 'the database is not the one that was loaded' });
}

const attachmentRowSchema = z.object({ list: z.array(attachmentSchema) });

/** The list stands in the row itself, or sealed in its body. */
export function attachmentRowOf(list: readonly Attachment[], codec: BodyCodec): NamedRow {
  const body = codec.encode({ list }, ATTACHMENTS_ROW);
  return body instanceof Uint8Array ? sealedRow(body) : plainRow(list);
}

function sealedRow(body: Uint8Array): NamedRow & { readonly body: Uint8Array } {
  return { name: 'attachments', body };
}

function plainRow(list: readonly Attachment[]): NamedRow & { readonly list: readonly Attachment[] } {
  return { name: 'attachments', list };
}

/** None if there is no list, or none that can be read. */
export function attachmentsIn(row: NamedRow | undefined, codec: BodyCodec): readonly Attachment[] {
  try {
    const content = row !== undefined && 'body' in row ? codec.decode(row.body, ATTACHMENTS_ROW) : row;
    const parsed = attachmentRowSchema.safeParse(content);
    return parsed.success ? parsed.data.list : [];
  } catch {
    return [];
  }
}
