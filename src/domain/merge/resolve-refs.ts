import { type RecordRef, recordRefSchema } from '../ids';
import type { LoggedVersion } from '../ports';

/** All that is known of a record: every version that somebody wrote. */
interface Named {
  readonly id: string;
  readonly written: readonly LoggedVersion[];
}

interface Claim {
  readonly id: string;
  readonly ref: RecordRef;
  readonly stamp: string;
}

/**
 * Whose each reference is. A record keeps the first it was given; where two records were given the same one, the earlier
 * record has it, and the other goes on with the next free letter behind the number: D07 becomes D07b. The same histories
 * come to the same references on every device. Records without one are not in the map.
 */
export function resolveRefs(records: readonly Named[]): ReadonlyMap<string, RecordRef> {
  const claims = records.flatMap((record) => firstClaim(record) ?? []);
  const taken = new Set(claims.map(({ ref }) => ref));
  const refById = new Map<string, RecordRef>();
  if (taken.size === claims.length) {
    for (const { id, ref } of claims) refById.set(id, ref);
    return refById;
  }
  const owned = new Set<string>();
  for (const { id, ref } of claims.toSorted(inOrder)) {
    const own = owned.has(ref) ? nextFree(ref, taken) : ref;
    owned.add(own);
    taken.add(own);
    refById.set(id, own);
  }
  return refById;
}

function firstClaim({ id, written }: Named): Claim | undefined {
  let first: Claim | undefined;
  for (const { ref, stamp } of written) {
    if (ref === null || (first !== undefined && !isBefore({ ref, stamp }, first))) continue;
    const parsed = recordRefSchema.safeParse(ref);
    if (parsed.success) first = { id, ref: parsed.data, stamp };
  }
  return first;
}

function isBefore(one: { readonly ref: string; readonly stamp: string }, other: Claim): boolean {
  if (one.stamp !== other.stamp) return one.stamp < other.stamp;
  return one.ref.length !== other.ref.length ? one.ref.length < other.ref.length : one.ref < other.ref;
}

function inOrder(one: Claim, other: Claim): number {
  return compare(one.stamp, other.stamp) || compare(one.id, other.id);
}

function nextFree(ref: RecordRef, taken: ReadonlySet<string>): RecordRef {
  const number = ref.replace(/[a-z]+$/, '');
  for (const letter of lettersAfter(ref.slice(number.length))) {
    const free = recordRefSchema.safeParse(`${number}${letter}`);
    if (free.success && !taken.has(free.data)) return free.data;
  }
  return ref; // every letter is taken: hundreds of records under one number
}

/** The letter of a device that joins: the first that no other uses. */
export function freeLetter(isTaken: (letter: string) => boolean): string {
  for (const letter of lettersAfter('')) if (!isTaken(letter)) return letter;
  return 'zz';
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
/** b, c ... z, ba, bb ... zz. The first device has none, so the second is b. */
const LETTERS = [
  ...ALPHABET.slice(1),
  ...[...ALPHABET.slice(1)].flatMap((one) => [...ALPHABET].map((two) => one + two)),
];

function lettersAfter(letter: string): readonly string[] {
  return LETTERS.slice(LETTERS.indexOf(letter) + 1);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
