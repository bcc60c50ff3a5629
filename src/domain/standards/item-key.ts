import type { StandardItem } from './standard';

/** What names one item within its unit; records that speak of an item carry these fields. */
export interface ItemName {
  readonly element: string | null;
  readonly itemKind: string;
  /** The item's `ref`. */
  readonly item: string;
}

/** Stands in no element, kind or reference, and needs no escape in an address. */
const DIVIDER = '~';

/** One item of a unit as one word, for addresses and keys: `2.1` for a criterion, `7.1~performance~1` for anything else. */
export function itemKey({ element, itemKind, item }: ItemName): string {
  if (itemKind === 'assessment_criterion') return item;
  return [...(element === null ? [] : [element]), itemKind, item].join(DIVIDER);
}

export function nameOfItem({ element, kind, ref }: StandardItem): ItemName {
  return { element: kind === 'assessment_criterion' ? null : element, itemKind: kind, item: ref };
}
