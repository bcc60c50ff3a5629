import type { RecordId } from '../ids';
import type { AnyRecord } from '../records/record-kinds';

/** One text in a record, and the way to it. */
export interface RecordText {
  /** The field of the record; what stands within it leads on in `path`. */
  readonly field: string;
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What nobody typed, or what names something else: references, dates, choices of a list. */
const NO_TEXT =
  /^(?:kind|version|id|ref|.*Ids?|.*At|.*On|startTime|sha256|mediaType|unit|element|item|itemKind|criterion|rule|figure|standard|qualification|areas|items|serves|units)$/;

/** Every text of a record that somebody typed, or that came with a file. */
export function textsOfRecord(record: AnyRecord): readonly RecordText[] {
  return Object.entries(record).flatMap(([field, value]) =>
    NO_TEXT.test(field) ? [] : textsIn(value, field, [field]),
  );
}

function textsIn(value: unknown, field: string, path: readonly (string | number)[]): readonly RecordText[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [{ field, path, text: value }];
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => textsIn(one, field, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    NO_TEXT.test(key) ? [] : textsIn(inner, field, [...path, key]),
  );
}

/** The record with other texts at some of its paths. */
export function withTexts<Kept extends AnyRecord>(
  record: Kept,
  texts: readonly { readonly path: readonly (string | number)[]; readonly text: string }[],
): Kept {
  return texts.reduce((kept, { path, text }) => replacedAt(kept, path, text) as Kept, record);
}

function replacedAt(value: unknown, [step, ...rest]: readonly (string | number)[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) {
    return value.map((one: unknown, index) => (index === step ? replacedAt(one, rest, text) : one));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  const fields = entries.map(([key, inner]) => [key, key === step ? replacedAt(inner, rest, text) : inner]);
  return Object.fromEntries(fields);
}

/** Which text of the portfolio a finding is in. */
export function placeKey(id: RecordId, path: readonly (string | number)[]): string {
  return `${id}/${path.join('/')}`;
}
