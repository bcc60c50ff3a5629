import type { FoundState, Report, Step } from './protocol';

/** What the app has promised about one record or draft. */
interface Promised {
  /** The newest version that was called saved; null while none was. */
  saved: number | null;
  /** The version that stood at the last look, saved or not. */
  seen: number | null;
  /** The newest version that was ever handed to the app, saved or not. */
  asked: number;
  /** `seen`: nobody called it removed, but it was gone at the last look. */
  removal: 'none' | 'asked' | 'seen' | 'saved';
  /** Every version that was called saved. */
  readonly versions: Set<number>;
}

/** Everything that one look at the portfolio can show to be wrong. Each list names what, for a person who looks into it. */
export interface Damage {
  readonly lost: readonly string[];
  /** A commit of which a part is there. */
  readonly torn: readonly string[];
  /** There, though nobody wrote it, or not as it was written. */
  readonly strange: readonly string[];
  readonly withoutFile: readonly string[];
  readonly lostDrafts: readonly string[];
  /** The age of the oldest key press that is gone, at the moment of the kill. */
  readonly typingLostMs: number;
}

interface NeverThere {
  readonly promised: Promised;
  readonly group: readonly string[] | undefined;
}

export interface Death {
  readonly at: number;
  readonly isDropped: boolean;
}

/** A press and the draft that holds it may be this far apart. */
export const DRAFT_LIMIT_MS = 2000;

/** Keeps account of what the app has called saved, and holds against it what is found after a kill. */
export class Ledger {
  readonly #records = new Map<string, Promised>();
  readonly #drafts = new Map<string, Promised>();
  readonly #groups = new Map<string, readonly string[]>();
  /** Handed to the app, never called saved, and not there at the look that followed. */
  readonly #neverThere = new Map<string, NeverThere>();
  /** Key presses since the last look, by the key of their draft. */
  readonly #typed = new Map<string, { n: number; at: number }[]>();
  acknowledged = 0;
  lastAsked = 0;

  /** Before the app is handed a step: from now on it may be there. */
  asks(step: Step): void {
    // The last key presses before a kill may be in the draft though nobody heard of them.
    const last = step.do === 'type' ? step.n + step.ms : step.n;
    for (const one of this.#promisesOf(step)) one.asked = Math.max(one.asked, last);
    if (step.do === 'bulk') for (const id of step.ids) this.#groups.set(id, step.ids);
  }

  hears(report: Report): void {
    if (report.type === 'typed') {
      const presses = this.#typed.get(report.key) ?? [];
      this.#typed.set(report.key, [...presses, { n: report.n, at: report.at }]);
      const draft = this.#draft(report.key);
      draft.asked = Math.max(draft.asked, report.n);
    }
    if (report.type === 'removing') getOrAdd(this.#records, report.id).removal = 'asked';
    if (report.type !== 'saved' || report.step.do === 'type') return;
    this.acknowledged += 1;
    const { step } = report;
    for (const one of this.#promisesOf(step)) {
      if (step.do === 'remove') one.removal = 'saved';
      else {
        one.saved = Math.max(one.saved ?? 0, step.n);
        one.versions.add(step.n);
      }
    }
  }

  /** Ids of records that stand as far as anybody knows, whole groups left out. */
  standing(): readonly string[] {
    return [...this.#records]
      .filter(([id, { removal }]) => removal === 'none' && !this.#groups.has(id))
      .map(([id]) => id);
  }

  groups(): readonly (readonly string[])[] {
    return [...new Set(this.#groups.values())];
  }

  /**
   * Compares, and takes what is found as what stands from now on: what has been shown once must not go away either.
   * @param death when the browser was killed, in ms, and whether its databases went too: then only what was called saved must be back,
   * since what else had been seen may have been in the database alone
   */
  compare(found: FoundState, death: Death): Damage {
    const byId = new Map(found.records.map((record) => [record.id, record]));
    if (death.isDropped) this.#reviveWhatIs(byId);
    const lost: string[] = [];
    const strange = [...this.#strangeRecords(found)];
    for (const [id, promised] of this.#records) {
      const n = byId.get(id)?.n ?? null;
      if (isLost(promised, n, death)) lost.push(tellLoss(id, promised, n));
      settle(promised, n);
    }
    for (const [id, versions] of Object.entries(found.histories)) {
      const missing = [...(this.#records.get(id)?.versions ?? [])].filter((n) => !versions.includes(n));
      if (missing.length > 0) lost.push(`${id}: history without v${missing.join(', v')}`);
      if (versions.some((n, at) => at > 0 && n >= (versions[at - 1] ?? 0)))
        strange.push(`${id}: history ${versions.join()}`);
    }
    const torn = this.groups().flatMap((ids) => tornGroup(ids, byId));
    this.#forgetWhatNeverWas();
    return { lost, strange, torn, withoutFile: found.withoutFile, ...this.#compareDrafts(found, death) };
  }

  /** Whether something must stand, so that a portfolio without any record has lost everything. */
  get holdsAnything(): boolean {
    return [...this.#records.values()].some(mustStand);
  }

  /** What was not there after a kill must not appear later either: if it does, it is strange. */
  #forgetWhatNeverWas(): void {
    for (const [id, promised] of this.#records) {
      const { saved, seen, removal } = promised;
      if (saved !== null || seen !== null || removal !== 'none') continue;
      this.#neverThere.set(id, { promised, group: this.#groups.get(id) });
      this.#records.delete(id);
      this.#groups.delete(id);
    }
  }

  /** Unless the database went: the second store may have got what the first had no time for. A whole commit, or nothing. */
  #reviveWhatIs(byId: ReadonlyMap<string, unknown>): void {
    for (const [id, { promised, group }] of this.#neverThere) {
      if (!byId.has(id) && group?.some((one) => byId.has(one)) !== true) continue;
      this.#records.set(id, promised);
      if (group !== undefined) this.#groups.set(id, group);
      this.#neverThere.delete(id);
    }
  }

  #compareDrafts(found: FoundState, death: Death) {
    const byKey = new Map(found.drafts.map((draft) => [draft.key, draft.n]));
    const lostDrafts: string[] = [];
    let typingLostMs = 0;
    for (const [key, promised] of this.#drafts) {
      const n = byKey.get(key) ?? null;
      if (isLost(promised, n, death) || (n !== null && n > promised.asked)) lostDrafts.push(tellLoss(key, promised, n));
      const firstLost = this.#typed.get(key)?.find((press) => press.n > (n ?? -1));
      if (firstLost !== undefined) typingLostMs = Math.max(typingLostMs, death.at - firstLost.at);
      settle(promised, n);
    }
    this.#typed.clear();
    return { lostDrafts, typingLostMs };
  }

  *#strangeRecords(found: FoundState): Generator<string> {
    if (found.unreadable > 0) yield `${found.unreadable} unreadable`;
    const refs = new Map<string, string>();
    for (const { id, n, isWhole, ref } of found.records) {
      const asked = this.#records.get(id)?.asked ?? -1;
      if (!isWhole) yield `${id} v${n} is not as it was written`;
      else if (n > asked) yield `${id} v${n}, though only v${asked} was written`;
      if (ref === null) continue;
      const other = refs.get(ref);
      if (other !== undefined) yield `${ref} belongs to ${other} and ${id}`;
      refs.set(ref, id);
    }
  }

  #promisesOf(step: Step): readonly Promised[] {
    this.lastAsked = Math.max(this.lastAsked, step.n);
    if (step.do === 'draft' || step.do === 'type') return [this.#draft(step.key)];
    return (step.do === 'bulk' ? step.ids : [step.id]).map((id) => getOrAdd(this.#records, id));
  }

  #draft(key: string): Promised {
    return getOrAdd(this.#drafts, key);
  }
}

function getOrAdd(map: Map<string, Promised>, key: string): Promised {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh: Promised = { saved: null, seen: null, asked: 0, removal: 'none', versions: new Set() };
  map.set(key, fresh);
  return fresh;
}

/** Something that was called saved and not removed since. */
function mustStand({ saved, removal }: Promised): boolean {
  return saved !== null && removal === 'none';
}

/** @param n the version that is there; null if none is */
function isLost({ saved, seen, removal }: Promised, n: number | null, { isDropped }: Death): boolean {
  const least = Math.max(saved ?? -1, (isDropped ? null : seen) ?? -1);
  if (removal === 'saved' || (removal === 'seen' && !isDropped)) return n !== null; // what was removed came back
  if (removal === 'asked' || removal === 'seen') return n !== null && n < least;
  return n === null ? least >= 0 : n < least;
}

function tellLoss(id: string, { saved, seen, removal }: Promised, n: number | null): string {
  const promise = removal === 'none' ? `saved v${saved}, seen v${seen}` : `removed (${removal})`;
  return `${id}: ${promise}, found ${n === null ? 'nothing' : `v${n}`}`;
}

function settle(promised: Promised, n: number | null): void {
  if (n !== null) promised.removal = 'none';
  else if (promised.removal === 'asked') promised.removal = 'seen';
  promised.seen = n;
  // What was lost is told once.
  if (promised.saved !== null && (n === null || n < promised.saved)) promised.saved = n;
}

function tornGroup(ids: readonly string[], byId: ReadonlyMap<string, { readonly n: number }>): string[] {
  const versions = new Set(ids.map((id) => byId.get(id)?.n ?? null));
  return versions.size === 1 ? [] : [`${ids[0]} and ${ids.length - 1} others: versions ${[...versions].join(', ')}`];
}
