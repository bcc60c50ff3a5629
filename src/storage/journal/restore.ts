import type { Clock, CommitProblem } from '../../domain/ports';
import type { Result } from '../../domain/result';
import type { Connection } from '../connection';
import type { DraftRow } from '../database';
import type { WrittenRows } from '../write-rows';
import { entryToText, type JournalEntry, parseEntry } from './entries';
import { type Mended, mendDatabase } from './mend';
import { draftsOf, type Picture, pictureOf } from './picture';
import type { DatabaseRead, Rebuild, SecondStore } from './second-store';

export interface RestoreParts {
  readonly connection: Connection;
  readonly second: SecondStore;
  readonly clock: Clock;
}

/** Rows in one frame of what the journal is given later: a frame is read whole. */
const ROWS_PER_FRAME = 1000;

/**
 * Gives the database what only the journal has, and the journal what only the database has. Tells of what came back and
 * of what is lost. True if the database is another one now.
 */
export async function restore(
  parts: RestoreParts,
  cause: Rebuild['cause'],
  read: Result<DatabaseRead, CommitProblem>,
): Promise<boolean> {
  const { connection, second } = parts;
  const found = await lookAt(second, read);
  if (found === null) {
    if (read.ok) tellLoss(second, read.value, cause);
    return false;
  }
  if (!read.ok && !(await makeRoom(connection, second, found.picture))) return false;
  const mended = await connection.run((database) => mendDatabase(database, found.picture, found.drafts));
  if (!mended.ok) return false;
  await topUp(second, mended.value.unknownToJournal);
  return tellOutcome(parts, cause, mended.value, read);
}

interface Found {
  readonly picture: Picture | null;
  readonly drafts: readonly DraftRow[];
}

/** Null if the journal can't be read, or has nothing to say and the database nothing to tell it. */
async function lookAt(second: SecondStore, read: Result<DatabaseRead, CommitProblem>): Promise<Found | null> {
  const contents = await second.journal?.read().catch((error: unknown) => {
    second.noteFailure(error);
    return null;
  });
  if (contents === undefined || contents === null) return null;
  const entries = contents.texts.map(parseEntry).filter((entry): entry is JournalEntry => entry !== null);
  const head = read.ok ? read.value.head : null;
  const known = pictureOf(entries, head?.databaseId ?? second.sentinel()?.databaseId ?? null);
  const picture = known ?? (head === null ? pictureOf(entries, null) : null);
  const drafts = draftsOf(entries);
  return picture === null && drafts.length === 0 && head === null ? null : { picture, drafts };
}

/** A database that can't be read goes only if the journal is whole and knows all that was noted of it. */
async function makeRoom(connection: Connection, second: SecondStore, picture: Picture | null): Promise<boolean> {
  const noted = second.sentinel();
  if (picture === null || picture.missing > 0 || picture.head.seq < (noted?.seq ?? 0)) return false;
  if (noted !== null && picture.head.databaseId !== noted.databaseId) return false;
  return connection.replace().then(
    () => true,
    () => false,
  );
}

async function topUp(second: SecondStore, written: WrittenRows | null): Promise<void> {
  if (written === null || second.journal === null) return;
  const { rows, refs, meta } = written;
  try {
    for (let from = 0; from === 0 || from < rows.length; from += ROWS_PER_FRAME) {
      const part = rows.slice(from, from + ROWS_PER_FRAME);
      const text = entryToText({ type: 'settled', rows: part, refs: from === 0 ? refs : [], meta });
      await second.journal.append(text);
    }
    second.caughtUp();
  } catch (error) {
    second.noteFailure(error);
  }
}

function tellOutcome(
  { second, clock }: RestoreParts,
  cause: Rebuild['cause'],
  { records, changes, missing }: Mended,
  read: Result<DatabaseRead, CommitProblem>,
): boolean {
  const seq = read.ok ? (read.value.head?.seq ?? 0) : 0;
  const gone = Math.max(missing, records === 0 ? (second.sentinel()?.seq ?? 0) - seq : 0);
  if (records > 0 || changes > 0) {
    second.tell({ rebuild: { at: clock.now(), cause, records, changes, missing: gone }, loss: null });
  } else if (read.ok && cause !== 'damaged') tellLoss(second, read.value, cause);
  return true;
}

function tellLoss(second: SecondStore, { head }: DatabaseRead, cause: Rebuild['cause']): void {
  const noted = second.sentinel();
  if (noted === null || cause === 'damaged' || noted.seq === 0) return;
  const left = head?.databaseId === noted.databaseId ? head.seq : 0;
  if (noted.seq > left)
    second.tell({ loss: { records: noted.standing, changes: noted.seq - left, isAll: left === 0 } });
}
