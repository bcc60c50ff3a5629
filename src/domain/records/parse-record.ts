import { failure, type Result, success } from '../result';
import { type AnyRecord, isRecordKind, type Migrations, type RecordKind, recordKinds } from './record-kinds';

/** Why something could not be read as a record. `path` names the field, `clientIds.0`. */
export type RecordProblem =
  | { readonly kind: 'not_an_object' }
  | { readonly kind: 'unknown_kind'; readonly found: string }
  | { readonly kind: 'too_new'; readonly recordKind: RecordKind; readonly version: number }
  | { readonly kind: 'bad_version'; readonly recordKind: RecordKind }
  | { readonly kind: 'invalid'; readonly recordKind: RecordKind; readonly path: string; readonly expected: string };

/**
 * Reads a record of any version from data that is not trusted: a database row, a file, another tab.
 * Older versions are migrated; a newer one, an unknown kind or an unknown field is refused, so that nothing is dropped unseen.
 */
export function parseRecord(input: unknown): Result<AnyRecord, RecordProblem> {
  if (!isFields(input)) return failure({ kind: 'not_an_object' });
  const kind = input['kind'];
  if (!isRecordKind(kind)) return failure({ kind: 'unknown_kind', found: String(kind).slice(0, 80) });
  const facts = recordKinds[kind];
  const version = input['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return failure({ kind: 'bad_version', recordKind: kind });
  if (version > facts.version) return failure({ kind: 'too_new', recordKind: kind, version });
  return checked(kind, migrated(input, version, facts.version, facts.migrations));
}

function checked(kind: RecordKind, fields: Readonly<Record<string, unknown>>): Result<AnyRecord, RecordProblem> {
  const parsed = recordKinds[kind].schema.safeParse(fields);
  if (parsed.success) return success(parsed.data);
  const issue = parsed.error.issues[0];
  return failure({
    kind: 'invalid',
    recordKind: kind,
    path: issue?.path.join('.') ?? '',
    expected: expectation(issue),
  });
}

function migrated(
  fields: Readonly<Record<string, unknown>>,
  from: number,
  to: number,
  migrations: Migrations,
): Readonly<Record<string, unknown>> {
  let current = fields;
  for (let version = from + 1; version <= to; version += 1) {
    const step = migrations[version];
    if (step === undefined) throw new Error(`no migration of ${String(fields['kind'])} to version ${version}`);
    current = { ...step(current), version };
  }
  return current;
}

function expectation(
  issue:
    | {
        readonly code?: string | undefined;
        readonly expected?: unknown;
        readonly values?: unknown;
        readonly keys?: unknown;
      }
    | undefined,
): string {
  if (issue?.code === 'invalid_type') return String(issue.expected);
  if (issue?.code === 'invalid_value' && Array.isArray(issue.values)) return issue.values.join(' | ');
  if (issue?.code === 'unrecognized_keys' && Array.isArray(issue.keys)) return `no field ${issue.keys.join(', ')}`;
  return issue?.code ?? 'valid';
}

function isFields(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}
