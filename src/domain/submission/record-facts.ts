import { isFilled } from '../records/record-base';
import type { IsoDate } from '../time';
import { formatDate } from '../words/format';
import { submissionWords } from '../words/submission';
import { paragraph, prose } from './blocks';
import type { Block, Fact, Inline } from './document';

/** Facts of a record: what is empty is left out, so that a page shows what there is. */

export function textFact(label: string, text: string): readonly Fact[] {
  return isFilled(text) ? [{ label, value: prose(text) }] : [];
}

export function dateFact(label: string, date: IsoDate | null): readonly Fact[] {
  return date === null ? [] : [{ label, value: [paragraph(formatDate(date))] }];
}

export function inlineFact(label: string, text: Inline): readonly Fact[] {
  return text.length === 0 ? [] : [{ label, value: [paragraph(text)] }];
}

/** One item reads as a text, several as a list. */
export function listFact(label: string, items: readonly string[]): readonly Fact[] {
  const filled = items.filter(isFilled);
  if (filled.length < 2) return textFact(label, filled.join(''));
  return [{ label, value: [{ kind: 'list', ordered: false, items: filled.map((item) => [item.trim()]) }] }];
}

/** A table of short facts; none without rows. */
export function facts(rows: readonly Fact[]): readonly Block[] {
  return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
}

/** Long texts, each under a heading of its own at the side; says so where nothing is written. */
export function proseFacts(rows: readonly Fact[], headingLevel: 3 | 4 = 4): readonly Block[] {
  if (rows.length === 0) return [paragraph([{ text: submissionWords.nothingWritten, quiet: true }])];
  return [{ kind: 'facts', rows, headingLevel }];
}

export function dateOr(date: IsoDate | null, otherwise: string): string {
  return date === null ? otherwise : formatDate(date);
}
