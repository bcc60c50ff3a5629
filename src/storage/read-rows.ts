import { recordIdSchema } from '../domain/ids';
import type { Change } from '../domain/portfolio';
import type { UnreadableRow } from '../domain/ports';
import { parseRecord, type RecordProblem } from '../domain/records/parse-record';
import { type AnyRecord, isRecordKind } from '../domain/records/record-kinds';
import { failure, type Result } from '../domain/result';
import { type BodyCodec, identityOf, rawRecordOf } from './codec';
import type { VersionRow } from './database';

/** Splits rows into the records that stand and those that can't be read. Removed ones are neither. `tell` hears of each. */
export function readStanding(
  rows: readonly VersionRow[],
  codec: BodyCodec,
  tell: (row: VersionRow, record: AnyRecord | null) => void = () => undefined,
): { readonly records: readonly AnyRecord[]; readonly unreadable: readonly UnreadableRow[] } {
  const records: AnyRecord[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of rows) {
    const read = row.op === 'remove' ? null : readRow(row, codec);
    tell(row, read?.ok === true ? read.value : null);
    if (read === null) continue;
    if (read.ok) records.push(read.value);
    else unreadable.push({ id: String(row.id), recordKind: String(row.kind), reason: read.problem });
  }
  return { records, unreadable };
}

/** Rows of the log as changes, in their order. A version that can't be read is left out: `load` reports it. */
export function readChanges(rows: readonly VersionRow[], codec: BodyCodec): readonly Change[] {
  const changes: Change[] = [];
  for (const row of rows) {
    if (row.op === 'remove') {
      const id = recordIdSchema.safeParse(row.id);
      if (id.success && isRecordKind(row.kind)) changes.push({ op: 'remove', kind: row.kind, id: id.data });
      continue;
    }
    const read = readRow(row, codec);
    if (read.ok) changes.push({ op: 'put', record: read.value });
  }
  return changes;
}

/** The record in a row. The problem is a short reason for people who look into it. */
export function readRow(row: VersionRow, codec: BodyCodec): Result<AnyRecord, string> {
  if (!isRecordKind(row.kind)) return failure(`unknown kind of record: ${String(row.kind).slice(0, 80)}`);
  let body: unknown;
  try {
    body = codec.decode(row.body, identityOf(row));
  } catch (error) {
    return failure(`can't be decoded: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = parseRecord(rawRecordOf(row, body));
  return parsed.ok ? parsed : failure(reasonOf(parsed.problem));
}

function reasonOf(problem: RecordProblem): string {
  switch (problem.kind) {
    case 'not_an_object':
      return 'not an object';
    case 'unknown_kind':
      return `unknown kind of record: ${problem.found}`;
    case 'too_new':
      return `written by a newer version (${problem.version})`;
    case 'bad_version':
      return 'no version';
    case 'invalid':
      return `${problem.path === '' ? 'the record' : problem.path}: expected ${problem.expected}`;
  }
}
