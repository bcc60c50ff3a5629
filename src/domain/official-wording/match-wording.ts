import type { Standard } from '../standards/standard';
import { alignSegments, type Role } from './align';
import { fillGaps } from './fill-gaps';
import { findPlaces, type Place } from './headings';
import { type WantedItem, wantedItems } from './item-list';
import { GUESS, type JudgedPassage, judgePassages, type MatchReason, SURE } from './judge';
import { createLikeness } from './likeness';
import { buildPassages } from './passages';
import { buildSegments, type Segment } from './segments';
import type { TextRun } from './text-run';

export type MatchState = 'matched' | 'doubtful' | 'unmatched';

/** What was found for one item of the standard. */
export interface WordingMatch {
  readonly unit: string;
  /** As in `itemKey`. */
  readonly key: string;
  readonly state: MatchState;
  /** Empty where nothing was found. */
  readonly text: string;
  /** The label before it, as printed. */
  readonly label: string;
  readonly page: number | null;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
}

/** Finds the items of a standard in a document, whatever its layout. One match for each item, in the order of the data. */
export function matchWording(standard: Standard, runs: readonly TextRun[]): readonly WordingMatch[] {
  const items = wantedItems(standard);
  const segments = buildSegments(runs);
  const places = findPlaces(standard, segments);
  const likeness = createLikeness(items);
  const read = (roles: readonly Role[]): ReadonlyMap<number, JudgedPassage> =>
    judgePassages(items, segments, buildPassages(items, segments, places, roles), likeness);
  const first = alignSegments(items, segments, places, likeness);
  const best = read(withGapsFilled(items, segments, places, first, read(first)));
  return items.map(({ unit, key, index }) => ({ unit, key, ...matchOf(best.get(index)) }));
}

/** Of two passages for one item the lesser one may be another item that says nearly the same: it is tried where one is missing. */
function withGapsFilled(
  items: readonly WantedItem[],
  segments: readonly Segment[],
  places: readonly Place[],
  roles: readonly Role[],
  best: ReadonlyMap<number, JudgedPassage>,
): readonly Role[] {
  const kept = new Set([...best.values()].filter(({ confidence }) => confidence >= GUESS).flatMap(({ from }) => from));
  const freed = roles.map((role, index): Role => (kept.has(index) ? role : { kind: 'other' }));
  const filled = fillGaps(items, segments, places, freed);
  return filled.map((role, index) => (role.kind === 'other' ? (roles[index] ?? role) : role));
}

function matchOf(passage: JudgedPassage | undefined): Omit<WordingMatch, 'unit' | 'key'> {
  if (passage === undefined || passage.confidence < GUESS)
    return { state: 'unmatched', text: '', label: '', page: null, confidence: 0, reasons: [] };
  const { text, label, page, confidence, reasons } = passage;
  return { state: confidence >= SURE ? 'matched' : 'doubtful', text, label, page, confidence, reasons };
}
