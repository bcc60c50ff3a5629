import type { Face, Tone } from '../canvas';
import type { Owner } from '../structure';

/** Text of one look and one owner. */
export interface InkRun {
  readonly text: string;
  readonly face: Face;
  readonly tone: Tone;
  readonly owner: Owner;
  /** The anchor that it links to. */
  readonly to?: string;
  /** What the link is called, where that is not its text. */
  readonly title?: string;
}

export interface Fragment {
  /** From the left edge of the column. */
  readonly x: number;
  readonly width: number;
  readonly run: InkRun;
  /** What of the run stands in this line. */
  readonly text: string;
}

export interface Line {
  readonly fragments: readonly Fragment[];
  readonly width: number;
}

/** Width of a text of one face, in points at the size in question. */
export type Measure = (face: Face, text: string) => number;

type Writable<Value> = { -readonly [Key in keyof Value]: Value[Key] };

interface Part {
  readonly run: InkRun;
  readonly text: string;
  readonly width: number;
}

const TOKEN = /\n| +|[^\n ]+/g;
const AFTER_DASH = /(?<=\p{L}[-\u2010\u2013\u2014])(?=\p{L})/u;
/** A capital after a hyphen makes it a name. Readers put a space where a line ends, so a name in two lines is found by nobody. */
const AFTER_DASH_IN_WORDS = /(?<=\p{L}(?:[-\u2010](?!\p{Lu})|[\u2013\u2014]))(?=\p{L})/u;
const DASH = /[-\u2010\u2013\u2014]/;
/** A character with the marks that stand on it. */
const CLUSTER = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Breaks runs into lines: at spaces, line feeds and after dashes between letters, in a name only if it is wider than the
 * column; a word without a dash that is wider breaks at any character. A line that ends at a space or a line feed ends in a
 * space, so that a reader's copy doesn't join the words.
 */
export function breakLines(runs: readonly InkRun[], width: number, measure: Measure): readonly Line[] {
  const setter = createSetter(width, measure);
  for (const run of runs) {
    for (const token of run.text.match(TOKEN) ?? []) {
      if (token === '\n') setter.newLine();
      else if (token.startsWith(' ')) setter.space();
      else
        for (const piece of wordParts(token, (text) => measure(run.face, text) <= width))
          setter.word(run, piece.text, piece.endsUnit);
    }
  }
  return setter.finish();
}

function wordParts(
  word: string,
  fits: (text: string) => boolean,
): readonly { readonly text: string; readonly endsUnit: boolean }[] {
  if (!DASH.test(word)) return [{ text: word, endsUnit: false }];
  const texts = word.split(AFTER_DASH_IN_WORDS).flatMap((text) => (fits(text) ? [text] : text.split(AFTER_DASH)));
  return texts.map((text, index) => ({ text, endsUnit: index < texts.length - 1 }));
}

interface Setter {
  word(run: InkRun, text: string, endsUnit: boolean): void;
  space(): void;
  newLine(): void;
  finish(): readonly Line[];
}

/** Collects what can't be parted into a unit (it may span runs), and places whole units. */
function createSetter(width: number, measure: Measure): Setter {
  const lines: Line[] = [];
  let fragments: Writable<Fragment>[] = [];
  let lineWidth = 0;
  let spacePending = false;
  let unit: Part[] = [];

  const append = (part: Part): void => {
    const last = fragments.at(-1);
    if (last !== undefined && last.run === part.run) {
      last.text += part.text;
      last.width += part.width;
    } else {
      fragments.push({ x: lineWidth, width: part.width, run: part.run, text: part.text });
    }
    lineWidth += part.width;
  };
  const appendSpace = (): void => {
    const last = fragments.at(-1);
    if (last !== undefined) append({ run: last.run, text: ' ', width: measure(last.run.face, ' ') });
  };
  const endLine = (): void => {
    const inked = lineWidth;
    if (spacePending) appendSpace();
    lines.push({ fragments, width: inked });
    fragments = [];
    lineWidth = 0;
    spacePending = false;
  };
  const appendBroken = (part: Part): void => {
    for (const cluster of part.text.match(CLUSTER) ?? []) {
      const piece = { run: part.run, text: cluster, width: measure(part.run.face, cluster) };
      if (lineWidth + piece.width > width && fragments.length > 0) endLine();
      append(piece);
    }
  };
  const flush = (): void => {
    if (unit.length === 0) return;
    const parts = unit;
    unit = [];
    const unitWidth = parts.reduce((sum, part) => sum + part.width, 0);
    const last = fragments.at(-1);
    const gap = spacePending && last !== undefined ? measure(last.run.face, ' ') : 0;
    if (lineWidth + gap + unitWidth > width && fragments.length > 0) endLine();
    else if (gap > 0) appendSpace();
    spacePending = false;
    if (unitWidth <= width) parts.forEach(append);
    else parts.forEach(appendBroken);
  };
  return {
    word(run, text, endsUnit) {
      unit.push({ run, text, width: measure(run.face, text) });
      if (endsUnit) flush();
    },
    space() {
      flush();
      spacePending = fragments.length > 0;
    },
    newLine() {
      flush();
      spacePending = fragments.length > 0;
      endLine();
    },
    finish() {
      flush();
      if (fragments.length > 0) {
        spacePending = false;
        endLine();
      }
      return lines;
    },
  };
}
