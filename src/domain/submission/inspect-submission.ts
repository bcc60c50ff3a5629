import type { Portfolio } from '../portfolio';
import { type AnyRecord, allRecordKinds, type RecordKind, recordKinds } from '../records/record-kinds';
import type { RecordId } from '../ids';
import { findNames, type NameFinding } from '../redaction/find-names';
import { textsOfRecord } from '../redaction/record-texts';
import type { DocumentFile, SubmissionDocument } from './document';
import { estimatedBytes, filesIn } from './document-size';
import { unprintableIn } from './printable-text';
import { printedTexts } from './printed-texts';

/** What can be said of a submission before it is made. */
export interface Inspection {
  readonly names: readonly NameFinding[];
  readonly unprintable: readonly UnprintableText[];
  /** The files that it takes in, each once. */
  readonly files: readonly DocumentFile[];
  /** About how large the file will be, in bytes. */
  readonly estimatedBytes: number;
}

/** A text of which some characters would be printed as an empty box. */
export interface UnprintableText {
  readonly record: { readonly kind: RecordKind; readonly id: RecordId };
  readonly field: string;
  readonly characters: readonly string[];
}

/** A generator, so that a screen stays alive meanwhile: yields the share of the work that is done, 0 to 1. */
export function* inspectSubmission(
  portfolio: Portfolio,
  document: SubmissionDocument,
): Generator<number, Inspection, undefined> {
  const printed = printedTexts(document);
  yield 0;
  const names = yield* findNames(portfolio, printed);
  const unprintable: UnprintableText[] = [];
  for (const record of openRecords(portfolio)) {
    unprintable.push(...unprintableOf(record, printed));
    yield 1;
  }
  return { names, unprintable, files: filesIn(document), estimatedBytes: estimatedBytes(document) };
}

function openRecords(portfolio: Portfolio): readonly AnyRecord[] {
  return allRecordKinds()
    .filter((kind) => !recordKinds[kind].sealed)
    .flatMap((kind): readonly AnyRecord[] => portfolio.all(kind));
}

function unprintableOf(record: AnyRecord, printed: string): readonly UnprintableText[] {
  const byField = new Map<string, Set<string>>();
  for (const { field, text } of textsOfRecord(record)) {
    const characters = text.split('\n').flatMap((line) => {
      const lacking = unprintableIn(line);
      return lacking.length > 0 && printed.includes(line.trim()) ? lacking : []; // looking it up is the dear part
    });
    if (characters.length > 0) byField.set(field, new Set([...(byField.get(field) ?? []), ...characters]));
  }
  return [...byField].map(([field, characters]) => ({
    record: { kind: record.kind, id: record.id },
    field,
    characters: [...characters],
  }));
}
