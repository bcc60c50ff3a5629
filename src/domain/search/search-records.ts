import { dayOf, type Portfolio } from '../portfolio';
import { type AnyRecord, allRecordKinds } from '../records/record-kinds';
import { fieldText, readableFields } from '../words/fields';
import { foldText, rangesOf, searchTerms, type TextRange } from './folded-text';

/** A stretch of a field around the first place that matched. */
export interface Snippet {
  readonly field: string;
  readonly text: string;
  /** What matched, within `text`. */
  readonly marks: readonly TextRange[];
  /** Whether the field says more before and after. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

export interface SearchHit {
  readonly record: AnyRecord;
  /** Null where the title or the reference says it all. */
  readonly snippet: Snippet | null;
}

export interface SearchResult {
  readonly hits: readonly SearchHit[];
  /** How many records match, shown or not. */
  readonly total: number;
}

/** How a record is called where it is listed: "Heron", "12 May 2026". It is searched like the record's own text. */
export type TitleOf = (record: AnyRecord) => string;

const SHOWN_AT_MOST = 50;

/**
 * The records in which each word of the query stands somewhere: in a field, the title or the reference. A reference typed in full
 * comes first, then matches in titles, then the newest day. The text of a record is folded once, however often it is searched.
 */
export function searchRecords(portfolio: Portfolio, query: string, titleOf: TitleOf): SearchResult {
  const terms = searchTerms(query);
  if (terms.length === 0) return { hits: [], total: 0 };
  const found: Found[] = [];
  for (const record of searchable(portfolio)) {
    const title = foldText(`${record.ref ?? ''} ${titleOf(record)}`);
    const inTitle = terms.filter((term) => title.includes(term)).length;
    if (inTitle < terms.length && !hasAll(record, title, terms)) continue;
    found.push({ record, inTitle, isRef: terms.length === 1 && foldText(record.ref ?? '') === terms[0] });
  }
  found.sort(bestFirst);
  return {
    hits: found.slice(0, SHOWN_AT_MOST).map(({ record, inTitle }) => ({
      record,
      snippet: inTitle === terms.length ? null : snippetOf(record, terms),
    })),
    total: found.length,
  };
}

/** What can be found, for a caller that prepares a large portfolio bit by bit. */
export function* searchable(portfolio: Portfolio): Generator<AnyRecord> {
  for (const kind of allRecordKinds()) yield* portfolio.all(kind);
}

const foldedByRecord = new WeakMap<AnyRecord, string>();

/** A record's own text, folded. Records never change, so it is made once for each. */
export function foldedText(record: AnyRecord): string {
  const known = foldedByRecord.get(record);
  if (known !== undefined) return known;
  const folded = foldText(
    textsOf(record)
      .map(({ text }) => text)
      .join('\n'),
  );
  foldedByRecord.set(record, folded);
  return folded;
}

interface Found {
  readonly record: AnyRecord;
  readonly inTitle: number;
  readonly isRef: boolean;
}

function bestFirst(one: Found, other: Found): number {
  const day = (found: Found) => dayOf(found.record) ?? '';
  return (
    Number(other.isRef) - Number(one.isRef) ||
    other.inTitle - one.inTitle ||
    (day(one) < day(other) ? 1 : day(one) > day(other) ? -1 : 0)
  );
}

function hasAll(record: AnyRecord, title: string, terms: readonly string[]): boolean {
  const own = foldedText(record);
  return terms.every((term) => title.includes(term) || own.includes(term));
}

/** The fields that say something, as they read on screen. Other records named in them are found by themselves. */
function textsOf(record: AnyRecord): readonly { readonly field: string; readonly text: string }[] {
  const values: Readonly<Record<string, unknown>> = { ...record };
  return readableFields(record)
    .map((field) => ({ field, text: textsIn(record.kind, field, values[field]).join('; ') }))
    .filter(({ text }) => text !== '');
}

/** What was typed or chosen, without figures: they stand in every record, and nobody looks for them. */
function textsIn(kind: string, field: string, value: unknown): readonly string[] {
  if (value === '' || value === null || /^id$|Ids?$/.test(field)) return [];
  if (typeof value === 'string') return [fieldText(kind, field, value, () => '')];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(kind, field, one));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([part, inner]) => textsIn(kind, part, inner));
}

const BEFORE = 40;
const LENGTH = 160;

/** Of the field in which most of the terms stand. */
function snippetOf(record: AnyRecord, terms: readonly string[]): Snippet | null {
  let best: { readonly field: string; readonly text: string; readonly count: number } | null = null;
  for (const { field, text } of textsOf(record)) {
    const folded = foldText(text);
    const count = terms.filter((term) => folded.includes(term)).length;
    if (count > (best?.count ?? 0)) best = { field, text, count };
  }
  if (best === null) return null;
  const { field } = best;
  const whole = best.text.replace(/\s+/g, ' ');
  const first = rangesOf(whole, terms)[0]?.start ?? 0;
  const start = first <= BEFORE ? 0 : wordStart(whole, first - BEFORE);
  const end = whole.length - start <= LENGTH ? whole.length : wordEnd(whole, start + LENGTH);
  const text = whole.slice(start, end);
  return { field, text, marks: rangesOf(text, terms), isCutBefore: start > 0, isCutAfter: end < whole.length };
}

/** Forward to the beginning of a word, if there is one near. */
function wordStart(text: string, at: number): number {
  const space = text.indexOf(' ', at);
  return space === -1 || space - at > BEFORE / 2 ? letterStart(text, at) : space + 1;
}

/** Back to the end of a word, if there is one near. */
function wordEnd(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space === -1 || at - space > BEFORE / 2 ? letterStart(text, at) : space;
}

/** Never between the two halves of one letter. */
function letterStart(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
