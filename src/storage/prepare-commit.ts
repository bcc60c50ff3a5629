import type { Change } from '../domain/portfolio';
import type { CommitProblem } from '../domain/ports';
import { parseRecord } from '../domain/records/parse-record';
import type { AnyRecord } from '../domain/records/record-kinds';
import { failure, type Result, success } from '../domain/result';
import { lastOfEach, type PreparedChange } from './plan-commit';
import type { StandingCache } from './standing-cache';

/** The records that a commit writes, checked. One that doesn't fit its schema stops the whole commit. */
export function parseChanges(changes: readonly Change[]): Result<readonly Change[], CommitProblem> {
  const parsed: Change[] = [];
  for (const change of lastOfEach(changes)) {
    if (change.op === 'remove') {
      parsed.push(change);
      continue;
    }
    const record = parseRecord(change.record);
    if (!record.ok) {
      const path = record.problem.kind === 'invalid' ? record.problem.path : '';
      return failure({ kind: 'invalid', id: change.record.id, path });
    }
    parsed.push({ op: 'put', record: record.value });
  }
  return success(parsed);
}

/** Notes what each change is written on top of. */
export function prepareChanges(changes: readonly Change[], standing: StandingCache): readonly PreparedChange[] {
  const preparedPut = (record: AnyRecord) => {
    const { id, kind } = record;
    return { op: 'put' as const, id, kind, record, before: standing.get(id) };
  };
  return [
    ...justSigned(changes, standing).map((record) => ({ ...preparedPut(record), isRestated: true as const })),
    ...changes.map((change) =>
      change.op === 'remove' ? { ...change, before: standing.get(change.id) } : preparedPut(change.record),
    ),
  ];
}

/**
 * What new signatures are put under is written once more, as it stands. So a device that changed it without knowing of the
 * signature has changed something else than what was signed, and a merge can tell.
 */
function justSigned(changes: readonly Change[], standing: StandingCache): readonly AnyRecord[] {
  const named = new Set(changes.map((change) => (change.op === 'put' ? change.record.id : change.id)));
  return changes.flatMap((change) => {
    if (change.op === 'remove' || change.record.kind !== 'signature') return [];
    const { id, subjectId } = change.record;
    const isNew = standing.get(id) === undefined;
    const subject = standing.get(subjectId)?.record;
    if (!isNew || !subject || named.has(subjectId)) return [];
    named.add(subjectId);
    return [subject];
  });
}
