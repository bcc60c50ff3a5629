import type { Connection } from '../connection';
import type { NamedRow, PortfolioDatabase } from '../database';
import { createConnection } from '../connection';
import { DATABASE_SCHEMAS, type DatabaseHost } from '../database';
import { readHead } from '../head';
import { findHome } from '../home';
import { entryToText, parseEntry } from '../journal/entries';
import type { Journal } from '../journal/journal';
import { type LockNote, parseLockNote } from './lock-note';
import { LOCKED_PLACE } from './places';

const LOCK = 'lock';

export function lockRow(note: LockNote): NamedRow & { readonly note: LockNote } {
  return { name: LOCK, note };
}

/** The lock note in a database. While there is one in the locked place, that is the portfolio. */
async function readNote({ meta }: Pick<PortfolioDatabase, 'meta'>): Promise<LockNote | null> {
  return noteIn(await meta.get(LOCK));
}

export async function putNote(connection: Connection, note: LockNote): Promise<boolean> {
  return (await connection.run(({ meta }) => meta.put(lockRow(note)))).ok;
}

export async function removeNote(connection: Connection): Promise<boolean> {
  return (await connection.run(({ meta }) => meta.delete(LOCK))).ok;
}

function noteIn(row: NamedRow | undefined): LockNote | null {
  return row !== undefined && 'note' in row ? parseLockNote(row.note) : null;
}

/** What stands in the locked place: `absent` is no database at all, `left` one that does not count: of a move that came to nothing. */
export type LockedPlace =
  { readonly kind: 'absent' | 'left' | 'unreadable' } | { readonly kind: 'counts'; readonly note: LockNote };

/** Looks without making a database. */
export async function lookAtLockedPlace(host?: DatabaseHost): Promise<LockedPlace> {
  if (!(await hasDatabase(LOCKED_PLACE, host))) return { kind: 'absent' };
  const connection = createConnection({
    ...{ name: LOCKED_PLACE, schemas: DATABASE_SCHEMAS, host },
    onCondition: () => undefined,
  });
  try {
    const read = await connection.run(readNote);
    if (!read.ok) return { kind: 'unreadable' };
    return read.value === null ? { kind: 'left' } : { kind: 'counts', note: read.value };
  } finally {
    connection.close();
  }
}

/** Whether anything was ever saved in a database. */
export async function holdsPortfolio(name: string, host?: DatabaseHost): Promise<boolean> {
  if (!(await hasDatabase(name, host))) return false;
  const connection = createConnection({ name, schemas: DATABASE_SCHEMAS, host, onCondition: () => undefined });
  const head = await connection.run(readHead);
  connection.close();
  return head.ok && head.value !== null;
}

/** Whether the browser has a database of that name; where it can't say, we must look and so it has. */
export async function hasDatabase(name: string, host?: DatabaseHost): Promise<boolean> {
  const home = host ?? (await findHome(name));
  if (home !== undefined && host === undefined) return true; // it was moved
  const { indexedDB: factory } = home ?? { indexedDB };
  try {
    return (await factory.databases()).some((database) => database.name === name);
  } catch {
    return true;
  }
}

/** The lock note as the journal of the locked place has it; the last word. */
export async function readNoteInJournal(journal: Journal | null): Promise<LockNote | null> {
  const contents = await journal?.read().catch(() => null);
  let last: LockNote | null = null;
  for (const text of contents?.texts ?? []) {
    const entry = parseEntry(text);
    if (entry?.type !== 'settled') continue;
    last = noteIn(entry.meta.find((row) => row.name === LOCK)) ?? last;
  }
  return last;
}

/** Says it to the journal too, behind everything else. */
export async function tellJournal(connection: Connection, journal: Journal, note: LockNote): Promise<void> {
  const head = await connection.run(readHead);
  if (!head.ok || head.value === null) return;
  await journal.append(entryToText({ type: 'settled', rows: [], refs: [], meta: [lockRow(note), head.value] }));
}
