import { recordIdSchema } from '../../domain/ids';
import { parseRecord, type RecordProblem } from '../../domain/records/parse-record';
import { type AnyRecord, isRecordKind, type RecordKind } from '../../domain/records/record-kinds';
import { failure, type Result, success } from '../../domain/result';
import { digestOf, signedTextOf } from '../../domain/signed-text';
import type { IsoInstant } from '../../domain/time';
import { portfolioFileWords } from '../../domain/words/portfolio-file';
import { describeField } from './describe-field';
import { type Fields, fillDefaults } from './fill-defaults';
import type { FileProblem, RecordPlace } from './portfolio-file';

/** A record as the file has it, its kind and id known. */
interface Entry {
  readonly place: RecordPlace;
  readonly kind: RecordKind;
  readonly fields: Fields;
}

/** Every record of the file, checked and whole, in the order of the file. The first thing that is wrong stops it. */
export function readRecords(
  raw: readonly unknown[],
  exportedAt: IsoInstant,
): Result<readonly AnyRecord[], FileProblem> {
  const entries: Entry[] = [];
  const numberById = new Map<string, number>();
  for (const [index, value] of raw.entries()) {
    const entry = readEntry(value, index + 1, exportedAt);
    if (!entry.ok) return entry;
    const { place } = entry.value;
    const first = numberById.get(place.id ?? '');
    if (first !== undefined) return failure({ kind: 'duplicate_id', place, first });
    numberById.set(place.id ?? '', place.number);
    entries.push(entry.value);
  }
  return readEntries(entries);
}

/** Signatures come last: one that leaves out what it seals is sealed over its subject as it stands in the file. */
function readEntries(entries: readonly Entry[]): Result<readonly AnyRecord[], FileProblem> {
  const recordById = new Map<string, AnyRecord>();
  const inOrder = [
    ...entries.filter(({ kind }) => kind !== 'signature'),
    ...entries.filter(({ kind }) => kind === 'signature'),
  ];
  for (const entry of inOrder) {
    const fields = entry.kind === 'signature' ? sealed(entry.fields, recordById) : entry.fields;
    const parsed = parseRecord(fields);
    if (!parsed.ok) return failure(problemOf(parsed.problem, entry.place, fields));
    recordById.set(parsed.value.id, parsed.value);
  }
  return success(entries.flatMap(({ place }) => recordById.get(place.id ?? '') ?? []));
}

function readEntry(value: unknown, number: number, exportedAt: IsoInstant): Result<Entry, FileProblem> {
  const nowhere: RecordPlace = { number, id: null, recordKind: null };
  if (!isFields(value)) return failure({ kind: 'not_a_record', place: nowhere });
  const kind = value['kind'];
  const id = recordIdSchema.safeParse(value['id']);
  if (typeof kind !== 'string') return failure({ kind: 'not_a_record', place: { ...nowhere, id: id.data ?? null } });
  const place = { number, id: id.data ?? null, recordKind: kind.slice(0, 40) };
  if (!isRecordKind(kind)) return failure({ kind: 'unknown_kind', place });
  if (!id.success) {
    const facts = { expected: portfolioFileWords.expected.id, found: shown(value['id']) };
    return failure({ kind: 'bad_record', place, field: 'id', ...facts });
  }
  return success({ place, kind, fields: fillDefaults(kind, value, exportedAt) });
}

function sealed(fields: Fields, recordById: ReadonlyMap<string, AnyRecord>): Fields {
  const subject = recordById.get(String(fields['subjectId']));
  const canBeSigned = subject?.kind === 'contract' || subject?.kind === 'supervisionMeeting';
  const signedText = fields['signedText'] ?? (canBeSigned ? signedTextOf(subject) : '');
  const digest = fields['digest'] ?? (typeof signedText === 'string' ? digestOf(signedText) : '');
  return { ...fields, signedText, digest };
}

function problemOf(problem: RecordProblem, place: RecordPlace, fields: Fields): FileProblem {
  switch (problem.kind) {
    case 'not_an_object':
      return { kind: 'not_a_record', place };
    case 'unknown_kind':
      return { kind: 'unknown_kind', place };
    case 'too_new':
      return { kind: 'record_too_new', place, version: problem.version };
    case 'bad_version':
      return badRecord(place, problem.recordKind, 'version', fields);
    case 'invalid': {
      const unknown = /^no field (.+)$/.exec(problem.expected)?.[1];
      if (unknown === undefined) return badRecord(place, problem.recordKind, problem.path, fields);
      const field = problem.path === '' ? unknown : `${problem.path}.${unknown}`;
      return { kind: 'unknown_record_field', place, field };
    }
  }
}

function badRecord(place: RecordPlace, kind: RecordKind, path: string, fields: Fields): FileProblem {
  const found = path
    .split('.')
    .reduce<unknown>((value, step) => (isParent(value) ? ownValue(value, step) : undefined), fields);
  return { kind: 'bad_record', place, field: path, expected: describeField(kind, path), found: shown(found) };
}

/** A value as a short piece of one line. */
function shown(value: unknown): string {
  if (value === undefined) return portfolioFileWords.nothing;
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function isFields(value: unknown): value is Fields {
  return isParent(value) && !Array.isArray(value);
}

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function ownValue(value: object, step: string): unknown {
  return Object.entries(value).find(([name]) => name === step)?.[1];
}
