import { removeCopies } from '../files/remove-copies';
import { type Notes, removeSentinel } from '../journal/sentinel';
import { removeStore } from '../open-store';

/** What else is named after a portfolio's database. */
const BESIDE = ['-device', '-proof'];
/** A tab that sleeps may hold a database for as long as it likes. */
const PATIENCE_MS = 5000;

/** Removes everything of a portfolio at a place. Never rejects: what could not go now goes at the next start. */
export async function removePlace(name: string, notes: Notes): Promise<void> {
  removeSentinel(notes, name);
  await inTime(removeStore(name));
  await inTime(removeCopies(name));
  for (const beside of BESIDE) await inTime(removeStore(`${name}${beside}`));
}

async function inTime(work: Promise<void>): Promise<void> {
  const tooLate = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([work.catch(() => undefined), tooLate]);
}
