import { numberOfRef, refOf } from '../../domain/ids';
import { dayOf } from '../../domain/portfolio';
import type { RefCounters } from '../../domain/ports';
import { type AnyRecord, recordKinds } from '../../domain/records/record-kinds';
import { failure, type Result, success } from '../../domain/result';
import { type FileProblem, MAX_REF_NUMBER, type RecordPlace } from './portfolio-file';

/**
 * Gives the records that come without a reference the next ones of their letter, in the order of their days and, within
 * a day, of the file. References that the file gives are checked, and none is given twice.
 */
export function numberRecords(
  records: readonly AnyRecord[],
  counters: RefCounters,
): Result<readonly AnyRecord[], FileProblem> {
  const highest: Record<string, number> = { ...counters };
  const given = new Set<string>();
  for (const [index, record] of records.entries()) {
    if (record.ref === null) continue;
    const { letter } = recordKinds[record.kind];
    const place: RecordPlace = { number: index + 1, id: record.id, recordKind: record.kind };
    const number = numberOfRef(record.ref);
    const isOwn = letter !== null && record.ref.startsWith(letter) && number <= MAX_REF_NUMBER;
    if (!isOwn) return failure({ kind: 'wrong_ref', place, ref: record.ref });
    if (given.has(record.ref)) return failure({ kind: 'duplicate_ref', place, ref: record.ref });
    given.add(record.ref);
    highest[letter] = Math.max(highest[letter] ?? 0, number);
  }
  const refById = new Map<string, AnyRecord['ref']>();
  for (const record of records.toSorted(byDay)) {
    const { letter } = recordKinds[record.kind];
    if (letter === null || record.ref !== null) continue;
    highest[letter] = (highest[letter] ?? 0) + 1;
    refById.set(record.id, refOf(letter, highest[letter]));
  }
  return success(records.map((record) => ({ ...record, ref: record.ref ?? refById.get(record.id) ?? null })));
}

/** What has no day comes last. The sort is stable, so that a day's records keep the order of the file. */
function byDay(one: AnyRecord, other: AnyRecord): number {
  const [first, second] = [sortKey(one), sortKey(other)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function sortKey(record: AnyRecord): string {
  const startTime = 'startTime' in record ? record.startTime : null;
  return `${dayOf(record) ?? '9999'} ${startTime ?? ''}`;
}
