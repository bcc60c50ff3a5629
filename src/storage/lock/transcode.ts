import { canonicalJson } from '../../domain/signed-text';
import { type BodyCodec, draftIdentity, identityOf, type RowIdentity } from '../codec';
import type { DraftRow, NamedRow, PortfolioDatabase, RefRow, VersionRow } from '../database';
import { attachmentRowOf, attachmentsIn } from '../write-commit';

/** Everything that a database holds but files. */
export interface WholeDatabase {
  readonly records: readonly VersionRow[];
  readonly sealed: readonly VersionRow[];
  readonly changes: readonly VersionRow[];
  readonly sealedChanges: readonly VersionRow[];
  readonly refs: readonly RefRow[];
  readonly meta: readonly NamedRow[];
  readonly drafts: readonly DraftRow[];
}

/** What belongs to the place and not to the portfolio. */
const OWN_ROWS: ReadonlySet<string> = new Set(['lock', 'forgetting']);

/** At one moment. */
export function readWhole(database: PortfolioDatabase): Promise<WholeDatabase> {
  const { dexie, records, sealed, changes, sealedChanges, refs, meta, drafts } = database;
  return dexie.transaction('r', [records, sealed, changes, sealedChanges, refs, meta, drafts], async () => {
    const [nows, closedNows, log, closedLog, refRows, metaRows, draftRows] = await Promise.all([
      records.toArray(),
      sealed.toArray(),
      changes.toArray(),
      sealedChanges.toArray(),
      refs.toArray(),
      meta.toArray(),
      drafts.toArray(),
    ]);
    return {
      ...{ records: nows, sealed: closedNows, changes: log, sealedChanges: closedLog },
      ...{ refs: refRows, meta: metaRows.filter(({ name }) => !OWN_ROWS.has(name)), drafts: draftRows },
    };
  });
}

/** In one transaction, over what is there. */
export async function writeWhole(database: PortfolioDatabase, whole: WholeDatabase): Promise<void> {
  const { dexie, records, sealed, changes, sealedChanges, refs, meta, drafts } = database;
  await dexie.transaction('rw', [records, sealed, changes, sealedChanges, refs, meta, drafts], async () => {
    await Promise.all([
      records.bulkPut([...whole.records]),
      sealed.bulkPut([...whole.sealed]),
      changes.bulkPut([...whole.changes]),
      sealedChanges.bulkPut([...whole.sealedChanges]),
      refs.bulkPut([...whole.refs]),
      meta.bulkPut([...whole.meta]),
      drafts.bulkPut([...whole.drafts]),
    ]);
  });
}

/** The same rows with their bodies as another codec writes them. What can't be decoded goes along as it is. */
export function transcode(whole: WholeDatabase, from: BodyCodec, to: BodyCodec): WholeDatabase {
  const again = (body: unknown, row: RowIdentity): unknown => {
    try {
      return to.encode(from.decode(body, row), row);
    } catch {
      return body;
    }
  };
  const versions = (rows: readonly VersionRow[]): readonly VersionRow[] =>
    rows.map((row) => (row.op === 'remove' ? row : { ...row, body: again(row.body, identityOf(row)) }));
  return {
    records: versions(whole.records),
    sealed: versions(whole.sealed),
    changes: versions(whole.changes),
    sealedChanges: versions(whole.sealedChanges),
    refs: whole.refs,
    meta: whole.meta.map((row) => (row.name === 'attachments' ? attachmentRowOf(attachmentsIn(row, from), to) : row)),
    drafts: whole.drafts.map((row) => ({ ...row, body: again(row.body, draftIdentity(row.key, row.savedAt)) })),
  };
}

const PLAIN: BodyCodec = { encode: (body) => body, decode: (body) => body };

/** Whether two databases hold the same, each read by its codec. */
export function holdTheSame(
  one: WholeDatabase,
  codec: BodyCodec,
  other: WholeDatabase,
  otherCodec: BodyCodec,
): boolean {
  return textOf(transcode(one, codec, PLAIN)) === textOf(transcode(other, otherCodec, PLAIN));
}

function textOf(whole: WholeDatabase): string {
  return Object.entries(whole)
    .map(([table, rows]) => `${table}\n${(rows as readonly unknown[]).map(canonicalJson).sort().join('\n')}`)
    .join('\n\n');
}
