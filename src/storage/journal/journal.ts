import type { JournalContents } from './journal-files';
import type { JournalSummary } from './summary';

/** The second store. Every call rejects if it can't be done; what stands on disk is whole frames either way. */
export interface Journal {
  /** On disk when it resolves. */
  append(text: string): Promise<void>;
  /** Whether it has no files at all. Answers at once, before the worker is there. */
  isEmpty(): Promise<boolean>;
  read(): Promise<JournalContents>;
  /** Null if it holds nothing of that database; of the latest one, if none is named. */
  summarise(databaseId: string | null): Promise<JournalSummary | null>;
  tidy(): Promise<void>;
  /** What is appended from now on stands in a new file. Every file there is by then counts as old. */
  beginAnew(): Promise<void>;
  /** Takes the old files, once other tabs let go of them. Gives how many they keep. */
  claimOld(): Promise<number>;
  /** Writes a file of these texts in place of the old ones that were taken. */
  replaceOld(texts: readonly string[]): Promise<void>;
  /** Lets go of the files. */
  close(): void;
}

/** The browser gives a worker no file that it could flush: no private file system, or none in a private window. */
export class JournalUnavailable extends Error {}
