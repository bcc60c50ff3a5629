import * as z from 'zod/mini';
import { attachmentSchema } from '../../domain/attachment';
import { hybridStampSchema } from '../../domain/hybrid-clock';
import { deviceIdSchema } from '../../domain/ids';
import type { LoggedVersion, PortfolioArchive } from '../../domain/ports';
import { canonicalJson, digestOf } from '../../domain/signed-text';
import { isoInstantSchema } from '../../domain/time';
import { inspectJson } from '../portfolio-file/inspect-json';

/** What an archive says of itself: everything but its versions. */
export type ArchiveHead = Omit<PortfolioArchive, 'versions'>;

/**
 * One line of `versions.jsonl`: `{"check":"<16 hex digits>","<kind>":<content>}`. The check is over the bytes of the content, so that
 * each line can be trusted or not by itself, whatever happened around it.
 */
export type VersionLine =
  | { readonly kind: 'head'; readonly head: ArchiveHead }
  | { readonly kind: 'version'; readonly version: LoggedVersion }
  /** A row that was damaged in the device's log: its JSON as a text, so that nothing reads it by mistake. */
  | { readonly kind: 'row'; readonly text: string };

const stampByDevice = z.record(z.string(), hybridStampSchema);
const shortText = z.string().check(z.maxLength(200));

const headSchema = z.strictObject({
  portfolioId: shortText,
  deviceId: deviceIdSchema,
  deviceLetter: z.string().check(z.regex(/^[a-z]{0,2}$/)),
  knows: stampByDevice,
  refCounters: z.record(z.string().check(z.regex(/^[A-Z]$/)), z.int().check(z.minimum(0))),
  attachments: z.array(attachmentSchema),
  forgotten: z.exactOptional(z.record(shortText, hybridStampSchema)),
});

/** What every version has, whatever kind it is of and whichever app wrote it. The body is looked at later. */
const versionSchema = z.strictObject({
  stamp: hybridStampSchema,
  savedAt: isoInstantSchema,
  op: z.enum(['put', 'remove']),
  id: shortText,
  kind: shortText,
  version: z.number(),
  ref: z.nullable(shortText),
  createdAt: shortText,
  changedAt: shortText,
  fieldStamps: z.exactOptional(z.record(hybridStampSchema, z.array(shortText))),
  past: z.exactOptional(stampByDevice),
  merged: z.exactOptional(z.literal(true)),
  body: z.unknown(),
});

export function headLine({ versions: _, ...head }: PortfolioArchive): string {
  return lineOf('head', canonicalJson(head));
}

/** The line of one version, or of one that no reader could make sense of: a row that was damaged, as its text. */
export function versionLine(version: LoggedVersion): { readonly kind: 'version' | 'row'; readonly line: string } {
  const text = canonicalJson(version);
  return parseContent('version', text) === null
    ? { kind: 'row', line: lineOf('row', JSON.stringify(text)) }
    : { kind: 'version', line: lineOf('version', text) };
}

function lineOf(kind: VersionLine['kind'], content: string): string {
  return `{"check":"${checkOf(content)}","${kind}":${content}}\n`;
}

const LINE = /^\{"check":"([0-9a-f]{16})","(head|version|row)":(.*)\}$/s;

/**
 * Reads a line without its end. `damaged`: it is not as it was written; `invalid`: it is, but holds nothing that makes sense.
 */
export function readLine(text: string): VersionLine | 'damaged' | 'invalid' {
  const [, check, kind, content] = LINE.exec(text) ?? [];
  if (check === undefined || content === undefined || checkOf(content) !== check) return 'damaged';
  if (kind !== 'head' && kind !== 'version' && kind !== 'row') return 'damaged';
  return parseContent(kind, content) ?? 'invalid';
}

function checkOf(content: string): string {
  return digestOf(content).slice(0, 16);
}

/** Shapes nest a record's body two levels deep; a newer app may nest deeper. */
const DEEPEST = 24;

function parseContent(kind: VersionLine['kind'], content: string): VersionLine | null {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return null;
  }
  if (kind === 'row') return typeof value === 'string' ? { kind, text: value } : null;
  if (inspectJson(value, 0, DEEPEST) !== null) return null;
  if (kind === 'head') {
    const head = headSchema.safeParse(value);
    return head.success ? { kind, head: head.data } : null;
  }
  const version = versionSchema.safeParse(value);
  return version.success ? { kind, version: version.data } : null;
}

/**
 * One number for all that an archive holds, in whatever order: two archives have the same exactly if every version, counter and
 * attachment is the same. The device that holds it does not count.
 */
export function archiveDigest({ versions, refCounters, attachments }: PortfolioArchive): string {
  const lists = [versions, attachments].map((list) => list.map(canonicalJson).sort().join('\n'));
  return digestOf([canonicalJson(refCounters), ...lists].join('\n\n'));
}
