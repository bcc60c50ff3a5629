import { LOCKED_PLACE, PLAIN_PLACE } from '../storage/lock/places';
import { type LockNote, parseLockNote } from '../storage/lock/lock-note';
import type { JournalEntry } from '../storage/journal/entries';
import { isFields } from './gather';
import { readDatabase, rowsOf } from './read-database';
import { readPrivateFiles } from './read-private-files';

/** Where the app keeps a copy of the lock note. */
const NOTED = 'coachfolio-lock';

/**
 * What opens the portfolio, if a lock is on: the note in the locked database says so. Only where neither database is left do
 * journal and localStorage have the word.
 */
export async function findLock(): Promise<LockNote | null> {
  const locked = await readDatabase(LOCKED_PLACE, []);
  if (locked.ok) {
    const note = noteIn(rowsOf(locked.value, 'meta'));
    locked.value.close();
    if (note !== null) return note;
  }
  const plain = await readDatabase(PLAIN_PLACE, []);
  if (plain.ok) plain.value.close();
  if (plain.ok) return null;
  const { entries } = await readPrivateFiles();
  return lastNoteIn(entries) ?? notedHere();
}

function noteIn(meta: readonly unknown[]): LockNote | null {
  const row = meta.filter(isFields).find(({ name }) => name === 'lock');
  return row === undefined ? null : parseLockNote(row['note']);
}

function lastNoteIn(entries: readonly JournalEntry[]): LockNote | null {
  const notes = entries.flatMap((entry) => (entry.type === 'settled' ? [noteIn(entry.meta)] : []));
  return notes.findLast((note) => note !== null) ?? null;
}

function notedHere(): LockNote | null {
  try {
    return parseLockNote(JSON.parse(localStorage.getItem(NOTED) ?? 'null'));
  } catch {
    return null;
  }
}
