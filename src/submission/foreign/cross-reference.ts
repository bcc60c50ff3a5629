import { decodeStream, type Resolve } from './filters';
import { createParser, isSpace } from './parser';
import { type Dictionary, isDictionary, isList, Keyword, nameText, Stream, type Value } from './values';

/** Where an object stands: at a place in the file, or in a stream of objects. */
export type Entry =
  | { readonly kind: 'place'; readonly offset: number }
  | { readonly kind: 'packed'; readonly container: number; readonly index: number };

export interface CrossReference {
  readonly entries: Map<number, Entry | null>;
  readonly trailer: Dictionary;
}

const MOST_TABLES = 1000;
const MOST_OBJECTS = 8_388_608;
const LOOKED_AT = 2048;
const NOTHING: Resolve = (value) => value ?? null;

/** Reads the tables that a file ends with, the newest first; null where they can't be followed. */
export function readCrossReference(bytes: Uint8Array, shift: number): CrossReference | null {
  const entries = new Map<number, Entry | null>();
  let trailer: Dictionary | null = null;
  const seen = new Set<number>();
  const open = [lastStart(bytes)];
  while (open.length > 0 && seen.size < MOST_TABLES) {
    const offset = open.shift();
    if (offset === undefined || offset < 0 || seen.has(offset)) continue;
    seen.add(offset);
    const found = readTable(bytes, offset, entries) ?? (shift === 0 ? null : readTable(bytes, offset + shift, entries));
    if (found === null) return null;
    trailer ??= found;
    for (const key of ['XRefStm', 'Prev']) {
      const next = found.get(key);
      if (typeof next === 'number') open.push(next);
    }
  }
  return trailer === null ? null : { entries, trailer };
}

function lastStart(bytes: Uint8Array): number {
  for (let at = bytes.length - 9; at >= Math.max(0, bytes.length - LOOKED_AT); at -= 1) {
    if (textAt(bytes, at, 9) !== 'startxref') continue;
    const value = createParser(bytes, at + 9).value();
    return typeof value === 'number' ? value : -1;
  }
  return -1;
}

function readTable(bytes: Uint8Array, offset: number, entries: Map<number, Entry | null>): Dictionary | null {
  if (offset >= bytes.length) return null;
  const parser = createParser(bytes, offset);
  parser.skipSpace();
  return textAt(bytes, parser.at, 4) === 'xref'
    ? readPlainTable(bytes, parser.at + 4, entries)
    : readStreamTable(bytes, offset, entries);
}

function readPlainTable(bytes: Uint8Array, start: number, entries: Map<number, Entry | null>): Dictionary | null {
  const parser = createParser(bytes, start);
  for (;;) {
    const first = parser.value();
    if (first instanceof Keyword && first.text === 'trailer') break;
    const count = parser.value();
    if (typeof first !== 'number' || typeof count !== 'number' || count > MOST_OBJECTS) return null;
    let base = first;
    for (let index = 0; index < count; index += 1) {
      const before = parser.at;
      const [offset, generation, kind] = [parser.value(), parser.value(), parser.value()];
      if (offset instanceof Keyword && offset.text === 'trailer') {
        parser.at = before; // fewer than it said
        break;
      }
      if (typeof offset !== 'number' || !(kind instanceof Keyword)) return null;
      // Some count the first object, which is always free, as 1.
      if (index === 0 && base === 1 && kind.text === 'f' && generation === 65535) base = 0;
      if (!entries.has(base + index)) entries.set(base + index, kind.text === 'n' ? { kind: 'place', offset } : null);
    }
  }
  const trailer = parser.value();
  return isDictionary(trailer) ? trailer : null;
}

function readStreamTable(bytes: Uint8Array, offset: number, entries: Map<number, Entry | null>): Dictionary | null {
  const stream = readObjectAt(bytes, offset, null, NOTHING)?.value;
  if (!(stream instanceof Stream) || nameText(stream.dictionary.get('Type') ?? null) !== 'XRef') return null;
  const { dictionary } = stream;
  const data = decodeStream(bytes.subarray(stream.start, stream.end), dictionary, NOTHING);
  const widths = numbersOf(dictionary.get('W'));
  if (data === null || widths.length < 3 || widths.some((width) => width > 8)) return null;
  const [first = 0, second = 0, third = 0] = widths;
  const listed = numbersOf(dictionary.get('Index'));
  const size = dictionary.get('Size');
  const sections = listed.length >= 2 ? listed : [0, typeof size === 'number' ? size : 0];
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let index = 0; index < width; index += 1) value = value * 256 + (data[at++] ?? 0);
    return value;
  };
  for (let section = 0; section + 1 < sections.length; section += 2) {
    const [start = 0, count = 0] = sections.slice(section, section + 2);
    for (let index = 0; index < count && at < data.length; index += 1) {
      const kind = first === 0 ? 1 : field(first);
      const [one, other] = [field(second), field(third)];
      if (entries.has(start + index)) continue;
      if (kind === 1) entries.set(start + index, { kind: 'place', offset: one });
      else if (kind === 2) entries.set(start + index, { kind: 'packed', container: one, index: other });
      else entries.set(start + index, null);
    }
  }
  return dictionary;
}

function numbersOf(value: Value | undefined): readonly number[] {
  return value !== undefined && isList(value) ? value.map((one) => (typeof one === 'number' ? one : 0)) : [];
}

export interface FoundObject {
  readonly number: number;
  readonly generation: number;
  readonly value: Value;
  /** Behind what was read. */
  readonly end: number;
}

/** The object that stands at a place; null if there is none, or another one than `wanted`. */
export function readObjectAt(
  bytes: Uint8Array,
  offset: number,
  wanted: number | null,
  resolve: Resolve,
): FoundObject | null {
  const parser = createParser(bytes, offset);
  const [number, generation, word] = [parser.value(), parser.value(), parser.value()];
  if (typeof number !== 'number' || typeof generation !== 'number' || !(word instanceof Keyword)) return null;
  if (!word.text.startsWith('obj') || (wanted !== null && number !== wanted)) return null;
  if (word.text.length > 3) parser.at -= word.text.length - 3; // "obj" and what follows without a space
  const value = parser.value();
  if (!isDictionary(value))
    return { number, generation, value: value instanceof Keyword ? null : value, end: parser.at };
  parser.skipSpace();
  if (textAt(bytes, parser.at, 6) !== 'stream') return { number, generation, value, end: parser.at };
  const start = afterLineEnd(bytes, parser.at + 6);
  const end = endOfStream(bytes, start, resolve(value.get('Length')));
  return { number, generation, value: new Stream(value, start, end, number, generation), end };
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  let next = at;
  while (bytes[next] === 32) next += 1;
  if (bytes[next] === 13) return bytes[next + 1] === 10 ? next + 2 : next + 1;
  return bytes[next] === 10 ? next + 1 : at;
}

/** By its length, if the end stands there; else where the end is found. */
function endOfStream(bytes: Uint8Array, start: number, length: Value): number {
  if (typeof length === 'number' && length >= 0 && start + length <= bytes.length) {
    let at = start + length;
    while (isSpace(bytes[at])) at += 1;
    if (textAt(bytes, at, 9) === 'endstream' || textAt(bytes, at, 6) === 'endobj') return start + length;
  }
  const found = findText(bytes, 'endstream', start);
  if (found < 0) {
    const closed = findText(bytes, 'endobj', start);
    return closed < 0 ? bytes.length : closed;
  }
  if (bytes[found - 1] === 10) return bytes[found - 2] === 13 ? found - 2 : found - 1;
  return bytes[found - 1] === 13 ? found - 1 : found;
}

export function findText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (textAt(bytes, at, text.length) === text) return at;
  }
  return -1;
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  let text = '';
  for (let index = at; index < at + length; index += 1) {
    const byte = bytes[index];
    if (byte === undefined) break;
    text += String.fromCharCode(byte);
  }
  return text;
}
