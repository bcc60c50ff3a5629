import type { Change, Portfolio } from '../portfolio';
import { type AnyRecord, allRecordKinds } from '../records/record-kinds';
import { canonicalJson } from '../signed-text';

/** The changes that make what stood before stand again: one commit, with the times that the records carry. */
export function wayBack(before: Portfolio, now: Portfolio): readonly Change[] {
  const changes: Change[] = [];
  for (const kind of allRecordKinds()) {
    const stood: readonly AnyRecord[] = before.all(kind);
    const stands: readonly AnyRecord[] = now.all(kind);
    const wanted = new Set<string>(stood.map(({ id }) => id));
    const current = new Map<string, AnyRecord>(stands.map((record) => [record.id, record]));
    for (const { id } of stands) if (!wanted.has(id)) changes.push({ op: 'remove', kind, id });
    for (const record of stood) {
      const same = current.get(record.id);
      if (same === undefined || canonicalJson(same) !== canonicalJson(record)) changes.push({ op: 'put', record });
    }
  }
  return changes;
}
