import { numberOfRef, type RecordId, type RecordRef, recordRefSchema, refOf } from '../domain/ids';
import type { RefCounters } from '../domain/ports';
import { type AnyRecord, recordKinds } from '../domain/records/record-kinds';

/** A number beyond this in a file is a slip or a trick: obeying it would use the numbers up. */
const HIGHEST_NUMBER = 99_999;

export interface RefFacts {
  readonly counters: RefCounters;
  readonly deviceLetter: string;
  /** The references that the records have already, by id: they stay whatever the record says. */
  readonly ownById: ReadonlyMap<string, string | null>;
  /** Whom the references that the records bring belong to, as far as they belong to anybody. */
  readonly ownerByRef: ReadonlyMap<string, string>;
}

export type RefById = ReadonlyMap<string, RecordRef | null>;

export interface AssignedRefs {
  readonly counters: RefCounters;
  readonly refById: RefById;
  /** References that come into use with this commit. */
  readonly added: readonly { readonly ref: RecordRef; readonly id: RecordId }[];
}

/**
 * Gives every record the reference it keeps: its own, else the one it brings if that is free, else the next number of
 * its letter. Those that bring one come first, so that a new number never takes one of them.
 */
export function assignRefs(records: readonly AnyRecord[], facts: RefFacts): AssignedRefs {
  const counters: Record<string, number> = { ...facts.counters };
  const ownerByRef = new Map(facts.ownerByRef);
  const refById = new Map<string, RecordRef | null>();
  const added: { ref: RecordRef; id: RecordId }[] = [];
  const give = (record: AnyRecord, letter: string, ref: RecordRef): void => {
    refById.set(record.id, ref);
    ownerByRef.set(ref, record.id);
    added.push({ ref, id: record.id });
    counters[letter] = Math.max(counters[letter] ?? 0, numberOfRef(ref));
  };
  for (const record of records) {
    const { letter } = recordKinds[record.kind];
    const own = recordRefSchema.safeParse(facts.ownById.get(record.id));
    if (letter === null) refById.set(record.id, null);
    else if (own.success) refById.set(record.id, own.data);
    else if (record.ref !== null && isFree(record, record.ref, letter, ownerByRef)) give(record, letter, record.ref);
  }
  for (const record of records) {
    const { letter } = recordKinds[record.kind];
    if (letter === null || refById.has(record.id)) continue;
    give(record, letter, refOf(letter, (counters[letter] ?? 0) + 1, facts.deviceLetter));
  }
  return { counters, refById, added };
}

function isFree(record: AnyRecord, ref: RecordRef, letter: string, ownerByRef: ReadonlyMap<string, string>): boolean {
  const owner = ownerByRef.get(ref) ?? record.id;
  return ref.startsWith(letter) && owner === record.id && numberOfRef(ref) <= HIGHEST_NUMBER;
}

/** Counters brought up to those of a file; none goes back. */
export function raiseCounters(counters: RefCounters, others: RefCounters): RefCounters {
  const highest: Record<string, number> = { ...counters };
  for (const [letter, number] of Object.entries(others)) {
    if (number <= HIGHEST_NUMBER) highest[letter] = Math.max(highest[letter] ?? 0, number);
  }
  return highest;
}
