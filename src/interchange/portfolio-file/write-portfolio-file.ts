import type { Attachment } from '../../domain/attachment';
import { parseRecord } from '../../domain/records/parse-record';
import { type AnyRecord, allRecordKinds } from '../../domain/records/record-kinds';
import { FILE_FORMAT, FILE_FORMAT_VERSION, type PortfolioFile } from './portfolio-file';

/**
 * The text of a portfolio file: one record a line, whole, in an order that depends on nothing but what they say.
 * The same portfolio gives the same text. Throws if a record does not fit its schema.
 */
export function writePortfolioFile({ exportedAt, refCounters, attachments, records }: PortfolioFile): string {
  const header = {
    format: FILE_FORMAT,
    formatVersion: FILE_FORMAT_VERSION,
    app: 'Coachfolio',
    exportedAt,
    refCounters: Object.fromEntries(Object.entries(refCounters).sort(byFirst)),
  };
  const lists = [
    list(
      'attachments',
      attachments.toSorted((one, other) => compare(attachmentKey(one), attachmentKey(other))).map(attachmentLine),
    ),
    list('records', records.toSorted(inFileOrder).map(recordLine)),
  ];
  return `${JSON.stringify(header).slice(0, -1)},${lists.join(',')}}\n`;
}

function list(name: string, lines: readonly string[]): string {
  return `\n"${name}":[${lines.map((line) => `\n${line}`).join(',')}\n]`;
}

/** Parsing puts the fields into the order of the schema, parts and lists included. */
function recordLine(record: AnyRecord): string {
  const parsed = parseRecord(record);
  if (!parsed.ok) throw new Error(`not a valid record: ${record.kind} ${record.id}`);
  return JSON.stringify(parsed.value);
}

function attachmentLine({ path, mediaType, sha256, about, description }: Attachment): string {
  return JSON.stringify({ path, mediaType, sha256, about, description });
}

function attachmentKey({ path, about }: Attachment): string {
  return `${path} ${about}`;
}

const kindOrder = new Map(allRecordKinds().map((kind, index) => [kind, index]));

function inFileOrder(one: AnyRecord, other: AnyRecord): number {
  const byKind = (kindOrder.get(one.kind) ?? 0) - (kindOrder.get(other.kind) ?? 0);
  return byKind || compare(one.createdAt, other.createdAt) || compare(one.id, other.id);
}

function byFirst([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return compare(one, other);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
