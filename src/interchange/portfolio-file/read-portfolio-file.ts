import * as z from 'zod/mini';
import { type Attachment, attachmentSchema } from '../../domain/attachment';
import type { RefCounters } from '../../domain/ports';
import { allRecordKinds, recordKinds } from '../../domain/records/record-kinds';
import { failure, type Result, success } from '../../domain/result';
import { type IsoInstant, isoInstantSchema } from '../../domain/time';
import { portfolioFileWords } from '../../domain/words/portfolio-file';
import type { Fields } from './fill-defaults';
import { inspectJson } from './inspect-json';
import { numberRecords } from './number-records';
import {
  FILE_FORMAT,
  FILE_FORMAT_VERSION,
  type FileProblem,
  MAX_FILE_CHARACTERS,
  MAX_RECORDS,
  MAX_REF_NUMBER,
  type PortfolioFile,
} from './portfolio-file';
import { readRecords } from './read-records';

const HEADER_FIELDS: ReadonlySet<string> = new Set([
  'format',
  'formatVersion',
  'app',
  'exportedAt',
  'refCounters',
  'attachments',
  'records',
]);

/** Reads the text of a portfolio file. Nothing in it is trusted; what is not in the format is refused, never dropped. */
export function readPortfolioFile(text: string): Result<PortfolioFile, FileProblem> {
  const fields = readFields(text);
  if (!fields.ok) return fields;
  const header = readHeader(fields.value);
  if (!header.ok) return header;
  const { exportedAt, refCounters, attachments, rawRecords } = header.value;
  const records = readRecords(rawRecords, exportedAt);
  if (!records.ok) return records;
  const numbered = numberRecords(records.value, refCounters);
  if (!numbered.ok) return numbered;
  return success({ exportedAt, records: numbered.value, attachments, refCounters });
}

function readFields(text: string): Result<Fields, FileProblem> {
  if (text.length > MAX_FILE_CHARACTERS) return failure({ kind: 'too_large' });
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return failure({ kind: 'not_json' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return failure({ kind: 'not_a_portfolio' });
  const fields: Fields = Object.fromEntries(Object.entries(value));
  if (fields['format'] !== FILE_FORMAT) return failure({ kind: 'not_a_portfolio' });
  const flaw = inspectJson(value);
  return flaw === null ? success(fields) : failure(flaw);
}

interface Header {
  readonly exportedAt: IsoInstant;
  readonly refCounters: RefCounters;
  readonly attachments: readonly Attachment[];
  readonly rawRecords: readonly unknown[];
}

function readHeader(fields: Fields): Result<Header, FileProblem> {
  const { expected } = portfolioFileWords;
  const { formatVersion, records } = fields;
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1) {
    return failure({ kind: 'bad_field', field: 'formatVersion', expected: String(FILE_FORMAT_VERSION) });
  }
  if (formatVersion > FILE_FORMAT_VERSION) return failure({ kind: 'too_new', formatVersion });
  const unknown = Object.keys(fields).find((field) => !HEADER_FIELDS.has(field));
  if (unknown !== undefined) return failure({ kind: 'unknown_field', field: unknown });
  if (typeof (fields['app'] ?? '') !== 'string')
    return failure({ kind: 'bad_field', field: 'app', expected: expected.text });
  const exportedAt = isoInstantSchema.safeParse(fields['exportedAt']);
  if (!exportedAt.success) return failure({ kind: 'bad_field', field: 'exportedAt', expected: expected.instant });
  const refCounters = refCountersSchema.safeParse(fields['refCounters'] ?? {});
  if (!refCounters.success) return failure({ kind: 'bad_field', field: 'refCounters', expected: expected.counters });
  const attachments = readAttachments(fields['attachments'] ?? []);
  if (!attachments.ok) return attachments;
  if (!Array.isArray(records)) return failure({ kind: 'bad_field', field: 'records', expected: expected.list });
  if (records.length > MAX_RECORDS) return failure({ kind: 'too_many_records', found: records.length });
  return success({
    exportedAt: exportedAt.data,
    refCounters: refCounters.data,
    attachments: attachments.value,
    rawRecords: records,
  });
}

const letters = allRecordKinds().flatMap((kind) => recordKinds[kind].letter ?? []);
const refCountersSchema = z.record(
  z.string().check(z.refine((letter) => letters.some((one) => one === letter))),
  z.int().check(z.minimum(0), z.maximum(MAX_REF_NUMBER)),
);

function readAttachments(value: unknown): Result<readonly Attachment[], FileProblem> {
  if (!Array.isArray(value)) {
    return failure({ kind: 'bad_field', field: 'attachments', expected: portfolioFileWords.expected.list });
  }
  const attachments: Attachment[] = [];
  for (const [index, one] of value.entries()) {
    const whole: unknown = typeof one === 'object' && one !== null ? { ...ATTACHMENT_DEFAULTS, ...one } : one;
    const parsed = attachmentSchema.safeParse(whole);
    const issue = parsed.error?.issues[0];
    if (!parsed.success) return failure({ kind: 'bad_attachment', number: index + 1, field: fieldOf(issue) });
    attachments.push(parsed.data);
  }
  return success(attachments);
}

const ATTACHMENT_DEFAULTS = { mediaType: null, sha256: null, description: '' };

function fieldOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return issue.keys.join(', ');
  return issue?.path.join('.') ?? '';
}
