import type { IdSource } from '../../domain/ports';
import type { IsoInstant } from '../../domain/time';
import type { DraftRow } from '../database';
import type { WrittenRows } from '../write-rows';
import { entryToText, headOf, type HeadPlace, type HeadRow, type JournalEntry } from './entries';
import { type Journal, JournalUnavailable } from './journal';
import { judge, type Notes, readSentinel, removeSentinel, type Sentinel, writeSentinel } from './sentinel';

/** `kept`: every save is in both stores. `not_available`: this browser has no place for a second one. `failing`: it had one. */
export type JournalCondition = 'kept' | 'not_available' | 'failing';

/** The database was lost or damaged, and what the journal gave back. */
export interface Rebuild {
  readonly at: IsoInstant;
  readonly cause: 'lost' | 'behind' | 'damaged' | 'unreadable';
  /** Records, and versions of records, that came back. */
  readonly records: number;
  readonly changes: number;
  /** Changes that neither store holds any more. */
  readonly missing: number;
}

/** The database is gone or cut short, and no second store could give it back. */
export interface Loss {
  /** How many records there were, as far as that was noted, and how many changes are gone. */
  readonly records: number | null;
  readonly changes: number;
  /** Nothing at all is left. */
  readonly isAll: boolean;
}

export interface SecondStoreStatus {
  readonly journal: JournalCondition;
  /** What was given back in this life of the app. */
  readonly rebuild: Rebuild | null;
  readonly loss: Loss | null;
}

/** A commit that was handed to the journal while the database works on it. */
export interface KeptCommit {
  /** The database has it: resolves once the journal has it too, or can't have it. */
  stand(): Promise<void>;
  /** The database refused it: resolves once the journal says so too, or can't. */
  takeBack(): Promise<void>;
}

export interface SecondStore {
  readonly name: string;
  readonly journal: Journal | null;
  status(): SecondStoreStatus;
  subscribe(listener: () => void): () => void;
  keepCommit(after: HeadPlace, written: WrittenRows): KeptCommit;
  /** Resolves once it is kept, or can't be. */
  keepDraft(key: string, savedAt: IsoInstant, row: DraftRow | null): Promise<void>;
  /** How the database, as it was read, stands to what was noted of it. */
  judge(read: DatabaseRead): ReturnType<typeof judge>;
  /** It was read, and is sound. */
  noteRead(read: DatabaseRead): void;
  sentinel(): Sentinel | null;
  tell(change: Partial<SecondStoreStatus>): void;
  /** The journal could not do what was asked. */
  noteFailure(error: unknown): void;
  /** What the journal has missed was made up for. */
  caughtUp(): void;
  /** The person knows of the loss, and goes on without. */
  acceptLoss(): void;
  close(): void;
}

export interface DatabaseRead {
  readonly head: HeadRow | null;
  /** Records with a row that stands, removed ones included. */
  readonly standing: number;
}

export interface SecondStoreOptions {
  /** The database's name. */
  readonly name: string;
  /** Null where the browser has no place for one. */
  readonly journal: Journal | null;
  readonly notes: Notes;
  readonly ids: IdSource;
}

/** Keeps the journal beside the database, and knows what the database should hold. */
export function createSecondStore({ name, journal, notes, ids }: SecondStoreOptions): SecondStore {
  const listeners = new Set<() => void>();
  let status: SecondStoreStatus = { journal: journal === null ? 'not_available' : 'kept', rebuild: null, loss: null };
  const tabId = ids.next();
  let count = 0;

  const tell = (change: Partial<SecondStoreStatus>): void => {
    status = { ...status, ...change };
    for (const listener of listeners) listener();
  };
  const noteFailure = (error: unknown): void => {
    const journal = error instanceof JournalUnavailable ? 'not_available' : 'failing';
    if (status.journal !== journal) tell({ journal });
  };
  /** Once it fails nobody waits for it any more; it is still given every entry, in case it can go on. */
  const append = (entry: JournalEntry): Promise<void> => {
    if (journal === null || status.journal === 'not_available') return Promise.resolve();
    const text = entryToText(entry);
    const done = journal
      .append(text)
      .catch(() => journal.append(text))
      .catch((error: unknown) => noteFailure(error));
    return status.journal === 'kept' ? done : Promise.resolve();
  };
  const noteWritten = (after: HeadPlace, head: HeadRow | null): void => {
    const known = readSentinel(notes, name);
    if (head === null || (known?.databaseId === head.databaseId && known.seq > head.seq)) return; // another tab was faster
    const isSame = known?.databaseId === head.databaseId && known.seq === head.seq && after.seq === head.seq;
    writeSentinel(notes, name, { ...head, standing: isSame ? known.standing : null });
  };
  return {
    name,
    journal,
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    keepCommit: (after, written) => {
      const id = `${tabId}-${++count}`;
      const { seq, latest } = after;
      const { rows, refs, meta } = written;
      const kept = append({ type: 'commit', id, after: { seq, latest }, rows, refs, meta });
      return {
        stand: async () => {
          await kept;
          noteWritten(after, headOf(written));
          if (status.loss !== null) tell({ loss: null }); // the portfolio has begun anew, knowingly
        },
        takeBack: async () => {
          await kept;
          await append({ type: 'void', commitId: id });
        },
      };
    },
    keepDraft: (key, savedAt, row) => append({ type: 'draft', key, savedAt, row }),
    judge: (read) => judge(read, readSentinel(notes, name)),
    noteRead: ({ head, standing }) => {
      if (head !== null) writeSentinel(notes, name, { ...head, standing });
    },
    sentinel: () => readSentinel(notes, name),
    tell,
    noteFailure,
    caughtUp: () => {
      if (status.journal === 'failing') tell({ journal: 'kept' });
    },
    acceptLoss: () => {
      removeSentinel(notes, name);
      tell({ loss: null });
    },
    close: () => journal?.close(),
  };
}
