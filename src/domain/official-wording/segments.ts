import { type Mark, readMark, splitAtMarks } from './markers';
import { cleanText, type TextRun } from './text-run';
import { wordStems } from './word-stems';

/** A stretch of text that holds no more than one item: an item, part of one, a heading, or something else. */
export interface Segment {
  /** Without its mark, as long as the mark is sure. */
  readonly text: string;
  readonly mark: Mark | null;
  /** The label as printed, for the person to see; empty where there is none. */
  readonly label: string;
  readonly page: number | null;
  readonly begins: TextRun['begins'];
  readonly column: number | null;
  readonly stems: readonly string[];
}

/** Puts wrapped lines together, takes lists apart that were run together, and tells labels from words. */
export function buildSegments(runs: readonly TextRun[]): readonly Segment[] {
  const known = vocabularyOf(runs);
  const parts: Draft[] = [];
  for (const run of withoutRunningLines(runs)) {
    const text = cleanText(run.text.replace(/\u00ad\s*$/, SPLIT_WORD).replace(/\u00ad/g, ''));
    if (text === '') continue;
    const [first = '', ...rest] = splitAtMarks(text);
    addPart(parts, { ...run, text: first }, known);
    for (const part of rest) parts.push({ ...run, text: part, begins: 'yes' });
  }
  return labelsJoined(parts.map(segmentOf));
}

type Draft = TextRun;

/** Stands at the end of a line whose last word goes on in the next one. */
const SPLIT_WORD = '\u00ad';

function addPart(parts: Draft[], next: Draft, known: ReadonlySet<string>): void {
  const before = parts.at(-1);
  const mark = next.label === undefined ? readMark(next.text) : null;
  const isNew =
    next.begins !== 'no' ||
    next.label !== undefined ||
    (mark !== null && mark.isSure) ||
    before?.column !== next.column;
  if (before === undefined || isNew) parts.push(next);
  else parts[parts.length - 1] = { ...before, text: joinLines(before.text, next.text, known) };
}

/** Two lines of one paragraph. A hyphen at the end goes where the document, or the word itself, has none. */
export function joinLines(first: string, second: string, known: ReadonlySet<string>): string {
  if (first.endsWith(SPLIT_WORD)) return first.slice(0, -1) + second;
  const [, head = '', tail = ''] =
    /([A-Za-z]+)-$/.exec(first) === null ? [] : [null, /([A-Za-z]+)-$/.exec(first)?.[1], /^([a-z]+)/.exec(second)?.[1]];
  if (head === '' || tail === '') return `${first} ${second}`;
  const whole = (head + tail).toLowerCase();
  const hyphened = `${head}-${tail}`.toLowerCase();
  const keeps = known.has(hyphened) || (!known.has(whole) && KEEP_HYPHEN.has(head.toLowerCase()));
  return keeps ? first + second : first.slice(0, -1) + second;
}

const KEEP_HYPHEN = new Set([
  'self',
  'non',
  'co',
  'mid',
  'on',
  'well',
  'follow',
  'long',
  'short',
  'one',
  'two',
  'three',
  'decision',
  'non',
]);

function vocabularyOf(runs: readonly TextRun[]): ReadonlySet<string> {
  return new Set(runs.flatMap(({ text }) => text.toLowerCase().match(/[a-z]+(?:-[a-z]+)*(?=[\s.,;:)!?]|$)/g) ?? []));
}

function segmentOf(part: Draft): Segment {
  const text = part.text.replace(SPLIT_WORD, '');
  const set = part.label === undefined ? null : readMark(`${part.label} x`);
  const mark = set ?? readMark(text);
  const length = set !== null || mark === null ? 0 : mark.isSure ? mark.length : 0;
  const words = text.slice(length);
  return {
    text: words,
    mark,
    label: set === null ? text.slice(0, mark?.length ?? 0).trim() : (part.label ?? ''),
    page: part.page,
    begins: part.begins,
    column: part.column,
    stems: wordStems(words),
  };
}

/** A label on a line of its own belongs to what comes next. Labels in a row, as a column of them is read, belong to nothing that can be told. */
function labelsJoined(segments: readonly Segment[]): readonly Segment[] {
  const isBare = (one: Segment | undefined): boolean =>
    one !== undefined && one.text === '' && one.mark !== null && one.mark.readings.length > 0;
  return segments.flatMap((segment, index): readonly Segment[] => {
    if (segment.text === '') return [];
    const before = segments[index - 1];
    const isTheirs = before !== undefined && isBare(before) && !isBare(segments[index - 2]);
    if (!isTheirs || (segment.mark !== null && segment.mark.readings.length > 0 && segment.mark.isSure))
      return [segment];
    return [{ ...segment, mark: before.mark, label: before.label, begins: 'yes' }];
  });
}

/** How many lines at the top and at the foot of a page may be running ones. */
const EDGE = 3;

/** Leaves out what comes again at the edge of page after page, page numbers aside. */
function withoutRunningLines(runs: readonly TextRun[]): readonly TextRun[] {
  const byPage = new Map<number, number[]>();
  runs.forEach(({ page }, index) => {
    if (page !== null) byPage.set(page, [...(byPage.get(page) ?? []), index]);
  });
  if (byPage.size < 3) return runs;
  const pagesByLine = new Map<string, number[]>();
  for (const [page, all] of byPage) {
    const edges = new Set([...all.slice(0, EDGE), ...all.slice(-EDGE)]);
    for (const line of new Set([...edges].map((index) => shape(runs[index]))))
      pagesByLine.set(line, [...(pagesByLine.get(line) ?? []), page]);
  }
  const isRunning = (index: number): boolean => {
    const pages = pagesByLine.get(shape(runs[index])) ?? [];
    return pages.length >= Math.max(3, byPage.size * 0.4) || (shape(runs[index]) === '#' && pages.length >= 2);
  };
  const gone = new Set<number>();
  for (const all of byPage.values()) {
    for (const edge of [all, [...all].reverse()])
      for (const index of edge.slice(0, EDGE)) if (isRunning(index)) gone.add(index);
  }
  return runs.filter((_, index) => !gone.has(index));
}

function shape(run: TextRun | undefined): string {
  return (run?.text ?? '').replace(/\d+/g, '#').replace(/\s+/g, ' ').trim().toLowerCase();
}
