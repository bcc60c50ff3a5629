import type { WordingMatch } from './match-wording';

/** How much of one unit a document holds. */
export interface UnitHeld {
  readonly unit: string;
  /** Items whose wording was matched, doubtful ones not counted. */
  readonly matched: number;
  readonly total: number;
  readonly isHeld: boolean;
}

/** What a document is, seen from one standard. Only `whole` and `part` have anything to keep. */
export interface WordingVerdict {
  readonly kind: 'whole' | 'part' | 'none';
  readonly units: readonly UnitHeld[];
}

/** A document on the same subject matches some items by chance, here and there; one that holds a unit matches most of it. */
const HELD = 0.5;
/** A unit with fewer items can't show by itself whether a document is whole. */
const FEW = 3;

/** Judges a document as a whole: which units it holds, all of them, some or none. */
export function judgeDocument(matches: readonly WordingMatch[]): WordingVerdict {
  const names = [...new Set(matches.map(({ unit }) => unit))];
  const units = names.map((unit): UnitHeld => {
    const own = matches.filter((one) => one.unit === unit);
    const matched = own.filter(({ state }) => state === 'matched').length;
    return { unit, matched, total: own.length, isHeld: own.length > 0 && matched / own.length >= HELD };
  });
  const isWhole = units.every(({ isHeld, total }) => isHeld || total < FEW);
  return { kind: !units.some(({ isHeld }) => isHeld) ? 'none' : isWhole ? 'whole' : 'part', units };
}
