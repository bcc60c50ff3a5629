import { attribute, xmlTokens } from './xml-tokens';

interface Level {
  readonly format: string;
  /** "%1.%2": each figure stands for the count of that level. */
  readonly pattern: string;
  readonly start: number;
}

interface InList {
  readonly style: string | null;
  readonly list: string | null;
  readonly level: number | null;
}

type Levels = Map<number, Level>;

const NO_LEVELS: ReadonlyMap<number, Level> = new Map();

/**
 * Counts the lists of a Word file, which prints numbers that stand nowhere in its text. `next` gives the label of a
 * paragraph, "2.1" or "a)", and counts on; null where it has none.
 */
export function createNumbering(numberingXml: string, stylesXml: string) {
  const levelsByList = readLists(numberingXml);
  const listByStyle = readStyles(stylesXml);
  const counts = new Map<string, number[]>();
  return {
    next({ style, list, level }: InList): string | null {
      const ofStyle = style === null ? undefined : listByStyle.get(style);
      const id = list ?? ofStyle?.list ?? null;
      const depth = level ?? ofStyle?.level ?? 0;
      const found = id === null ? undefined : levelsByList.get(id);
      const own = found?.levels.get(depth);
      if (found === undefined || own === undefined) return null;
      const before = counts.get(found.family) ?? [];
      const now = [...before.slice(0, depth), (before[depth] ?? own.start - 1) + 1];
      counts.set(found.family, now);
      if (own.format === 'none') return null;
      if (own.format === 'bullet') return '\u2022';
      const label = own.pattern.replace(/%(\d)/g, (_, figure: string) => {
        const at = Number(figure) - 1;
        const { format = 'decimal', start = 1 } = found.levels.get(at) ?? {};
        return written(now[at] ?? start, format);
      });
      return label.trim() === '' ? null : label.trim();
    },
  };
}

interface ListFacts {
  /** Lists of one family count on from each other. */
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
}

function readLists(xml: string): ReadonlyMap<string, ListFacts> {
  const families = new Map<string, Levels>();
  const lists = new Map<string, ListFacts>();
  let family = '';
  let list = '';
  let depth = 0;
  for (const { tag, kind, source } of xmlTokens(xml)) {
    if (kind === 'close' || kind === 'text') continue;
    const value = attribute(source, 'w:val') ?? '';
    if (tag === 'w:abstractNum') {
      family = attribute(source, 'w:abstractNumId') ?? '';
      families.set(family, new Map());
    } else if (tag === 'w:num') {
      list = attribute(source, 'w:numId') ?? '';
      family = '';
    } else if (tag === 'w:abstractNumId') {
      lists.set(list, { family: value, levels: families.get(value) ?? NO_LEVELS });
    } else if (tag === 'w:lvl') {
      depth = Number(attribute(source, 'w:ilvl'));
    } else {
      const levels = families.get(family);
      const known = levels?.get(depth) ?? { format: 'decimal', pattern: '', start: 1 };
      if (tag === 'w:numFmt') levels?.set(depth, { ...known, format: value });
      else if (tag === 'w:lvlText') levels?.set(depth, { ...known, pattern: value });
      else if (tag === 'w:start') levels?.set(depth, { ...known, start: Number(value) });
    }
  }
  return lists;
}

function readStyles(xml: string): ReadonlyMap<string, { readonly list: string; readonly level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  let style = '';
  let level = 0;
  for (const { tag, kind, source } of xmlTokens(xml)) {
    if (kind === 'close' || kind === 'text') continue;
    if (tag === 'w:style') [style, level] = [attribute(source, 'w:styleId') ?? '', 0];
    else if (tag === 'w:ilvl') level = Number(attribute(source, 'w:val'));
    else if (tag === 'w:numId') styles.set(style, { list: attribute(source, 'w:val') ?? '', level });
  }
  return styles;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return letterOf(count);
  if (format === 'upperLetter') return letterOf(count).toUpperCase();
  if (format === 'lowerRoman') return romanOf(count);
  if (format === 'upperRoman') return romanOf(count).toUpperCase();
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  return String(count);
}

/** After z comes aa, then bb, as Word counts. */
function letterOf(count: number): string {
  const place = Math.max(0, count - 1);
  return String.fromCharCode(97 + (place % 26)).repeat(Math.min(5, Math.floor(place / 26) + 1));
}

function romanOf(count: number): string {
  let rest = Math.min(count, 89);
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
