import type { Role } from './align';
import type { Place } from './headings';
import { listsOf, markFit, type WantedItem } from './item-list';
import type { Segment } from './segments';

/** A label that names the item outright or has its number. */
const NAMED = 2;

/**
 * Items that lie between two that were found, in a list without a gap, stand where the document has just as many lines that are
 * nothing else. Their words may have nothing in common with ours; their place tells.
 */
export function fillGaps(
  items: readonly WantedItem[],
  segments: readonly Segment[],
  places: readonly Place[],
  roles: readonly Role[],
): readonly Role[] {
  const filled = [...roles];
  const starts = new Map<number, number>();
  roles.forEach((role, index) => {
    if (role.kind === 'begins' && !starts.has(role.item)) starts.set(role.item, index);
  });
  for (const { missing, from, to } of findGaps(items, starts, roles)) {
    const free = segments.flatMap((segment, index) => {
      const isFree =
        index > from && index < to && filled[index]?.kind === 'other' && places[index]?.isHeading === false;
      return isFree && segment.begins !== 'no' ? [index] : [];
    });
    const isExact = free.length === missing.length && starts.has((missing[0]?.index ?? 0) - 1);
    missing.forEach((wanted, order) => {
      const named = free.find((index) => markFit(wanted, segments[index]?.mark ?? null) >= NAMED);
      const at = named ?? (isExact ? free[order] : undefined);
      if (at !== undefined && filled[at]?.kind === 'other') filled[at] = { kind: 'begins', item: wanted.index };
    });
  }
  return filled;
}

interface Gap {
  readonly missing: readonly WantedItem[];
  /** The segments where the item before and the item after begin. */
  readonly from: number;
  readonly to: number;
}

/** A list may begin or end with a gap too: then it reaches as far as nothing else of the standard begins. */
function findGaps(
  items: readonly WantedItem[],
  starts: ReadonlyMap<number, number>,
  roles: readonly Role[],
): readonly Gap[] {
  const gaps: Gap[] = [];
  for (const own of listsOf(items).values()) {
    let missing: WantedItem[] = [];
    let from: number | undefined;
    for (const wanted of own) {
      const to = starts.get(wanted.index);
      if (to === undefined) missing.push(wanted);
      else {
        const after = from ?? roles.slice(0, to).findLastIndex(({ kind }) => kind !== 'other');
        if (missing.length > 0 && to > after) gaps.push({ missing, from: after, to });
        missing = [];
        from = to;
      }
    }
    if (missing.length === 0 || from === undefined) continue;
    const last = from;
    const next = roles.findIndex(({ kind }, index) => index > last && kind === 'begins');
    gaps.push({ missing, from: last, to: next === -1 ? roles.length : next });
  }
  return gaps;
}
