import type { AnchorId, Inline, PageRun, Run } from '../../domain/submission/document';
import { documentWords } from '../../domain/words/document';
import type { Face, FontMetrics, Tone } from '../canvas';
import type { Owner, StructureElement } from '../structure';
import { breakLines, type Fragment, type InkRun, type Line } from './break-lines';
import type { TextCleaner } from './clean-text';
import type { TypeSize } from './page-grid';

/** How a stretch of text is set. */
export interface TextLook {
  readonly type: TypeSize;
  readonly face?: Face;
  readonly tone?: Tone;
  readonly align?: 'start' | 'end' | 'centre';
}

/** A heading as the table of contents lists it. */
export interface ListedHeading {
  readonly anchor: AnchorId;
  readonly level: number;
  readonly label: string;
  readonly text: string;
}

/** What every block needs to be set: fonts, page numbers, and the headings of the document. */
export interface Compositor {
  readonly cleaner: TextCleaner;
  readonly headings: readonly ListedHeading[];
  /** Breaks text into the lines of a column. Runs that link get a link element under `owner`. */
  setText(text: Inline, width: number, look: TextLook, owner: Owner): readonly (readonly Fragment[])[];
  /** One line, cut short with an ellipsis where it would be wider. */
  setOneLine(text: string, width: number, look: TextLook, owner: Owner): readonly Fragment[];
  measure(face: Face, type: TypeSize, text: string): number;
  pageNumber(anchor: AnchorId): string;
}

/** Page numbers as one pass of layout knows them: null before the first pass. */
export interface PageNumbers {
  readonly pageOf: (anchor: AnchorId) => number | null;
  /** Sets every page number as wide as the widest, so that the text can't move any more. */
  readonly fixedWidth: boolean;
}

export interface CompositorParts {
  readonly fonts: FontMetrics;
  readonly cleaner: TextCleaner;
  readonly headings: readonly ListedHeading[];
  readonly anchors: ReadonlySet<AnchorId>;
  readonly pages: PageNumbers;
}

const ELLIPSIS = '…';
const GUESS = '88';
const UNKNOWN = '–';

export function createCompositor({ fonts, cleaner, headings, anchors, pages }: CompositorParts): Compositor {
  const widthOf = createWidthCache(fonts);
  const pageNumber = (anchor: AnchorId): string => {
    const page = pages.pageOf(anchor);
    if (page !== null) return pages.fixedWidth ? String(page).padStart(4, '\u2007') : String(page);
    return anchors.has(anchor) ? GUESS : UNKNOWN;
  };
  const pageRun = ({ pageOf, cited }: PageRun, look: Omit<InkRun, 'text'>): InkRun => {
    const number = pageNumber(pageOf);
    if (cited === undefined) return linked({ ...look, text: number }, pageOf, anchors);
    const title = cleaner.clean(cited, look.face);
    return linked({ ...look, text: documentWords.citedPage(title, number), title }, pageOf, anchors);
  };
  const inkRun = (run: Run, look: TextLook, owner: Owner): InkRun => {
    const plain = { face: look.face ?? 'regular', tone: look.tone ?? 'ink' };
    if (typeof run === 'string') return { ...plain, text: cleaner.clean(run, plain.face), owner };
    if ('pageOf' in run) return pageRun(run, { ...plain, owner });
    const face = run.strong === true ? 'strong' : plain.face;
    const tone = run.quiet === true ? 'quiet' : plain.tone;
    return linked({ face, tone, text: cleaner.clean(run.text, face), owner }, run.to, anchors);
  };
  return {
    cleaner,
    headings,
    pageNumber,
    measure: (face, type, text) => widthOf(face, text) * type.size,
    setText(text, width, look, owner) {
      const runs = text.map((run) => inkRun(run, look, owner));
      const lines = breakLines(runs, width, (face, part) => widthOf(face, part) * look.type.size);
      return lines.map((line) => aligned(line, width, look.align ?? 'start'));
    },
    setOneLine(text, width, look, owner) {
      const run = inkRun(text.replace(/\s+/g, ' ').trim(), look, owner);
      const cut = cutToWidth(run.text, width / look.type.size, (part) => widthOf(run.face, part));
      const inked = widthOf(run.face, cut) * look.type.size;
      return aligned(
        { fragments: [{ x: 0, width: inked, run, text: cut }], width: inked },
        width,
        look.align ?? 'start',
      );
    },
  };
}

/** A link to a place that isn't there is plain text. */
function linked(run: InkRun, to: AnchorId | undefined, anchors: ReadonlySet<AnchorId>): InkRun {
  if (to === undefined || !anchors.has(to)) return run;
  const parent = typeof run.owner === 'string' ? null : run.owner;
  if (parent === null) return run;
  const link: StructureElement = { role: 'Link', parent };
  return { ...run, tone: 'accent', owner: link, to };
}

function aligned(line: Line, width: number, align: 'start' | 'end' | 'centre'): readonly Fragment[] {
  if (align === 'start') return line.fragments;
  const shift = (width - line.width) * (align === 'end' ? 1 : 0.5);
  return line.fragments.map((fragment) => ({ ...fragment, x: fragment.x + shift }));
}

/** The longest beginning of a text that fits with an ellipsis, or the whole text. */
function cutToWidth(text: string, width: number, measure: (part: string) => number): string {
  const short = text.slice(0, 400); // wider than any line; keeps the measuring of a name of 10,000 characters cheap
  if (short.length === text.length && measure(text) <= width) return text;
  let low = 0;
  let high = short.length;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (measure(short.slice(0, middle).trimEnd() + ELLIPSIS) <= width) low = middle;
    else high = middle - 1;
  }
  return short.slice(0, low).trimEnd() + ELLIPSIS;
}

/** Widths at size 1, kept by word: a portfolio of 100,000 words has some 10,000 different ones. */
function createWidthCache(fonts: FontMetrics): (face: Face, text: string) => number {
  const widths: Readonly<Record<Face, Map<string, number>>> = { regular: new Map(), strong: new Map() };
  return (face, text) => {
    const known = widths[face].get(text);
    if (known !== undefined) return known;
    const width = fonts.measureText(face, 1, text);
    if (text.length < 40) widths[face].set(text, width);
    return width;
  };
}
