import type { WantedItem } from './item-list';

/** How far a text and our own wording of an item speak of the same. */
export interface Share {
  /** What both share, of all that the two say: from 0 to 1. */
  readonly both: number;
  /** What the item speaks of too, of all that the text says: from 0 to 1. */
  readonly within: number;
}

/** Compares texts with our own wording of the items by the words they share; rare words weigh more. */
export interface Likeness {
  /** For every item that shares a word, by the item's index. */
  readonly withAll: (stems: readonly string[]) => ReadonlyMap<number, Share>;
}

export function createLikeness(items: readonly WantedItem[]): Likeness {
  const itemsByStem = new Map<string, number[]>();
  for (const { index, stems } of items)
    for (const stem of stems) {
      const list = itemsByStem.get(stem);
      if (list === undefined) itemsByStem.set(stem, [index]);
      else list.push(index);
    }
  const weight = (stem: string): number => Math.log((items.length + 1) / ((itemsByStem.get(stem)?.length ?? 0) + 0.5));
  const totalOf = (stems: ReadonlySet<string>): number => [...stems].reduce((sum, stem) => sum + weight(stem), 0);
  const totals = items.map(({ stems }) => totalOf(stems));
  return {
    withAll: (stems) => {
      const own = new Set(stems);
      const total = totalOf(own);
      const shared = new Map<number, number>();
      for (const stem of own) {
        const worth = weight(stem);
        for (const index of itemsByStem.get(stem) ?? []) shared.set(index, (shared.get(index) ?? 0) + worth);
      }
      return new Map(
        [...shared].map(([index, sum]) => {
          const both = Math.min(1, (2 * sum) / Math.max(1e-9, total + (totals[index] ?? 0)));
          return [index, { both, within: total === 0 ? 0 : sum / total }];
        }),
      );
    },
  };
}
