import { buildPortfolio, type Change } from '../domain/portfolio';
import type { Clock, CommitProblem, CommitReceipt, IdSource, LoadedPortfolio, RecordStore } from '../domain/ports';
import type { AnyRecord } from '../domain/records/record-kinds';
import { type Result, success } from '../domain/result';
import { createChangeFeed, type LogSlice } from './change-feed';
import type { BodyCodec } from './codec';
import { commitChanges } from './commit-changes';
import type { Connection } from './connection';
import type { NamedRow, PortfolioDatabase } from './database';
import { readHead } from './head';
import { createDoubleWrite } from './journal/double-write';
import type { DatabaseRead, Rebuild, SecondStore } from './journal/second-store';
import { parseChanges } from './prepare-commit';
import { readChanges, readStanding } from './read-rows';
import { createStandingCache } from './standing-cache';
import { joinTabs, type Tabs } from './tabs';
import { attachmentsIn } from './write-commit';

export interface RecordStoreOptions {
  readonly name: string;
  readonly connection: Connection;
  readonly second: SecondStore;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly codec: BodyCodec;
  readonly deviceLetter: string;
}

export interface ConnectedRecordStore extends RecordStore {
  /** Tells listeners what other tabs wrote. For when the page is shown again after the browser had put it to sleep. */
  catchUp(): Promise<void>;
  /**
   * Compares both stores and puts right what differs. True if the database is another one now, so that it must be loaded
   * again. For a quiet moment after the start.
   */
  check(secondLookMs?: number): Promise<boolean>;
  /** Puts a row that belongs to the place, such as the lock note, into both stores, and leaves no older one behind. */
  renewRow(row: NamedRow): Promise<boolean>;
  close(): void;
}

export function createRecordStore(options: RecordStoreOptions): ConnectedRecordStore {
  const { connection, codec, second } = options;
  const write = createDoubleWrite(connection, second);
  const feed = createChangeFeed((seq) => readAfter(connection, codec, seq));
  const rotate = (): void => void second.journal?.beginAnew().catch((error: unknown) => second.noteFailure(error));
  const tabs = joinTabs(options.name, () => void feed.catchUp(), rotate);
  const standing = createStandingCache();
  let knownDatabaseId: string | null = null;
  return {
    async load() {
      const read = await readSound(options, tabs);
      if (!read.ok) return read;
      const { head, rows, attachments } = read.value;
      feed.startAt(head?.seq ?? 0);
      knownDatabaseId ??= head?.databaseId ?? null;
      const ready = (await codec.readAhead?.(rows)) ?? codec;
      const { records, unreadable } = readStanding(rows, ready, standing.set);
      return success({
        portfolio: buildPortfolio(records),
        unreadable,
        attachments: attachmentsIn(attachments, codec),
        refCounters: head?.refCounters ?? {},
      } satisfies LoadedPortfolio);
    },
    async commit(changes, commitOptions = {}) {
      const parsed = parseChanges(changes);
      if (!parsed.ok) return parsed;
      const now = options.clock.now();
      const written = await commitChanges(parsed.value, {
        ...{ ...options, write, standing, now },
        ...{ options: commitOptions, knownDatabaseId },
      });
      if (!written.ok) return written;
      const { head, stamp, rows, changes: stored } = written.value;
      knownDatabaseId ??= head.databaseId;
      tabs.tell();
      await feed.committed(head.seq - rows.length + 1, stored);
      return success({ stamp, savedAt: now, records: recordsOf(stored, parsed.value) } satisfies CommitReceipt);
    },
    observe: (listener) => feed.observe(listener),
    history: async (id) => (await import('./read-past')).readHistory(id, options),
    removed: async (since) => (await import('./read-past')).readRemovedSince(since, options),
    async archive() {
      const { archiveOf, readWholeLog } = await import('./read-archive');
      const read = await connection.run((database) => readWholeLog(database, options.ids, options.deviceLetter));
      return read.ok ? success(archiveOf(read.value, codec)) : read;
    },
    async mergeIn(there, mergeOptions = {}) {
      const { mergeIn } = await import('./merge-in'); // large, and hardly ever asked for
      const done = await mergeIn(there, { ...options, write, now: options.clock.now(), options: mergeOptions });
      if (!done.ok) return done;
      tabs.tell();
      await feed.catchUp();
      const forgotten = Object.keys(there.forgotten ?? {});
      if (forgotten.length > 0) await (await import('./forget/forget')).forget(forgotten, { ...options, tabs });
      return done;
    },
    async forget(ids) {
      return (await import('./forget/forget')).forget(ids, { ...options, tabs });
    },
    renewRow: async (row) => (await import('./forget/forget')).renewRow(row, { ...options, tabs }),
    catchUp: () => feed.catchUp(),
    async check(secondLookMs) {
      const { findDifference } = await import('./journal/check');
      const difference = await findDifference(connection, second, secondLookMs);
      const isOther = difference !== null && (await mend(options, tabs, difference.cause, difference.read));
      if (await isForgetting(connection)) await finishForgetting(options, tabs);
      await second.journal?.tidy().catch(() => undefined); // it only saves room
      return isOther;
    },
    close: () => tabs.close(),
  };
}

/** The records as they stand, of those that were asked for. */
function recordsOf(stored: readonly Change[], asked: readonly Change[]): readonly AnyRecord[] {
  const ids = new Set(asked.flatMap((change) => (change.op === 'put' ? [change.record.id] : [])));
  return stored.flatMap((change) => (change.op === 'put' && ids.has(change.record.id) ? [change.record] : []));
}

/** Reads the database; if it is not what it should be, once more after the second store has helped. */
async function readSound(options: RecordStoreOptions, tabs: Tabs): Promise<Result<Everything, CommitProblem>> {
  const { connection, second } = options;
  const first = await connection.run(readEverything);
  const seen = first.ok ? success(databaseRead(first.value)) : first;
  const soundness = seen.ok ? second.judge(seen.value) : 'unreadable';
  const isFirstStart = seen.ok && seen.value.head === null && seen.value.standing === 0;
  const isLost = isFirstStart && (await hasJournal(second));
  const isUnnoted =
    seen.ok && second.journal !== null && (seen.value.head?.seq ?? 0) > (second.sentinel()?.seq ?? Infinity);
  const cause = soundness !== 'sound' ? soundness : isLost ? 'lost' : isUnnoted ? 'behind' : 'sound';
  const read =
    cause !== 'sound' && (await mend(options, tabs, cause, seen)) ? await connection.run(readEverything) : first;
  if (read.ok && second.status().loss === null) second.noteRead(databaseRead(read.value));
  return read;
}

type Everything = Awaited<ReturnType<typeof readEverything>>;

function databaseRead({ head, rows }: Everything): DatabaseRead {
  return { head, standing: rows.length };
}

async function hasJournal({ journal }: SecondStore): Promise<boolean> {
  return journal !== null && !(await journal.isEmpty());
}

/** Loaded when it is needed, which is hardly ever. */
async function mend(
  options: RecordStoreOptions,
  tabs: Tabs,
  cause: Rebuild['cause'],
  read: Result<DatabaseRead, CommitProblem>,
): Promise<boolean> {
  const { restore } = await import('./journal/restore');
  const isOther = await restore(options, cause, read);
  if (isOther) await finishForgetting(options, tabs); // the journal may have brought back what was to go
  return isOther;
}

async function isForgetting(connection: Connection): Promise<boolean> {
  const read = await connection.run(({ meta }) => meta.get('forgetting'));
  return read.ok && read.value !== undefined;
}

async function finishForgetting(options: RecordStoreOptions, tabs: Tabs): Promise<void> {
  await (await import('./forget/forget')).finishForgetting({ ...options, tabs });
}

function readEverything(database: PortfolioDatabase) {
  const { dexie, records, sealed, meta } = database;
  return dexie.transaction('r', [records, sealed, meta], async () => {
    const [head, open, closed, attachments] = await Promise.all([
      readHead(database),
      records.toArray(),
      sealed.toArray(),
      meta.get('attachments'),
    ]);
    return { head, rows: [...open, ...closed], attachments };
  });
}

async function readAfter(connection: Connection, codec: BodyCodec, seq: number): Promise<LogSlice | null> {
  const read = await connection.run(({ dexie, changes, sealedChanges }) =>
    dexie.transaction('r', [changes, sealedChanges], () =>
      Promise.all([changes.where('seq').above(seq).toArray(), sealedChanges.where('seq').above(seq).toArray()]),
    ),
  );
  if (!read.ok) return null;
  const rows = read.value.flat().sort((one, other) => one.seq - other.seq);
  return { seq: rows.at(-1)?.seq ?? seq, changes: readChanges(rows, codec) };
}
