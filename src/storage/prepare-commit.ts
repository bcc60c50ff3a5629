import type { Change } from '../domain/portfolio';
import type { CommitProblem } from '../domain/ports';
import { parseRecord } from '../domain/records/parse-record';
import type { AnyRecord } from '../domain/records/record-kinds';
import { failure, type Result, success } from '../domain/result';
import { type BodyCodec, bodyOf } from './codec';
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

/** Encodes what is to be written, before any transaction, and notes what each is written on top of. */
export async function prepareChanges(
  changes: readonly Change[],
  standing: StandingCache,
  codec: BodyCodec,
): Promise<readonly PreparedChange[]> {
  const prepared: PreparedChange[] = [];
  for (const record of justSigned(changes, standing)) {
    prepared.push({ ...(await preparedPut(record, standing, codec)), isRestated: true });
  }
  for (const change of changes) {
    if (change.op === 'remove') prepared.push({ ...change, before: standing.get(change.id) });
    else prepared.push(await preparedPut(change.record, standing, codec));
  }
  return prepared;
}

async function preparedPut(record: AnyRecord, standing: StandingCache, codec: BodyCodec) {
  const { kind, id, version } = record;
  const body = await codec.encode(bodyOf(record), { kind, id, version });
  return { op: 'put' as const, id, kind, record, body, before: standing.get(id) };
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
