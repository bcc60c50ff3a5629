import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where a word was found below a profile folder. */
export interface Hit {
  readonly file: string;
  readonly word: string;
}

/**
 * Looks through every file below a folder for words that begin with `marker` (plain letters): as UTF-8 and as UTF-16, in the
 * bytes as they are, in the records of LevelDB's logs put together, and in the blocks of its tables unpacked.
 */
export function scanProfile(folder: string, marker: string): readonly Hit[] {
  const hits: Hit[] = [];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = readFileSync(file);
    const views = [bytes, ...unpackedViews(entry.name, bytes)];
    const words = new Set(views.flatMap((view) => wordsIn(view, marker)));
    for (const word of words) hits.push({ file: path.relative(folder, file), word });
  }
  return hits;
}

function unpackedViews(name: string, bytes: Buffer): readonly Buffer[] {
  if (/\.(ldb|sst)$/.test(name)) return tableBlocks(bytes);
  return name.endsWith('.log') ? [logRecords(bytes)] : [];
}

function wordsIn(bytes: Buffer, marker: string): readonly string[] {
  return [...matches(bytes, marker, 1), ...matches(bytes, marker, 2)];
}

/** Words of letters and digits that begin with the marker, one or two bytes a letter. */
function matches(bytes: Buffer, marker: string, width: 1 | 2): readonly string[] {
  const wanted = Buffer.from(marker, width === 1 ? 'latin1' : 'utf16le');
  const found: string[] = [];
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + wanted.length)) {
    const text = bytes.subarray(at, at + 40 * width).toString(width === 1 ? 'latin1' : 'utf16le');
    found.push(/^\w+/.exec(text)?.[0] ?? marker);
  }
  return found;
}

const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;

/** What LevelDB wrote to a log, without the headers that cut it up: https://github.com/google/leveldb/blob/main/doc/log_format.md */
function logRecords(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let block = 0; block < bytes.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, bytes.length);
    for (let at = block; at + LOG_HEADER <= end;) {
      const length = bytes.readUInt16LE(at + 4);
      parts.push(bytes.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(parts);
}

const FOOTER = 48;
const BLOCK_TRAILER = 5;

/** The blocks of a table, unpacked: https://github.com/google/leveldb/blob/main/doc/table_format.md */
function tableBlocks(bytes: Buffer): readonly Buffer[] {
  if (bytes.length < FOOTER) return [];
  const reader = new Reader(bytes, bytes.length - FOOTER);
  reader.varint(); // the place of the meta index
  reader.varint();
  const index = blockAt(bytes, reader.varint(), reader.varint());
  return index === null ? [] : handlesIn(index).flatMap(([at, size]) => blockAt(bytes, at, size) ?? []);
}

/** Null for what is no block: a damaged table must not stop the search. */
function blockAt(bytes: Buffer, at: number, size: number): Buffer | null {
  if (at + size + BLOCK_TRAILER > bytes.length) return null;
  const block = bytes.subarray(at, at + size);
  return bytes[at + size] === 1 ? unsnappy(block) : block;
}

/** The places that an index block lists. */
function handlesIn(index: Buffer): readonly (readonly [number, number])[] {
  const handles: (readonly [number, number])[] = [];
  const restarts = index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - 4 * restarts;
  for (const reader = new Reader(index, 0); reader.at < end;) {
    reader.varint(); // letters shared with the key before
    const keyLength = reader.varint();
    const valueLength = reader.varint();
    reader.at += keyLength;
    const value = new Reader(index, reader.at);
    handles.push([value.varint(), value.varint()]);
    reader.at += valueLength;
  }
  return handles;
}

/** Snappy's format: https://github.com/google/snappy/blob/main/format_description.txt */
export function unsnappy(packed: Buffer): Buffer | null {
  const reader = new Reader(packed, 0);
  const out = Buffer.alloc(reader.varint());
  let filled = 0;
  while (reader.at < packed.length) {
    const tag = reader.byte();
    const kind = tag & 3;
    if (kind === 0) {
      const short = tag >> 2;
      const length = (short < 60 ? short : reader.little(short - 59)) + 1;
      filled += packed.copy(out, filled, reader.at, reader.at + length);
      reader.at += length;
      continue;
    }
    const length = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
    const offset = kind === 1 ? ((tag >> 5) << 8) | reader.byte() : reader.little(kind === 2 ? 2 : 4);
    if (offset === 0 || offset > filled) return null;
    for (let count = 0; count < length; count += 1, filled += 1) out[filled] = out[filled - offset] ?? 0;
  }
  return filled === out.length ? out : null;
}

class Reader {
  at: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.#bytes[this.at++] ?? 0;
  }

  little(count: number): number {
    let value = 0;
    for (let index = 0; index < count; index += 1) value += this.byte() * 2 ** (8 * index);
    return value;
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128 || shift > 42) return value;
    }
  }
}
