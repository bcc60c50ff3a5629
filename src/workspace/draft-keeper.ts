import type { CommitProblem, DraftStore } from '../domain/ports';

/** Typing is kept after a short rest, and at the latest after this long: what a kill can take. */
const REST_MS = 400;
const LONGEST_MS = 1500;

export interface DraftKeeper<Value> {
  /** Notes the newest state of the form; it reaches the store within LONGEST_MS. */
  readonly note: (value: Value) => void;
  /** Writes what is noted now. Never rejects: a draft that could not be written is told to `onProblem`, and stays noted. */
  readonly flush: () => Promise<void>;
  /**
   * The form was saved or given up: the draft is removed, and nothing noted before comes back. A draft that could not be
   * removed is no problem of the form's: it is offered again, or found to say what the record says.
   */
  readonly discard: () => Promise<void>;
  /** The form is gone. */
  readonly close: () => void;
}

/** Writes what is noted, and rejects if it could not. */
type Settle = () => Promise<void>;
const open = new Set<Settle>();

/** Work that changes drafts when it is done, such as a file that is being stored. */
const underWay = new Set<Settle>();

/** Writes every open form's draft, before a new version takes over. Rejects if one could not be written. */
export async function flushAllDrafts(): Promise<void> {
  await Promise.all([...open].map((settle) => settle()));
  if (underWay.size === 0) return;
  await Promise.all([...underWay].map((done) => done()));
  await Promise.all([...open].map((settle) => settle()));
}

/** Lets a new version wait until something is done. Returns how to take that back. */
export function waitBeforeReload(done: Settle): () => void {
  underWay.add(done);
  return () => underWay.delete(done);
}

/** Keeps the draft of one open form. */
export function createDraftKeeper<Value>(
  drafts: DraftStore,
  key: string,
  onProblem: (problem: CommitProblem) => void,
): DraftKeeper<Value> {
  let noted: { readonly value: Value } | null = null;
  let firstNotedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One write after another, so that an older draft never lands on a newer one. */
  let last: Promise<void> = Promise.resolve();

  const inTurn = (write: () => Promise<void>): Promise<void> => {
    const done = last.then(write);
    last = done.catch(() => undefined);
    return done;
  };
  const settle: Settle = () => {
    clearTimeout(timer);
    return inTurn(async () => {
      const next = noted;
      if (next === null) return;
      await drafts.save(key, next.value).catch((error: unknown) => {
        onProblem(problemOf(error));
        throw error;
      });
      if (noted === next) noted = null;
    });
  };
  const flush = (): Promise<void> => settle().catch(() => undefined);
  open.add(settle);
  return {
    flush,
    note: (value) => {
      const now = performance.now();
      if (noted === null) firstNotedAt = now;
      noted = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(REST_MS, firstNotedAt + LONGEST_MS - now)));
    },
    discard: () => {
      clearTimeout(timer);
      noted = null;
      return inTurn(() => drafts.remove(key)).catch(() => undefined);
    },
    close: () => void flush().finally(() => open.delete(settle)),
  };
}

/** A store's rejection carries what the matter is. */
function problemOf(error: unknown): CommitProblem {
  const carried = error instanceof Error && 'problem' in error ? error.problem : undefined;
  return (carried as CommitProblem | undefined) ?? { kind: 'failed', detail: String(error) };
}
