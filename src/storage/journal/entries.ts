import type { DraftRow, NamedRow } from '../database';
import { bytesToText, textToBytes } from '../base64';
import type { WrittenRows } from '../write-rows';

/** What the head said: commits follow each other by it. */
export interface HeadPlace {
  readonly seq: number;
  readonly latest: string | null;
}

/** The head as it stands in the database, as far as the journal looks into it. */
export type HeadRow = NamedRow & HeadPlace & { readonly databaseId: string };

/**
 * `commit`: one transaction. It may stand here although the database refused it: then a `void` follows it, or nothing if
 * the app was killed in between.
 */
export interface CommitEntry extends WrittenRows {
  readonly type: 'commit';
  readonly id: string;
  /** The head that the transaction found. */
  readonly after: HeadPlace;
}

/** The database refused the commit of that id. */
export interface VoidEntry {
  readonly type: 'void';
  readonly commitId: string;
}

/** Copied from the database, where it certainly stands: what the journal had missed. */
export interface SettledEntry extends WrittenRows {
  readonly type: 'settled';
}

/** A form half written, or given up (`row` is null). */
export interface DraftEntry {
  readonly type: 'draft';
  readonly key: string;
  readonly savedAt: string;
  readonly row: DraftRow | null;
}

export type JournalEntry = CommitEntry | VoidEntry | SettledEntry | DraftEntry;

const BYTES = '$bytes';

/** An entry as the text of a frame. Bodies are what JSON can say, or bytes. */
export function entryToText(entry: JournalEntry): string {
  if (entry.type === 'void') return JSON.stringify(entry);
  if (entry.type === 'draft') return JSON.stringify({ ...entry, row: entry.row && withTextBody(entry.row) });
  return JSON.stringify({ ...entry, rows: entry.rows.map(withTextBody), meta: entry.meta.map(withTextBody) });
}

/** The entry in a frame; null if it is none that this code knows. A whole frame is ours: its shape is looked at, not its rows. */
export function parseEntry(text: string): JournalEntry | null {
  const raw = JSON.parse(text) as JournalEntry | { readonly type: null };
  switch (raw.type) {
    case 'void':
      return raw;
    case 'draft':
      return { ...raw, row: raw.row && withBody(raw.row) };
    case 'commit':
    case 'settled':
      return headOf(raw) === null ? null : { ...raw, rows: raw.rows.map(withBody), meta: raw.meta.map(withBody) };
    default:
      return null;
  }
}

export function headOf(written: WrittenRows): HeadRow | null {
  const head = written.meta.find((row) => row.name === 'head');
  return head === undefined ? null : (head as HeadRow);
}

function withTextBody<Row extends object>(row: Row): Row {
  return 'body' in row && row.body instanceof Uint8Array ? { ...row, body: { [BYTES]: bytesToText(row.body) } } : row;
}

function withBody<Row extends object>(row: Row): Row {
  const body = 'body' in row ? row.body : null;
  if (typeof body !== 'object' || body === null || !(BYTES in body)) return row;
  return { ...row, body: textToBytes(String(body[BYTES])) };
}
