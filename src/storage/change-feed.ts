import type { Change } from '../domain/portfolio';

type Listener = (changes: readonly Change[]) => void;

/** Changes from the log, up to and with the place `seq`. */
export interface LogSlice {
  readonly seq: number;
  readonly changes: readonly Change[];
}

/**
 * Tells listeners of every change after the one that was loaded, once and in the order of the log, whichever tab made it.
 * Other tabs only hint that there is something new: what it is comes from the disk, so a message lost, doubled or forged
 * by an old tab does no harm.
 */
export interface ChangeFeed {
  /** Where the listeners' picture begins. A later load changes nothing: telling them twice is harmless, leaving out is not. */
  startAt(seq: number): void;
  observe(listener: Listener): () => void;
  /** This tab has written `changes` to the places from `first` on. */
  committed(first: number, changes: readonly Change[]): Promise<void>;
  catchUp(): Promise<void>;
}

/** `readAfter` gives what the log holds after a place; null if it can't be read now (the next hint tries again). */
export function createChangeFeed(readAfter: (seq: number) => Promise<LogSlice | null>): ChangeFeed {
  const listeners = new Set<Listener>();
  let seen: number | null = null;
  let reading: Promise<void> = Promise.resolve();

  const tell = (slice: LogSlice): void => {
    seen = slice.seq;
    if (slice.changes.length === 0) return;
    for (const listener of [...listeners]) tellOne(listener, slice.changes);
  };
  const readOnce = async (): Promise<void> => {
    if (seen === null || listeners.size === 0) return;
    const from = seen;
    const slice = await readAfter(from);
    if (slice !== null && seen === from) tell(slice);
    else if (slice !== null && slice.seq > seen) await readOnce(); // an own commit came between
  };
  const catchUp = (): Promise<void> => (reading = reading.then(readOnce));
  return {
    startAt(seq) {
      seen ??= seq;
    },
    observe(listener) {
      listeners.add(listener);
      void catchUp();
      return () => listeners.delete(listener);
    },
    async committed(first, changes) {
      if (seen === null || changes.length === 0) return;
      if (first === seen + 1 && listeners.size > 0) tell({ seq: seen + changes.length, changes });
      else await catchUp();
    },
    catchUp,
  };
}

/** A listener that throws is a bug of its own: the others are told, and the commit stays a commit. */
function tellOne(listener: Listener, changes: readonly Change[]): void {
  try {
    listener(changes);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
