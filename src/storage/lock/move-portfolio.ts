import type { FileStore } from '../../domain/files/file-store';
import { failure, type Result, success } from '../../domain/result';
import { type BodyCodec, plainCodec } from '../codec';
import { type Connection, createConnection } from '../connection';
import { DATABASE_SCHEMAS, type DatabaseHost } from '../database';
import { journalTexts } from '../forget/purge-journal';
import type { Journal } from '../journal/journal';
import { putNote, removeNote, tellJournal } from './kept-note';
import type { LockKeys } from './keys';
import type { LockNote } from './lock-note';
import { createSealingCodec } from './row-sealing';
import { holdTheSame, readWhole, transcode, type WholeDatabase, writeWhole } from './transcode';

/** Where a portfolio stands, and the keys if a lock is on there. */
export interface Place {
  readonly name: string;
  readonly keys: LockKeys | null;
}

export interface MoveParts {
  /** For tests: another place than the browser's. */
  readonly host?: DatabaseHost;
  /** Null where the browser has none. */
  readonly openJournal: (name: string) => Journal | null;
  readonly openFiles: (place: Place) => FileStore<Blob> & { readonly close: () => void };
  /** Takes away everything at a place. */
  readonly remove: (name: string) => Promise<void>;
  /** Told of the share that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Why nothing was moved. `changed`: another tab went on writing. */
export type MoveProblem = { readonly kind: 'changed' } | { readonly kind: 'failed'; readonly detail: string };

/** What could not be taken along, since it was damaged already. */
export interface Moved {
  readonly damagedFiles: number;
}

/**
 * Moves a portfolio to another place, under a lock or out of it: `note` is the lock's. Before the switch the old place counts,
 * whole; after it the new one does. What is left of the old one is removed afterwards, and may be removed later again.
 */
export async function movePortfolio(
  from: Place,
  to: Place,
  note: LockNote,
  parts: MoveParts,
): Promise<Result<Moved, MoveProblem>> {
  await parts.remove(to.name);
  const [source, target] = [connect(from.name, parts.host), connect(to.name, parts.host)];
  try {
    const whole = await readOf(source);
    const written = transcode(whole, codecOf(from), codecOf(to));
    unwrap(await target.run((database) => writeWhole(database, written)));
    const moved = await moveFiles(from, to, parts);
    await writeJournal(target, to, note, parts);
    await verify({ from, source, whole }, to, parts);
    const isSwitched = to.keys === null ? await removeNote(source) : await putNote(target, note);
    if (!isSwitched) throw new Error('the new place could not be made the one that counts');
    return success(moved);
  } catch (error) {
    return failure(error instanceof Changed ? { kind: 'changed' } : { kind: 'failed', detail: String(error) });
  } finally {
    source.close();
    target.close();
  }
}

class Changed extends Error {}

function connect(name: string, host: DatabaseHost | undefined): Connection {
  return createConnection({ name, schemas: DATABASE_SCHEMAS, host, onCondition: () => undefined });
}

export function codecOf({ keys }: Pick<Place, 'keys'>): BodyCodec {
  return keys === null ? plainCodec : createSealingCodec(keys);
}

async function readOf(connection: Connection): Promise<WholeDatabase> {
  return unwrap(await connection.run(readWhole));
}

function unwrap<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Each is compared with its hash when it is read, and read back when it was written. */
async function moveFiles(from: Place, to: Place, { openFiles, onProgress }: MoveParts): Promise<Moved> {
  const [old, fresh] = [openFiles(from), openFiles(to)];
  let damagedFiles = 0;
  try {
    const files = await old.list();
    for (const [index, { hash }] of files.entries()) {
      onProgress?.(index / files.length);
      const blob = await old.get(hash);
      if (blob === null) damagedFiles += 1;
      else unwrap(await fresh.put(blob));
    }
    const there = await fresh.list();
    if (there.length + damagedFiles !== files.length) throw new Error('a file did not arrive');
    return { damagedFiles };
  } finally {
    old.close();
    fresh.close();
  }
}

/** Written and read back as one file. A browser that gives no room for it goes on without, as it does every day. */
async function writeJournal(target: Connection, to: Place, note: LockNote, { openJournal }: MoveParts): Promise<void> {
  const journal = openJournal(to.name);
  if (journal === null) return;
  try {
    await journal.beginAnew();
    await journal.claimOld();
    await journal.replaceOld(unwrap(await target.run(journalTexts)));
    if (to.keys !== null) await tellJournal(target, journal, note);
  } catch {
    // the database stands alone then; the next start tries again, and says so
  } finally {
    journal.close();
  }
}

/** Reads both places once more: what was written is what stands, and nobody has written to the old one meanwhile. */
async function verify(
  { from, source, whole }: { readonly from: Place; readonly source: Connection; readonly whole: WholeDatabase },
  to: Place,
  { host }: MoveParts,
): Promise<void> {
  const fresh = connect(to.name, host);
  try {
    const there = await readOf(fresh);
    if (!holdTheSame(whole, codecOf(from), there, codecOf(to)))
      throw new Error('it was not read back as it was written');
  } finally {
    fresh.close();
  }
  if (!holdTheSame(whole, codecOf(from), await readOf(source), codecOf(from))) throw new Changed();
}
