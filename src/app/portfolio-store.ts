import { numberOfRef } from '../domain/ids';
import type { Change } from '../domain/portfolio';
import type { CommitProblem, LoadedPortfolio, RecordStore, RefCounters } from '../domain/ports';
import { type Result, success } from '../domain/result';
import type { PortfolioService, PortfolioState } from '../workspace/services';

/**
 * The snapshot that every screen reads, loaded once and kept current by change sets: its own commits and those of other tabs.
 * A screen sees a change only after it is on disk.
 */
export async function openPortfolio(store: RecordStore): Promise<Result<OpenedPortfolio, CommitProblem>> {
  const loaded = await store.load();
  return loaded.ok ? success(keepCurrent(store, loaded.value)) : loaded;
}

export interface OpenedPortfolio extends PortfolioService {
  /** For when more came back than the listeners were told of. What can't be read now stays as it was. */
  readonly reload: () => Promise<void>;
}

function keepCurrent(store: RecordStore, loaded: LoadedPortfolio): OpenedPortfolio {
  let state: PortfolioState = loaded;
  const listeners = new Set<() => void>();
  const change = (part: Partial<PortfolioState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };
  store.observe((changes) =>
    change({ portfolio: state.portfolio.with(changes), refCounters: countRefs(state.refCounters, changes) }),
  );
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    commit: async (changes, options = {}) => {
      const done = await store.commit(changes, options);
      const { attachments, refCounters } = options;
      if (done.ok && attachments !== undefined) change({ attachments });
      if (done.ok && refCounters !== undefined) change({ refCounters: highestOf(state.refCounters, refCounters) });
      return done;
    },
    reload: async () => {
      const again = await store.load();
      if (again.ok) change(again.value);
    },
    history: (id) => store.history(id),
    removed: (since) => store.removed(since),
    forget: (ids) => store.forget(ids),
  };
}

function highestOf(counters: RefCounters, others: RefCounters): RefCounters {
  const next = { ...counters };
  for (const [letter, number] of Object.entries(others)) next[letter] = Math.max(next[letter] ?? 0, number);
  return next;
}

/** A counter never goes back, so that a removed record's number is not given again. */
function countRefs(counters: RefCounters, changes: readonly Change[]): RefCounters {
  const next = { ...counters };
  for (const change of changes) {
    const ref = change.op === 'put' ? change.record.ref : null;
    const letter = ref?.charAt(0);
    if (ref !== null && letter !== undefined) next[letter] = Math.max(next[letter] ?? 0, numberOfRef(ref));
  }
  return next;
}
