/** How a label is written. One mark can be read in two ways: `i)` is the ninth letter and the first Roman number. */
export interface MarkReading {
  readonly style: 'dotted' | 'prefixed' | 'number' | 'letter' | 'roman';
  /** As compared: `2.1`, `P3`, `3`, `c`. */
  readonly value: string;
  /** Its place among its own: 1 for `2.1`, 3 for `P3` and `c`. */
  readonly place: number;
}

/** What stands before the words of a list item. */
export interface Mark {
  readonly readings: readonly MarkReading[];
  readonly hasBullet: boolean;
  /** False for a bare number or letter, which may be part of the sentence. */
  readonly isSure: boolean;
  /** How many characters it takes, white space included. */
  readonly length: number;
}

/** Any bullet that print or a word processor knows; the last ones stand in the private area of symbol fonts. */
const BULLET =
  /^(?:[-\u2013\u2014*\u00b7\u2022\u2023\u2043\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u25b6\u25ba\u2713\u2714\u27a2\uf0a7\uf0b7\uf0d8\uf0fc\uf076]|o(?=\s))\s+/;
const DOTTED = /^(?:AC\s?)?(\d{1,2}(?:\.\d{1,2}){1,2})(?:[.):]?\s+|[.):]\s*(?=[A-Za-z])|(?=[A-Z]))/;
const PREFIXED = /^([A-Z]{1,2})\s?\.?(\d{1,2})(?:[.):]?\s+|[.):](?=\S)|$)/;
const OUTCOME = /^learning outcome\s+\(?(?:LO\s?)?(\d)\)?[:.]?\s+/i;
const NUMBER = /^(?:\((\d{1,2})\)|(\d{1,2})[.):])(?:\s+|(?=[A-Za-z])|$)/;
const LETTER = /^(?:\(([A-Za-z]|[ivx]{2,4})\)|([A-Za-z]|[ivxIVX]{2,4})[.)])(?:\s+|(?=[A-Za-z]{2})|$)/;
const BARE_NUMBER = /^(\d{1,2})\s+(?=\S)/;
const BARE_LETTER = /^([a-z]|[IVX]{1,4})\s+(?=\S)/;

/** What a line begins with: a bullet, a label, both, or neither (null). */
export function readMark(text: string): Mark | null {
  const bullet = BULLET.exec(text)?.[0] ?? '';
  const rest = text.slice(bullet.length);
  const found = sureLabel(rest) ?? bareLabel(rest);
  if (found === null)
    return bullet === '' ? null : { readings: [], hasBullet: true, isSure: true, length: bullet.length };
  return { ...found, hasBullet: bullet !== '', length: bullet.length + found.length };
}

type Label = Omit<Mark, 'hasBullet'>;

function sureLabel(text: string): Label | null {
  const outcome = OUTCOME.exec(text);
  if (outcome !== null) return sure(outcome, [prefixed('LO', outcome[1] ?? '')]);
  const dotted = DOTTED.exec(text);
  if (dotted !== null) {
    const value = dotted[1] ?? '';
    return sure(dotted, [{ style: 'dotted', value, place: Number(value.split('.').at(-1)) }]);
  }
  const lettered = PREFIXED.exec(text);
  if (lettered !== null) return sure(lettered, [prefixed(lettered[1] ?? '', lettered[2] ?? '')]);
  const number = NUMBER.exec(text);
  if (number !== null) return sure(number, [numbered(number[1] ?? number[2] ?? '')]);
  const letter = LETTER.exec(text);
  if (letter !== null) return sure(letter, letterReadings(letter[1] ?? letter[2] ?? ''));
  return null;
}

function bareLabel(text: string): Label | null {
  const number = BARE_NUMBER.exec(text);
  if (number !== null) return { readings: [numbered(number[1] ?? '')], isSure: false, length: number[0].length };
  const letter = BARE_LETTER.exec(text);
  return letter === null
    ? null
    : { readings: letterReadings(letter[1] ?? ''), isSure: false, length: letter[0].length };
}

function sure(match: RegExpExecArray, readings: readonly MarkReading[]): Label {
  return { readings, isSure: true, length: match[0].length };
}

function numbered(digits: string): MarkReading {
  return { style: 'number', value: String(Number(digits)), place: Number(digits) };
}

function prefixed(letters: string, digits: string): MarkReading {
  return { style: 'prefixed', value: `${letters}${Number(digits)}`, place: Number(digits) };
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

function letterReadings(text: string): readonly MarkReading[] {
  const value = text.toLowerCase();
  const roman = ROMAN.indexOf(value) + 1;
  const letter: readonly MarkReading[] =
    value.length === 1 ? [{ style: 'letter', value, place: value.charCodeAt(0) - 'a'.charCodeAt(0) + 1 }] : [];
  return roman === 0 ? letter : [...letter, { style: 'roman', value, place: roman }];
}

const SYMBOL_BULLET =
  /\s(?=[\u2022\u2023\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u25ba\u27a2\uf0a7\uf0b7\uf0d8\uf0fc]\s)/;
const INNER_MARK =
  /\s(?=(?:\([a-z\d]{1,2}\)|[a-z][.)]|\d{1,2}[.)]|[A-Z]{1,2}\d{1,2}[.):]?|(?:AC\s?)?\d{1,2}\.\d{1,2}[.):]?)\s+\S)/g;

/**
 * Takes a line apart where a list was run together in it: `a) one b) two`. A mark counts only where it is the next of the one
 * before, so that a number in a sentence stays in it.
 */
export function splitAtMarks(text: string): readonly string[] {
  return text.split(SYMBOL_BULLET).flatMap(splitSequence);
}

function splitSequence(text: string): readonly string[] {
  const at = [0, ...[...text.matchAll(INNER_MARK)].map((match) => match.index + 1)];
  const cuts: number[] = [];
  let last: readonly MarkReading[] = [];
  for (const [index, position] of at.entries()) {
    const mark = readMark(text.slice(position));
    if (mark === null || mark.readings.length === 0) continue;
    const isNext = mark.isSure && last.some((before) => mark.readings.some((one) => follows(before, one)));
    const begins =
      position === 0 ||
      (last.length === 0 && mark.isSure && isFollowedByNext(text, at.slice(index + 1), mark.readings));
    if (!isNext && !begins) continue;
    if (mark.readings[0]?.style === 'dotted' && position > 0 && !/^[A-Z]/.test(text.slice(position + mark.length)))
      continue;
    if (position > 0) cuts.push(position);
    last = mark.readings;
  }
  return [0, ...cuts].map((from, index) => text.slice(from, cuts[index]).trim()).filter((part) => part !== '');
}

/** A list that begins within a line: its first mark, and the second one further on. */
function isFollowedByNext(text: string, later: readonly number[], readings: readonly MarkReading[]): boolean {
  if (!readings.some(({ place }) => place === 1)) return false;
  return later.some((position) =>
    readMark(text.slice(position))?.readings.some((one) => readings.some((first) => follows(first, one))),
  );
}

function follows(before: MarkReading, after: MarkReading): boolean {
  if (before.style !== after.style) return false;
  if (before.style === 'dotted') {
    const [from = [], to = []] = [before, after].map(({ value }) => value.split('.').map(Number));
    if (from.length !== to.length) return false;
    const isSameGroup = from.slice(0, -1).join() === to.slice(0, -1).join();
    return isSameGroup ? after.place === before.place + 1 : after.place === 1 && (to[0] ?? 0) === (from[0] ?? 0) + 1;
  }
  const isSamePrefix = before.value.replace(/\d+$/, '') === after.value.replace(/\d+$/, '');
  return after.place === before.place + 1 && (before.style !== 'prefixed' || isSamePrefix);
}
