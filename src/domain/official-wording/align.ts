import type { Place } from './headings';
import { listsOf, markFit, type WantedItem } from './item-list';
import type { Likeness, Share } from './likeness';
import type { Segment } from './segments';

/** What a segment is: the beginning of an item, the next part of one, or nothing of the standard. */
export type Role = { readonly kind: 'begins' | 'goes_on'; readonly item: number } | { readonly kind: 'other' };

/**
 * The most likely reading of the whole document (Viterbi). A state is an item and whether the text is in it or past it;
 * every segment either begins an item, goes on in the one before, or belongs to none. No layout is assumed: labels, headings,
 * order and the words that our wording shares with a passage each add or take away.
 */
export function alignSegments(
  items: readonly WantedItem[],
  segments: readonly Segment[],
  places: readonly Place[],
  likeness: Likeness,
): readonly Role[] {
  const lattice = new Lattice(items);
  segments.forEach((segment, index) => {
    const place = places[index];
    if (place === undefined) return;
    lattice.step({ segment, before: segments[index - 1], place, shares: likeness.withAll(segment.stems) });
  });
  return lattice.trace();
}

interface Step {
  readonly segment: Segment;
  readonly before: Segment | undefined;
  readonly place: Place;
  readonly shares: ReadonlyMap<number, Share>;
}

const NEVER = -1e9;
/** States so far behind the best one don't come back. */
const HOPELESS = 60;
const RESUME = 1.5;
/** An item hardly begins again right after itself. */
const AGAIN = 5;
/** Marks a step in the trail that began an item. */
const STARTED = 1 << 24;

/** What it is worth to begin an item after another, by how near they stand. */
const TRANSIT = {
  next: 1.5,
  skipOne: 0.2,
  skipTwo: -0.6,
  element: -0.4,
  unit: -1.2,
  anywhere: -2.6,
  first: 0.9,
} as const;

interface Peak {
  readonly score: number;
  readonly state: number;
}

const NOWHERE: Peak = { score: NEVER, state: -1 };

class Lattice {
  /** Best score of being within each item, and of being past it; the last entry stands for "before any". */
  #within: Float64Array;
  #past: Float64Array;
  readonly #count: number;
  readonly #items: readonly WantedItem[];
  readonly #before: readonly (readonly [number, number])[][];
  readonly #unitOf: readonly number[];
  readonly #elementOf: readonly number[];
  readonly #isFirst: readonly boolean[];
  /** For each segment and state the state before, as `2 * item` within and `2 * item + 1` past. */
  readonly #trail: Int32Array[] = [];

  constructor(items: readonly WantedItem[]) {
    this.#items = items;
    this.#count = items.length;
    this.#within = new Float64Array(this.#count + 1).fill(NEVER);
    this.#past = new Float64Array(this.#count + 1).fill(NEVER);
    this.#past[this.#count] = 0;
    this.#before = predecessors(items);
    this.#unitOf = numbersOf(items.map(({ unit }) => unit));
    this.#elementOf = numbersOf(items.map(({ unit, item }) => `${unit} ${item.element}`));
    const seen = new Set<string>();
    this.#isFirst = items.map(({ list }) => !seen.has(list) && seen.add(list) !== undefined);
  }

  step(step: Step): void {
    const count = this.#count;
    const best = this.#bestSoFar();
    const least = best.anywhere.score - HOPELESS;
    const within = new Float64Array(count + 1).fill(NEVER);
    const past = new Float64Array(count + 1).fill(NEVER);
    const trail = new Int32Array(2 * (count + 1)).fill(-1);
    for (let item = 0; item <= count; item += 1) {
      const staysPast = this.#past[item] ?? NEVER;
      const leaves = this.#within[item] ?? NEVER;
      past[item] = Math.max(staysPast, leaves);
      trail[2 * item + 1] = staysPast >= leaves ? 2 * item + 1 : 2 * item;
      const wanted = this.#items[item];
      if (wanted === undefined) continue;
      const share = step.shares.get(item);
      if (Math.max(staysPast, leaves) > least) {
        const goesOn = continuationScore(step, share?.within ?? 0);
        const resumes = staysPast + goesOn - RESUME;
        within[item] = Math.max(leaves + goesOn, resumes);
        trail[2 * item] = leaves + goesOn >= resumes ? 2 * item : 2 * item + 1;
      }
      const score = startScore(wanted, step, share?.both ?? 0);
      if (score === null) continue;
      const [reach, from] = this.#reach(item, best);
      if (reach + score <= (within[item] ?? NEVER)) continue;
      within[item] = reach + score;
      trail[2 * item] = from + STARTED;
    }
    this.#within = within;
    this.#past = past;
    this.#trail.push(trail);
  }

  /** The best state to come from, among all, by unit and by element. */
  #bestSoFar(): Best {
    let anywhere = NOWHERE;
    const byUnit: Peak[] = [];
    const byElement: Peak[] = [];
    for (let item = 0; item <= this.#count; item += 1) {
      const inside = this.#within[item] ?? NEVER;
      const outside = this.#past[item] ?? NEVER;
      const score = Math.max(inside, outside);
      if (score <= NEVER / 2) continue;
      const peak: Peak = { score, state: 2 * item + (inside >= outside ? 0 : 1) };
      if (score > anywhere.score) anywhere = peak;
      const unit = this.#unitOf[item];
      const element = this.#elementOf[item];
      if (unit === undefined || element === undefined) continue;
      if (score > (byUnit[unit]?.score ?? NEVER)) byUnit[unit] = peak;
      if (score > (byElement[element]?.score ?? NEVER)) byElement[element] = peak;
    }
    return { anywhere, byUnit, byElement };
  }

  /** The best way to come to the beginning of an item. */
  #reach(item: number, best: Best): readonly [number, number] {
    const bonus = this.#isFirst[item] === true ? TRANSIT.first : 0;
    let score = NEVER * 2;
    let state = -1;
    const offer = (from: number, worth: number, to: number): void => {
      const value = from + worth - (to >> 1 === item ? AGAIN : 0);
      if (value <= score) return;
      score = value;
      state = to;
    };
    offer(best.anywhere.score, TRANSIT.anywhere + bonus, best.anywhere.state);
    const unit = best.byUnit[this.#unitOf[item] ?? -1] ?? NOWHERE;
    const element = best.byElement[this.#elementOf[item] ?? -1] ?? NOWHERE;
    offer(unit.score, TRANSIT.unit + bonus, unit.state);
    offer(element.score, TRANSIT.element + bonus, element.state);
    for (const [from, worth] of this.#before[item] ?? []) {
      offer(this.#within[from] ?? NEVER, worth, 2 * from);
      offer(this.#past[from] ?? NEVER, worth, 2 * from + 1);
    }
    return [score, state];
  }

  trace(): readonly Role[] {
    const roles: Role[] = [];
    let { state } = this.#bestSoFar().anywhere;
    for (const trail of [...this.#trail].reverse()) {
      const from = trail[state] ?? -1;
      const item = state >> 1;
      if (state % 2 === 1) roles.push({ kind: 'other' });
      else roles.push({ kind: from >= STARTED ? 'begins' : 'goes_on', item });
      state = from >= STARTED ? from - STARTED : from;
    }
    return roles.reverse();
  }
}

interface Best {
  readonly anywhere: Peak;
  readonly byUnit: readonly Peak[];
  readonly byElement: readonly Peak[];
}

function numbersOf(names: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  });
}

/** For each item, those that may well stand right before it, with what that is worth: in its list, and in the order of the data. */
function predecessors(items: readonly WantedItem[]): readonly (readonly [number, number])[][] {
  const lists = listsOf(items);
  return items.map(({ list, index, unit }) => {
    const own = lists.get(list) ?? [];
    const at = own.findIndex((one) => one.index === index);
    const near: [number | undefined, number][] = [
      [own[at - 1]?.index, TRANSIT.next],
      [own[at - 2]?.index, TRANSIT.skipOne],
      [own[at - 3]?.index, TRANSIT.skipTwo],
      [items[index - 1]?.unit === unit ? index - 1 : undefined, TRANSIT.next],
    ];
    return near.flatMap(([from, worth]) => (from === undefined ? [] : [[from, worth] as const]));
  });
}

/** A share of words at which a text is as likely to be the item as not. */
const EVEN = 0.3;
/** A label that says this much is worth a look even where no word is shared. */
const TELLING = 2.4;

/** What speaks for a segment being the beginning of an item; null where nothing does. */
function startScore(wanted: WantedItem, { segment, place }: Step, share: number): number | null {
  if (share === 0 && (segment.mark === null || segment.mark.readings.length === 0)) return null;
  const label = markFit(wanted, segment.mark);
  if (share === 0 && label < TELLING) return null;
  const words = Math.max(-3, Math.min(8, 14 * (share - EVEN)));
  const heading = place.isHeading && wanted.item.kind !== 'learning_outcome' ? -3 : 0;
  const begins = segment.begins === 'no' && segment.mark === null ? -2 : 0;
  return words + label + placeFit(wanted, place) + heading + begins;
}

function placeFit({ unit, item }: WantedItem, place: Place): number {
  const inUnit = place.unit === null ? 0 : place.unit === unit ? 1 : -3;
  const isElsewhere =
    place.element !== null && place.unit === unit && item.element !== null && place.element !== item.element;
  const inElement = isElsewhere
    ? -1.5
    : place.unit === unit && place.element !== null && place.element === item.element
      ? 1
      : 0;
  const inPart = place.kinds === null ? 0 : place.kinds.has(item.kind) ? 0.8 : -2;
  return inUnit + inElement + inPart;
}

const UNFINISHED =
  /(?:[,;:\u2013-]|\b(?:and|or|the|a|an|of|to|in|on|for|with|by|as|at|from|that|which|their|its|eg|including))$/i;

/** Whether a segment is the next part of an item that has begun; `within` is how much of it the item speaks of. */
function continuationScore({ segment, before, place }: Step, within: number): number {
  if (place.isHeading) return -6;
  const layout = { yes: -1.6, maybe: -0.2, no: 1.5 }[segment.begins];
  const last = before?.text ?? '';
  const stop = segment.begins === 'yes' ? -1.6 : -0.8;
  const end = UNFINISHED.test(last) ? 1.5 : /[.?!]$/.test(last) ? stop : 0;
  const start = /^[a-z(]/.test(segment.text) ? 1.2 : -0.3;
  return layout + end + start + labelWithin(segment, before) + 4 * (within - EVEN);
}

/** A label speaks against going on; a bullet does too, unless it is the next of a list. */
function labelWithin({ mark }: Segment, before: Segment | undefined): number {
  if (mark === null) return 0;
  if (mark.readings.length > 0) return mark.isSure ? -3 : -0.5;
  const isInList = before?.mark?.hasBullet === true && before.mark.readings.length === 0;
  return isInList || before?.text.endsWith(':') === true ? 0.6 : -0.9;
}
