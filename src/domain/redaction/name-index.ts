import type { SealedTerm } from './sealed-terms';

/** Terms by how they begin, and words by what a slip of one letter makes of them. */
export interface NameIndex {
  /** Terms whose first word this is, the longest first. */
  readonly startingWith: (word: string) => readonly SealedTerm[];
  /** Terms of one word that are this word but for one letter: left out, put in, another one, or two in the wrong order. */
  readonly nearly: (word: string) => readonly SealedTerm[];
}

/** Below this a slip makes too many other words. */
const SHORTEST_MISSPELT = 5;
/** Only from here on may the slip be in the first letter. */
const SHORTEST_FIRST_LETTER = 6;

export function createNameIndex(terms: readonly SealedTerm[]): NameIndex {
  const byFirst = groupedBy(terms, ({ words }) => words.slice(0, 1));
  const single = terms.filter(
    ({ words, how }) => words.length === 1 && how !== 'short_form' && (words[0]?.length ?? 0) >= SHORTEST_MISSPELT,
  );
  const byShortened = groupedBy(single, ({ words }) => shortened(words[0] ?? ''));
  const nearlyKnown = new Map<string, readonly SealedTerm[]>();
  return {
    startingWith: (word) => byFirst.get(word) ?? [],
    nearly(word) {
      if (word.length < SHORTEST_MISSPELT - 1) return [];
      const known = nearlyKnown.get(word);
      if (known !== undefined) return known;
      const candidates = new Set(shortened(word).flatMap((form) => byShortened.get(form) ?? []));
      const found = [...candidates].filter(({ words: [name = ''] }) => isNearly(word, name));
      nearlyKnown.set(word, found);
      return found;
    },
  };
}

function isNearly(word: string, name: string): boolean {
  if (word === name || !isOneSlip(word, name)) return false;
  return word.charAt(0) === name.charAt(0) || name.length >= SHORTEST_FIRST_LETTER;
}

/** Whether one letter left out, put in or exchanged, or two neighbours swapped, makes the one of the other. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short.charAt(at) === long.charAt(at + 1) &&
    short.charAt(at + 1) === long.charAt(at) &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}

/** The word and everything that is left of it without one letter: two words a slip apart share one of them. */
function shortened(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function groupedBy(
  terms: readonly SealedTerm[],
  keysOf: (term: SealedTerm) => readonly string[],
): ReadonlyMap<string, readonly SealedTerm[]> {
  const groups = new Map<string, SealedTerm[]>();
  for (const term of terms) {
    for (const key of new Set(keysOf(term))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [term]);
      else group.push(term);
    }
  }
  for (const group of groups.values()) group.sort((one, other) => other.words.length - one.words.length);
  return groups;
}
