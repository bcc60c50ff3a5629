import { parseRecord } from '../../../src/domain/records/parse-record';
import { type AnyRecord, type RecordKind, recordKinds } from '../../../src/domain/records/record-kinds';

/** A client and two sessions. */
export function sampleRecords(): readonly AnyRecord[] {
  const session = { enrolmentId: 'course', clientIds: ['ash'], durationMinutes: 60 };
  return [
    recordOf('client', 'ash', { enrolmentId: 'course', codeName: 'Ash', startedOn: '2026-05-01' }),
    recordOf('session', 's1', { ...session, ref: 'D01', heldOn: '2026-05-12', summary: 'Decided — “at last” 🌱' }),
    recordOf('session', 's2', { ...session, ref: 'D02', heldOn: '2026-05-13' }),
  ];
}

export function recordOf(kind: RecordKind, id: string, fields: object): AnyRecord {
  const at = '2026-05-12T08:42:00.000Z';
  const base = { kind, id, version: recordKinds[kind].version, ref: null, createdAt: at, changedAt: at };
  const parsed = parseRecord({ ...recordKinds[kind].defaults, ...base, ...fields });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}
