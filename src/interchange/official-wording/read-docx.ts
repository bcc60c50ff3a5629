import { unzipSync } from 'fflate';
import type { TextRun } from '../../domain/official-wording/text-run';
import { failure, type Result, success } from '../../domain/result';
import { createNumbering } from './docx-numbering';
import { attribute, xmlTokens } from './xml-tokens';

const DOCUMENT = 'word/document.xml';
const NUMBERING = 'word/numbering.xml';
const STYLES = 'word/styles.xml';
/** Unpacked: text with all its marks. More than this is no handbook, but a file that wants to fill the memory. */
const MOST_BYTES = 60_000_000;

/** Reads the words of a Word file (.docx) with what its layout says of them: paragraphs, cells, numbers of lists. */
export function readDocx(bytes: Uint8Array): Result<readonly TextRun[], 'unreadable' | 'too_large'> {
  let isTooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (![DOCUMENT, NUMBERING, STYLES].includes(name)) return false;
        isTooLarge ||= originalSize > MOST_BYTES;
        return !isTooLarge;
      },
    });
    if (isTooLarge) return failure('too_large');
    const textOf = (name: string): string => new TextDecoder().decode(files[name]);
    if (files[DOCUMENT] === undefined) return failure('unreadable');
    return success(runsOf(textOf(DOCUMENT), createNumbering(textOf(NUMBERING), textOf(STYLES))));
  } catch {
    return failure('unreadable');
  }
}

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
}

/** Text that stands in a document a second time, for programs that can't show its first form. */
const SPARE = 'mc:Fallback';

function runsOf(xml: string, numbering: ReturnType<typeof createNumbering>): readonly TextRun[] {
  const runs: TextRun[] = [];
  const columns: number[] = []; // one for each table that is open: tables stand in cells of tables
  let open: Paragraph[] = []; // a text box has paragraphs within a paragraph
  let spare = 0;
  let isText = false;
  for (const { tag, kind, source } of xmlTokens(xml)) {
    const top = open.at(-1);
    if (kind === 'text') {
      if (isText && spare === 0 && top !== undefined) top.text += source;
    } else if (tag === SPARE) {
      spare += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    } else if (tag === 'w:t') {
      isText = kind === 'open';
    } else if (tag === 'w:tbl') {
      if (kind === 'open') columns.push(-1);
      else columns.pop();
    } else if (tag === 'w:tr' && kind === 'open') {
      columns[columns.length - 1] = -1;
    } else if (tag === 'w:tc' && kind === 'open') {
      columns[columns.length - 1] = (columns.at(-1) ?? -1) + 1;
    } else if (tag === 'w:p' && kind === 'open') {
      open.push({ text: '', style: null, list: null, level: null });
    } else if (tag === 'w:p' && kind === 'close' && top !== undefined) {
      open = open.slice(0, -1);
      if (spare === 0) runs.push(...runsOfParagraph(top, columns.at(-1) ?? null, numbering));
    } else if (top !== undefined && kind !== 'close') {
      readMark(top, tag, source);
    }
  }
  return runs;
}

function readMark(paragraph: Paragraph, tag: string, source: string): void {
  const value = attribute(source, 'w:val');
  if (tag === 'w:br' || tag === 'w:cr') paragraph.text += '\n';
  else if (tag === 'w:tab' && value === null) paragraph.text += '\t';
  else if (tag === 'w:noBreakHyphen') paragraph.text += '-';
  else if (tag === 'w:pStyle') paragraph.style = value;
  else if (tag === 'w:numId') paragraph.list = value;
  else if (tag === 'w:ilvl') paragraph.level = Number(value);
}

function runsOfParagraph(
  { text, style, list, level }: Paragraph,
  column: number | null,
  numbering: ReturnType<typeof createNumbering>,
): readonly TextRun[] {
  if (text.trim() === '') return [];
  const label = numbering.next({ style, list, level });
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index): TextRun => ({
      text: line.replace(/\t/g, ' '),
      page: null,
      begins: index === 0 ? 'yes' : 'maybe',
      column,
      ...(index === 0 && label !== null ? { label } : {}),
    }));
}
