import { startModuleWorker } from '../../pwa/trusted-urls';
import { hasPrivateFiles, isJournalEmpty } from '../../storage/journal/folder';
import type { Journal } from '../../storage/journal/journal';
import { readSentinel } from '../../storage/journal/sentinel';
import { createWorkerJournal } from '../../storage/journal/worker-journal';
import { holdsPortfolio, lookAtLockedPlace, readNoteInJournal } from '../../storage/lock/kept-note';
import { type LockNote, parseLockNote } from '../../storage/lock/lock-note';
import { LOCKED_PLACE, PLAIN_PLACE } from '../../storage/lock/places';
import { removePlace } from '../../storage/lock/remove-place';
import { deviceNotes } from '../device-notes';
import { LOCK_NOTE } from './lock-flag';
import { aloneMoving, untilMoved } from './moving';

export function openJournal(name: string): Journal | null {
  return hasPrivateFiles() ? createWorkerJournal(name, (url) => startModuleWorker(url, 'journal')) : null;
}

/** The notes that may open what is locked, the surest first; empty if no lock is on, whatever was noted. */
export async function findLockNotes(): Promise<readonly LockNote[]> {
  await untilMoved();
  const place = await lookAtLockedPlace();
  const noted = notedHere();
  if (place.kind === 'counts') return distinct([place.note, noted]);
  if (place.kind !== 'unreadable' && (await holdsPortfolio(PLAIN_PLACE))) return []; // it was turned off
  const isKnown = readSentinel(deviceNotes, LOCKED_PLACE) !== null;
  return distinct([await noteInJournal(), isKnown ? noted : null]);
}

/** After a start without a lock: whether there is one all the same, of which the note was lost. Then the app must start anew. */
export async function findForgottenLock(isEmpty: boolean): Promise<boolean> {
  const place = await lookAtLockedPlace();
  if (place.kind === 'left') await aloneMoving(() => removePlace(LOCKED_PLACE, deviceNotes));
  const note = place.kind === 'counts' ? place.note : isEmpty ? await noteInJournal() : null;
  if (note === null) return false;
  deviceNotes.set(LOCK_NOTE, JSON.stringify(note));
  return true;
}

async function noteInJournal(): Promise<LockNote | null> {
  if (await isJournalEmpty(LOCKED_PLACE)) return null;
  const journal = openJournal(LOCKED_PLACE);
  const note = await readNoteInJournal(journal);
  journal?.close();
  return note;
}

function notedHere(): LockNote | null {
  try {
    return parseLockNote(JSON.parse(deviceNotes.get(LOCK_NOTE) ?? 'null'));
  } catch {
    return null; // it was being moved
  }
}

function distinct(notes: readonly (LockNote | null)[]): readonly LockNote[] {
  const byText = new Map(notes.flatMap((note) => (note === null ? [] : [[JSON.stringify(note), note] as const])));
  return [...byText.values()];
}
