import type { DraftRow, NamedRow, VersionRow } from '../database';
import {
  type CommitEntry,
  type DraftEntry,
  headOf,
  type HeadPlace,
  type HeadRow,
  type JournalEntry,
  type SettledEntry,
} from './entries';

/** Everything of one database, as the journal tells it. */
export interface Picture {
  readonly head: HeadRow;
  /** The log, by place. */
  readonly rowBySeq: ReadonlyMap<number, VersionRow>;
  /** What stands, removals included, by id. */
  readonly standingById: ReadonlyMap<string, VersionRow>;
  readonly idByRef: ReadonlyMap<string, string>;
  readonly metaByName: ReadonlyMap<string, NamedRow>;
  /** How many places of the log up to the head no whole frame speaks of. */
  readonly missing: number;
}

type Written = CommitEntry | SettledEntry;

/** What the journal holds of a database; of the latest one, if none is named. Null if it holds nothing of it. */
export function pictureOf(entries: readonly JournalEntry[], databaseId: string | null): Picture | null {
  const all = entries.filter((entry) => entry.type === 'commit' || entry.type === 'settled');
  const wanted = databaseId ?? latestDatabase(all);
  const written = standingEntries(
    all.filter((entry) => headOf(entry)?.databaseId === wanted),
    voidedIds(entries),
  ).toSorted(inOrder);
  const last = written.at(-1);
  const head = last === undefined ? null : headOf(last);
  if (head === null) return null;
  const rowBySeq = new Map<number, VersionRow>();
  const standingById = new Map<string, VersionRow>();
  const idByRef = new Map<string, string>();
  const metaByName = new Map<string, NamedRow>();
  for (const entry of written) {
    for (const row of entry.rows) rowBySeq.set(row.seq, row);
    for (const { ref, id } of entry.refs) idByRef.set(ref, id);
    for (const row of entry.meta) metaByName.set(row.name, row);
  }
  const inLogOrder = [...rowBySeq.values()].sort((one, other) => one.seq - other.seq);
  for (const row of inLogOrder) standingById.set(row.id, row);
  return { head, rowBySeq, standingById, idByRef, metaByName, missing: head.seq - rowBySeq.size };
}

/** The newest word on each form half written; those given up are not among them. */
export function draftsOf(entries: readonly JournalEntry[]): readonly DraftRow[] {
  return [...newestDrafts(entries).values()].flatMap(({ row }) => (row === null ? [] : [row]));
}

/** Which entries anybody could still need, by their place in the list. */
export function neededEntries(entries: readonly (JournalEntry | null)[]): ReadonlySet<number> {
  const known = entries.filter((entry) => entry !== null);
  const drafts = new Set<JournalEntry>(newestDrafts(known).values());
  const linked = linkedPlaces(known.filter((entry) => entry.type === 'commit'));
  const voided = voidedIds(known);
  const refused = new Set<string>();
  for (const entry of known) {
    if (entry.type === 'commit' && voided.has(entry.id) && !linked.has(placeAfter(entry))) refused.add(entry.id);
  }
  const isNeeded = (entry: JournalEntry | null): boolean => {
    if (entry === null) return true; // of a newer version of the app, for all we know
    if (entry.type === 'draft') return drafts.has(entry);
    if (entry.type === 'commit') return !refused.has(entry.id);
    return entry.type === 'settled' || !refused.has(entry.commitId);
  };
  return new Set(entries.flatMap((entry, index) => (isNeeded(entry) ? [index] : [])));
}

/**
 * Of commits that follow the same head only one can have come into being: the one that others follow, else one that the
 * database did not refuse, else the later one. A copy from the database settles what was in doubt.
 */
function standingEntries(written: readonly Written[], voided: ReadonlySet<string>): readonly Written[] {
  const settled = written.filter((entry) => entry.type === 'settled');
  const stampBySeq = new Map(settled.flatMap(({ rows }) => rows.map((row) => [row.seq, row.stamp] as const)));
  const commits = written.filter((entry) => entry.type === 'commit');
  const linked = linkedPlaces(commits);
  const chosen = new Map<string, CommitEntry>();
  for (const entry of commits) {
    if (entry.rows.some((row) => (stampBySeq.get(row.seq) ?? row.stamp) !== row.stamp)) continue;
    const isLinked = linked.has(placeAfter(entry));
    if (voided.has(entry.id) && !isLinked) continue;
    const place = placeKey(entry.after);
    const rival = chosen.get(place);
    const isBetter =
      rival === undefined || (isLinked !== linked.has(placeAfter(rival)) ? isLinked : isLater(entry, rival));
    if (isBetter) chosen.set(place, entry);
  }
  return [...settled, ...chosen.values()];
}

function voidedIds(entries: readonly JournalEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => (entry.type === 'void' ? [entry.commitId] : [])));
}

function linkedPlaces(commits: readonly CommitEntry[]): ReadonlySet<string> {
  return new Set(commits.map((entry) => placeKey(entry.after)));
}

function placeAfter(entry: Written): string {
  const head = headOf(entry);
  return head === null ? '' : placeKey(head);
}

function placeKey({ seq, latest }: HeadPlace): string {
  return `${seq}/${latest ?? ''}`;
}

/** In the order of the log. A settled entry comes after the commits that it tells of. */
function inOrder(one: Written, other: Written): number {
  const [first, second] = [headOf(one), headOf(other)];
  return (
    (first?.seq ?? 0) - (second?.seq ?? 0) ||
    compare(first?.latest ?? '', second?.latest ?? '') ||
    Number(one.type === 'settled') - Number(other.type === 'settled')
  );
}

function isLater(one: Written, other: Written): boolean {
  return compare(headOf(one)?.latest ?? '', headOf(other)?.latest ?? '') > 0;
}

function latestDatabase(written: readonly Written[]): string | null {
  const last = written.reduce<Written | null>((best, entry) => (best && !isLater(entry, best) ? best : entry), null);
  return last === null ? null : (headOf(last)?.databaseId ?? null);
}

function newestDrafts(entries: readonly JournalEntry[]): ReadonlyMap<string, DraftEntry> {
  const newest = new Map<string, DraftEntry>();
  for (const entry of entries) {
    if (entry.type !== 'draft') continue;
    if (entry.savedAt >= (newest.get(entry.key)?.savedAt ?? '')) newest.set(entry.key, entry);
  }
  return newest;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
