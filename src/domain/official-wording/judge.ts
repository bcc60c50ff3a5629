import type { WantedItem } from './item-list';
import type { Likeness, Share } from './likeness';
import type { Mark } from './markers';
import type { Passage } from './passages';
import type { Segment } from './segments';
import { wordStems } from './word-stems';

/** Why a passage is believed to be an item's wording, or doubted. */
export type MatchReason =
  | 'label_agrees'
  | 'label_missing'
  | 'label_differs'
  | 'words_agree'
  | 'words_differ'
  | 'in_order'
  | 'between_others'
  | 'out_of_place'
  | 'too_long'
  | 'too_short'
  | 'breaks_off'
  | 'printed_twice'
  | 'like_another';

export interface JudgedPassage extends Passage {
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}

/** From here on a passage is taken as matched; below, the person is asked. */
export const SURE = 0.6;
/** Below this a passage is no better than a guess, and none is shown. */
export const GUESS = 0.3;

/** The best passage of each item, with how far it can be trusted. */
export function judgePassages(
  items: readonly WantedItem[],
  segments: readonly Segment[],
  passages: readonly Passage[],
  likeness: Likeness,
): ReadonlyMap<number, JudgedPassage> {
  const shares = passages.map(({ text }) => likeness.withAll(wordStems(text)));
  const support = neighbourSupport(items, passages, shares);
  const best = new Map<number, JudgedPassage>();
  passages.forEach((passage, index) => {
    const wanted = items[passage.item];
    const share = shares[index];
    if (wanted === undefined || share === undefined) return;
    const label = labelReason(wanted, segments[passage.from[0] ?? -1]?.mark ?? null);
    const reasons = reasonsFor({ items, wanted, passage, share, label, support: support[index] ?? 0 });
    const judged = { ...passage, reasons, confidence: confidenceOf(share.get(wanted.index)?.both ?? 0, reasons) };
    best.set(passage.item, better(best.get(passage.item), judged));
  });
  return best;
}

/** How sure another printing of an item must be for the two to be in doubt. */
const RIVAL = 0.5;

function better(first: JudgedPassage | undefined, second: JudgedPassage): JudgedPassage {
  if (first === undefined) return second;
  const [best, other] = second.confidence > first.confidence ? [second, first] : [first, second];
  if (bare(best.text) === bare(other.text) || other.confidence < RIVAL || other.confidence < best.confidence - 0.2)
    return best;
  return { ...best, reasons: [...best.reasons, 'printed_twice'], confidence: Math.min(best.confidence, SURE - 0.05) };
}

/** Two printings are the same text where only spaces, case and stops differ. */
function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z\d]/g, '');
}

/** A share of words that is no chance. */
const ALIKE = 0.42;

/** How many of the two neighbours in its list, 0 to 2, stand before and after a passage in the document too, with words that agree. */
function neighbourSupport(
  items: readonly WantedItem[],
  passages: readonly Passage[],
  shares: readonly ReadonlyMap<number, Share>[],
): readonly number[] {
  const support = passages.map(() => 0);
  const lastOfList = new Map<string, number>();
  passages.forEach((passage, index) => {
    const list = items[passage.item]?.list ?? '';
    const last = lastOfList.get(list);
    lastOfList.set(list, index);
    const before = last === undefined ? undefined : passages[last];
    if (last === undefined || before === undefined || !areNeighbours(items, before.item, passage.item)) return;
    if (isAlike(shares[index], passage.item)) support[last] = (support[last] ?? 0) + 1;
    if (isAlike(shares[last], before.item)) support[index] = (support[index] ?? 0) + 1;
  });
  return support;
}

function isAlike(shares: ReadonlyMap<number, Share> | undefined, item: number): boolean {
  return (shares?.get(item)?.both ?? 0) >= ALIKE;
}

function areNeighbours(items: readonly WantedItem[], before: number, after: number): boolean {
  const list = items[after]?.list;
  return after > before && !items.slice(before + 1, after).some((one) => one.list === list);
}

const BREAKS_OFF = /(?:[,-]|\b(?:and|or|the|a|of|to|in|for|with|by|as))$/i;

interface Case {
  readonly items: readonly WantedItem[];
  readonly wanted: WantedItem;
  readonly passage: Passage;
  readonly share: ReadonlyMap<number, Share>;
  readonly label: MatchReason | null;
  readonly support: number;
}

function reasonsFor({ items, wanted, passage, share, label, support }: Case): readonly MatchReason[] {
  const own = share.get(wanted.index)?.both ?? 0;
  const isTwin = [...share].some(
    ([index, { both }]) => index !== wanted.index && items[index]?.list === wanted.list && both > own + 0.15,
  );
  const length = passage.text.length / Math.max(30, wanted.item.wording.length);
  const isElsewhere = passage.place.unit !== null && passage.place.unit !== wanted.unit;
  const isHeading = passage.place.isHeading && wanted.item.kind !== 'learning_outcome';
  const found: readonly (readonly [MatchReason, boolean])[] = [
    ['words_agree', own >= ALIKE],
    ['words_differ', own < ALIKE],
    ['in_order', support === 1],
    ['between_others', support === 2],
    ['out_of_place', isElsewhere || isHeading],
    ['too_long', length > 3.2],
    ['too_short', length < 0.22],
    ['breaks_off', BREAKS_OFF.test(passage.text)],
    ['like_another', isTwin],
  ];
  return [...(label === null ? [] : [label]), ...found.flatMap(([reason, holds]) => (holds ? [reason] : []))];
}

const WORTH: Readonly<Record<MatchReason, number>> = {
  label_agrees: 0.2,
  label_missing: 0,
  label_differs: -0.2,
  words_agree: 0,
  words_differ: 0,
  in_order: 0.1,
  between_others: 0.3,
  out_of_place: -0.2,
  too_long: -0.25,
  too_short: -0.2,
  breaks_off: 0,
  printed_twice: 0,
  like_another: -0.15,
};

function confidenceOf(share: number, reasons: readonly MatchReason[]): number {
  const words = Math.min(1, Math.max(0, (share - 0.1) / 0.5)) * 0.65;
  const rest = reasons.reduce((sum, reason) => sum + WORTH[reason], 0.06);
  const most = reasons.includes('breaks_off') ? SURE - 0.05 : 1;
  return Math.min(most, Math.max(0, words + rest));
}

function labelReason(wanted: WantedItem, mark: Mark | null): MatchReason | null {
  if (mark === null || mark.readings.length === 0) return wanted.style === 'none' ? null : 'label_missing';
  const names = mark.readings.some(({ style, value, place }) =>
    style === 'dotted' ? wanted.dotted.has(value) : place === wanted.place,
  );
  if (names) return 'label_agrees';
  return wanted.style === 'none' || !mark.isSure ? null : 'label_differs';
}
