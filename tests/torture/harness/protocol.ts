/** What the page that writes and the harness that kills it say to each other: JSON over the page's own origin. */

/** One thing that the page does. `n` is the version that is written: it goes up with every write of the same id or key. */
export type Step =
  | { readonly do: 'save'; readonly id: string; readonly n: number; readonly size: number }
  /** All of them in one commit. */
  | { readonly do: 'bulk'; readonly ids: readonly string[]; readonly n: number; readonly size: number }
  | { readonly do: 'remove'; readonly id: string; readonly n: number }
  /** A file first, and once it is kept a record that names it. */
  | { readonly do: 'file'; readonly id: string; readonly n: number; readonly size: number }
  | { readonly do: 'draft'; readonly key: string; readonly n: number; readonly size: number }
  /** Types into a form for so long, as fast as people never do; the draft is written when the app thinks fit. */
  | { readonly do: 'type'; readonly key: string; readonly n: number; readonly ms: number };

/** What one tab does in one round. Lanes run side by side; no id or key is in two of them. */
export interface TabPlan {
  readonly lanes: readonly (readonly Step[])[];
}

/** What a tab is asked about what it finds. */
export interface Questions {
  /** Records whose whole history is to be read back. */
  readonly histories: readonly string[];
}

/** What a tab tells while it works. Told only after the app has said that it is saved. */
export type Report =
  | { readonly type: 'saved'; readonly step: Step; readonly ms: number }
  /** A removal is about to be asked for: from now on the record may be gone. The only report that the tab waits for. */
  | { readonly type: 'removing'; readonly id: string }
  /** The app said that it is not saved. */
  | { readonly type: 'refused'; readonly step: Step; readonly detail: string }
  /** A key was pressed in a form at that moment, by the clock that the harness shares; nothing has been promised yet. */
  | { readonly type: 'typed'; readonly key: string; readonly n: number; readonly at: number }
  | { readonly type: 'broken'; readonly detail: string };

export interface FoundRecord {
  readonly id: string;
  readonly n: number;
  /** Whether every character is the one that was written. */
  readonly isWhole: boolean;
  readonly ref: string | null;
}

/** What a tab finds when it opens the portfolio. */
export interface FoundState {
  /** Why the portfolio could not be opened. */
  readonly problem: string | null;
  /** Whether the browser still knew the database before the app opened it. */
  readonly hadDatabase: boolean;
  readonly records: readonly FoundRecord[];
  readonly unreadable: number;
  readonly drafts: readonly { readonly key: string; readonly n: number }[];
  /** The versions in the history of each record that was asked for, newest first. */
  readonly histories: Readonly<Record<string, readonly number[]>>;
  readonly files: number;
  /** Records that name a file which is not there, or not as it was put. */
  readonly withoutFile: readonly string[];
  readonly openMs: number;
}

/** Paths of the harness on the page's origin. */
export const PATHS = {
  questions: '/torture/questions',
  state: '/torture/state',
  go: '/torture/go',
  report: '/torture/report',
};
