import { type RawDatabase, rowsOf } from './read-database';

/** A row of the log as it stood, with the fields that every version has. */
export interface RawVersion {
  readonly stamp: string;
  readonly id: string;
  readonly kind: string;
  readonly op: string;
  /** Its place in the log. */
  readonly seq: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Gathered {
  /** Every version that was found, once, in the order of the log: the last one of a record is what stands. */
  readonly versions: readonly RawVersion[];
  /** Rows that lack what every version has. */
  readonly oddRows: readonly unknown[];
  /** How many of the versions were only in the journal. */
  readonly onlyInJournal: number;
  /** How many records stand, by kind. */
  readonly standingByKind: ReadonlyMap<string, number>;
}

/** The log first: the copies of what stands are for a log that is gone. */
const VERSION_STORES = ['changes', 'sealedChanges', 'records', 'sealed'];

/** Puts together what the database and the journal hold, each row as `read` makes it out. The same version from both counts once. */
export function gatherVersions(
  database: RawDatabase | null,
  journalRows: readonly unknown[],
  read: (row: unknown) => unknown = (row) => row,
): Gathered {
  const byKey = new Map<string, RawVersion>();
  const oddRows: unknown[] = [];
  const take = (rows: readonly unknown[]): void => {
    for (const row of rows) {
      if (isFields(row) && row['forgotten'] === true) continue; // it only keeps its place
      const version = versionOf(read(row));
      if (version === null) oddRows.push(row);
      else if (!byKey.has(keyOf(version))) byKey.set(keyOf(version), version);
    }
  };
  if (database !== null) for (const store of VERSION_STORES) take(rowsOf(database, store));
  const inDatabase = byKey.size;
  take(journalRows);
  const versions = [...byKey.values()].sort((one, other) => one.seq - other.seq);
  return { versions, oddRows, onlyInJournal: byKey.size - inDatabase, standingByKind: countStanding(versions) };
}

function versionOf(row: unknown): RawVersion | null {
  if (!isFields(row)) return null;
  const { stamp, id, kind, op, savedAt, seq } = row;
  const isOp = op === 'put' || op === 'remove';
  const isWhole = isText(stamp) && isText(id) && isText(kind) && isText(savedAt) && isOp && 'body' in row;
  return isWhole && typeof seq === 'number' ? { stamp, id, kind, op, seq, fields: row } : null;
}

function keyOf({ stamp, id, op }: RawVersion): string {
  return `${stamp} ${id} ${op}`;
}

function countStanding(inOrder: readonly RawVersion[]): ReadonlyMap<string, number> {
  const newestById = new Map(inOrder.map((version) => [version.id, version]));
  const counts = new Map<string, number>();
  for (const { kind, op } of newestById.values()) if (op === 'put') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Whether a value has fields that can be looked at by name. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
