import type { DraftStore } from '../domain/ports';

/** Typing is kept after a short rest, and at the latest after this long: what a kill can take. */
const REST_MS = 400;
const LONGEST_MS = 1500;

export interface DraftKeeper<Value> {
  /** Notes the newest state of the form; it reaches the store within LONGEST_MS. */
  readonly note: (value: Value) => void;
  /** Writes what is noted now. */
  readonly flush: () => Promise<void>;
  /** The form was saved or given up: the draft is removed, and nothing noted before comes back. */
  readonly discard: () => Promise<void>;
}

const keepers = new Set<DraftKeeper<never>>();

/** Writes every form's draft, before the page is left or a new version takes over. */
export async function flushAllDrafts(): Promise<void> {
  await Promise.all([...keepers].map((keeper) => keeper.flush()));
}

/** Keeps the draft of one open form. `close` when the form is gone. */
export function createDraftKeeper<Value>(
  drafts: DraftStore,
  key: string,
  onProblem: () => void,
): DraftKeeper<Value> & { readonly close: () => void } {
  let noted: { readonly value: Value } | null = null;
  let firstNotedAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    const next = noted;
    noted = null;
    if (next !== null) writing = writing.then(() => drafts.save(key, next.value)).catch(onProblem);
    return writing;
  };
  const note = (value: Value): void => {
    const now = performance.now();
    if (noted === null) firstNotedAt = now;
    noted = { value };
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), Math.max(0, Math.min(REST_MS, firstNotedAt + LONGEST_MS - now)));
  };
  const discard = (): Promise<void> => {
    clearTimeout(timer);
    noted = null;
    writing = writing.then(() => drafts.remove(key)).catch(onProblem);
    return writing;
  };
  const keeper = { note, flush, discard };
  keepers.add(keeper);
  return { ...keeper, close: () => void flush().finally(() => keepers.delete(keeper)) };
}
