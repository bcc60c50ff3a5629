import type { DraftRow, NamedRow, PortfolioDatabase, RefRow, VersionRow } from '../database';
import { isSealed, type WrittenRows } from '../write-rows';
import { type HeadRow, headOf } from './entries';
import type { Picture } from './picture';

/** What came of laying the journal beside the database. */
export interface Mended {
  /** Records and versions that the database did not have, and now has. */
  readonly records: number;
  readonly changes: number;
  /** Changes that neither has. */
  readonly missing: number;
  /** What the database has and the journal has not; null if there is nothing. */
  readonly unknownToJournal: WrittenRows | null;
}

/**
 * Writes into the database what only the journal has, in one transaction: everything or nothing, and as often as you like. Where
 * both speak of one place in the log and disagree, the database is right about which change it was, and the journal,
 * which has a checksum of its own, about what the change said.
 */
export function mendDatabase(
  database: PortfolioDatabase,
  picture: Picture | null,
  drafts: readonly DraftRow[],
): Promise<Mended> {
  const { dexie, records, sealed, changes, sealedChanges, refs, meta } = database;
  const tables = [records, sealed, changes, sealedChanges, refs, meta, database.drafts];
  return dexie.transaction('rw', tables, async () => {
    const [open, closed, openNow, closedNow, refRows, metaRows] = await Promise.all([
      changes.toArray(),
      sealedChanges.toArray(),
      records.toArray(),
      sealed.toArray(),
      refs.toArray(),
      meta.toArray(),
    ]);
    const here: DatabaseRows = {
      log: [...open, ...closed],
      standing: [...openNow, ...closedNow],
      refs: refRows,
      meta: metaRows,
    };
    const mending = planMending(here, picture);
    await putByKind(mending.rows, changes, sealedChanges);
    await putByKind(mending.standing, records, sealed);
    if (mending.refs.length > 0) await refs.bulkPut(mending.refs);
    if (mending.meta.length > 0) await meta.bulkPut(mending.meta);
    if (drafts.length > 0) await addDrafts(database, drafts);
    return mending.outcome;
  });
}

interface DatabaseRows {
  readonly log: readonly VersionRow[];
  readonly standing: readonly VersionRow[];
  readonly refs: readonly RefRow[];
  readonly meta: readonly NamedRow[];
}

function planMending(here: DatabaseRows, picture: Picture | null) {
  const hereBySeq = new Map(here.log.map((row) => [row.seq, row]));
  const fromJournal = picture === null ? [] : [...picture.rowBySeq.values()];
  const refused = refusedStamps(fromJournal, hereBySeq);
  const rows = fromJournal.filter((row) => !refused.has(row.stamp) && isMissing(row, hereBySeq.get(row.seq)));
  const whole = new Map(hereBySeq);
  for (const row of rows) whole.set(row.seq, row);
  const standing = standingIn(whole, here.standing);
  const isHeadSure = picture !== null && !refused.has(picture.head.latest ?? '');
  const meta = isHeadSure ? metaToPut(here, picture, whole) : [];
  const head = headIn(meta) ?? headIn(here.meta);
  const knownRefs = new Map(here.refs.map(({ ref, id }) => [ref, id]));
  const refs = [...(picture?.idByRef ?? [])].flatMap(([ref, id]) => (knownRefs.has(ref) ? [] : [{ ref, id }]));
  return {
    rows,
    standing,
    refs,
    meta,
    outcome: {
      records: countStanding([...rows, ...standing], whole),
      changes: rows.length,
      missing: Math.max(0, (head?.seq ?? 0) - whole.size),
      unknownToJournal: unknownTo(picture, here, meta),
    } satisfies Mended,
  };
}

/** Commits of the journal that the database did not take: it has others in their places. */
function refusedStamps(rows: readonly VersionRow[], hereBySeq: ReadonlyMap<number, VersionRow>): ReadonlySet<string> {
  return new Set(rows.flatMap(({ seq, stamp }) => ((hereBySeq.get(seq)?.stamp ?? stamp) === stamp ? [] : [stamp])));
}

function isMissing(row: VersionRow, here: VersionRow | undefined): boolean {
  return here === undefined || !isSame(here, row);
}

/** How many of the records that some rows are about are there, and not removed. */
function countStanding(rows: readonly VersionRow[], log: ReadonlyMap<number, VersionRow>): number {
  const lastById = lastOfEach(log);
  return new Set(rows.map(({ id }) => id).filter((id) => lastById.get(id)?.op === 'put')).size;
}

function lastOfEach(log: ReadonlyMap<number, VersionRow>): ReadonlyMap<string, VersionRow> {
  const inOrder = [...log.values()].sort((one, other) => one.seq - other.seq);
  return new Map(inOrder.map((row) => [row.id, row]));
}

/** The newest row of each record that does not stand as it should. */
function standingIn(log: ReadonlyMap<number, VersionRow>, standing: readonly VersionRow[]): readonly VersionRow[] {
  const nowById = new Map(standing.map((row) => [row.id, row]));
  return [...lastOfEach(log).values()].filter((row) => {
    const now = nowById.get(row.id);
    return now === undefined || now.seq < row.seq || (now.seq === row.seq && !isSame(now, row));
  });
}

/** The later head wins, with all that was written beside it; and it never stands before the end of the log. */
function metaToPut(here: DatabaseRows, picture: Picture, log: ReadonlyMap<number, VersionRow>): readonly NamedRow[] {
  const head = headIn(here.meta);
  const lastSeq = Math.max(0, ...log.keys());
  const isAhead = head === null || isBefore(head, picture.head);
  const names = new Set(here.meta.map((row) => row.name));
  const rows = [...picture.metaByName.values()].filter((row) => isAhead || !names.has(row.name));
  return rows.map((row) => (row.name === 'head' ? { ...row, seq: Math.max(lastSeq, picture.head.seq) } : row));
}

function unknownTo(picture: Picture | null, here: DatabaseRows, put: readonly NamedRow[]): WrittenRows | null {
  const head = headIn(here.meta);
  if (head === null) return null; // nothing of its own
  const rows = here.log.filter((row) => picture?.rowBySeq.get(row.seq)?.stamp !== row.stamp);
  const refs = here.refs.filter(({ ref }) => picture?.idByRef.has(ref) !== true);
  const isBehind = picture === null || isBefore(picture.head, head);
  if (rows.length === 0 && refs.length === 0 && !isBehind) return null;
  return { rows, refs, meta: headIn(put) === null ? here.meta : put };
}

function isBefore(one: HeadRow, other: HeadRow): boolean {
  return one.seq < other.seq || (one.seq === other.seq && (one.latest ?? '') < (other.latest ?? ''));
}

function headIn(meta: readonly NamedRow[]): HeadRow | null {
  return headOf({ rows: [], refs: [], meta });
}

async function putByKind(
  rows: readonly VersionRow[],
  open: PortfolioDatabase['changes'] | PortfolioDatabase['records'],
  closed: PortfolioDatabase['changes'] | PortfolioDatabase['records'],
): Promise<void> {
  const put = async (table: typeof open, some: readonly VersionRow[]): Promise<void> => {
    if (some.length > 0) await table.bulkPut(some);
  };
  await put(
    open,
    rows.filter((row) => !isSealed(row.kind)),
  );
  await put(
    closed,
    rows.filter((row) => isSealed(row.kind)),
  );
}

/** Forms half written that the database has not, or not as they were last. One that was given up is not among those found. */
async function addDrafts({ drafts }: PortfolioDatabase, found: readonly DraftRow[]): Promise<void> {
  const here = await drafts.bulkGet(found.map((row) => row.key));
  await drafts.bulkPut(found.filter((row, index) => (here[index]?.savedAt ?? '') < row.savedAt));
}

function isSame(one: unknown, other: unknown): boolean {
  return sortedText(one) === sortedText(other);
}

/** Fields come in another order from a database than from a text. */
function sortedText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
