import type { IsoInstant } from '../../domain/time';

/**
 * The zip around a backup: entries one after another, none compressed, nothing between them, nothing optional. Its bytes follow
 * from the names, sizes and checksums alone, so a reader makes them anew and compares: there is no zip parser to be fooled.
 */
export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Files are written as they come: what their checksum is stands behind them. */
  readonly isChecksumBehind: boolean;
}

export interface PlacedEntry extends ZipEntry {
  /** Where the entry's header begins, where its bytes do, and where the next entry begins. */
  readonly headerAt: number;
  readonly dataAt: number;
  readonly endsAt: number;
}

export interface ZipLayout {
  readonly entries: readonly PlacedEntry[];
  readonly directoryAt: number;
  /** Bytes of the whole file. */
  readonly size: number;
}

/** The largest entry: a size of 32 bits, less the value that means "look elsewhere". */
export const MAX_ENTRY_BYTES = 0xffff_fffe;
export const LOCAL_HEADER_BYTES = 30;
const DESCRIPTOR_BYTES = 16;
const DIRECTORY_ENTRY_BYTES = 46;
const LARGE_OFFSET_BYTES = 12;
const LARGE_END_BYTES = 56 + 20;
const END_BYTES = 22;
const ALL_32 = 0xffff_ffff;
const ALL_16 = 0xffff;
const CHECKSUM_BEHIND = 8;
const PLAIN_VERSION = 20;
const LARGE_VERSION = 45;

/** Where everything stands in the file. */
export function layOut(entries: readonly ZipEntry[]): ZipLayout {
  let at = 0;
  const placed = entries.map((entry): PlacedEntry => {
    const headerAt = at;
    const dataAt = headerAt + LOCAL_HEADER_BYTES + entry.name.length;
    at = dataAt + entry.size + (entry.isChecksumBehind ? DESCRIPTOR_BYTES : 0);
    return { ...entry, headerAt, dataAt, endsAt: at };
  });
  const size = at + directoryBytes(placed) + endBytes(placed.length, at, directoryBytes(placed));
  return { entries: placed, directoryAt: at, size };
}

/** What stands before an entry's bytes. `checksum` counts for nothing if it stands behind them. */
export function localHeader(entry: ZipEntry, checksum: number, savedAt: IsoInstant): Uint8Array<ArrayBuffer> {
  const { view, bytes } = blank(LOCAL_HEADER_BYTES + entry.name.length);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(4, PLAIN_VERSION, true);
  view.setUint16(6, entry.isChecksumBehind ? CHECKSUM_BEHIND : 0, true);
  view.setUint32(10, dosTime(savedAt), true);
  view.setUint32(14, entry.isChecksumBehind ? 0 : checksum, true);
  view.setUint32(18, entry.isChecksumBehind ? 0 : entry.size, true);
  view.setUint32(22, entry.isChecksumBehind ? 0 : entry.size, true);
  view.setUint16(26, entry.name.length, true);
  putText(bytes, LOCAL_HEADER_BYTES, entry.name);
  return bytes;
}

/** What stands behind the bytes of an entry whose header does not say its checksum. */
export function descriptor(size: number, checksum: number): Uint8Array<ArrayBuffer> {
  const { view, bytes } = blank(DESCRIPTOR_BYTES);
  view.setUint32(0, 0x08074b50, true);
  view.setUint32(4, checksum, true);
  view.setUint32(8, size, true);
  view.setUint32(12, size, true);
  return bytes;
}

/** The list of entries at the end of the file, with its own end. */
export function directory(
  layout: ZipLayout,
  checksums: readonly number[],
  savedAt: IsoInstant,
): Uint8Array<ArrayBuffer> {
  const { bytes } = blank(layout.size - layout.directoryAt);
  let at = 0;
  for (const [index, entry] of layout.entries.entries()) {
    const one = directoryEntry(entry, checksums[index] ?? 0, savedAt);
    bytes.set(one, at);
    at += one.length;
  }
  bytes.set(endOf(layout.entries.length, layout.directoryAt, at), at);
  return bytes;
}

function directoryEntry(entry: PlacedEntry, checksum: number, savedAt: IsoInstant): Uint8Array<ArrayBuffer> {
  const isFar = entry.headerAt >= ALL_32;
  const { view, bytes } = blank(DIRECTORY_ENTRY_BYTES + entry.name.length + (isFar ? LARGE_OFFSET_BYTES : 0));
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, isFar ? LARGE_VERSION : PLAIN_VERSION, true);
  view.setUint16(6, isFar ? LARGE_VERSION : PLAIN_VERSION, true);
  view.setUint16(8, entry.isChecksumBehind ? CHECKSUM_BEHIND : 0, true);
  view.setUint32(12, dosTime(savedAt), true);
  view.setUint32(16, checksum, true);
  view.setUint32(20, entry.size, true);
  view.setUint32(24, entry.size, true);
  view.setUint16(28, entry.name.length, true);
  view.setUint16(30, isFar ? LARGE_OFFSET_BYTES : 0, true);
  view.setUint32(42, isFar ? ALL_32 : entry.headerAt, true);
  putText(bytes, DIRECTORY_ENTRY_BYTES, entry.name);
  if (isFar) {
    const at = DIRECTORY_ENTRY_BYTES + entry.name.length;
    view.setUint16(at, 1, true);
    view.setUint16(at + 2, 8, true);
    view.setBigUint64(at + 4, BigInt(entry.headerAt), true);
  }
  return bytes;
}

function endOf(count: number, directoryAt: number, directorySize: number): Uint8Array<ArrayBuffer> {
  const isLarge = needsLargeEnd(count, directoryAt, directorySize);
  const { view, bytes } = blank(endBytes(count, directoryAt, directorySize));
  if (isLarge) putLargeEnd(view, count, directoryAt, directorySize);
  const at = isLarge ? LARGE_END_BYTES : 0;
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, Math.min(count, ALL_16), true);
  view.setUint16(at + 10, Math.min(count, ALL_16), true);
  view.setUint32(at + 12, Math.min(directorySize, ALL_32), true);
  view.setUint32(at + 16, Math.min(directoryAt, ALL_32), true);
  return bytes;
}

/** The end of the directory in 64 bits, and where that stands. */
function putLargeEnd(view: DataView, count: number, directoryAt: number, directorySize: number): void {
  view.setUint32(0, 0x06064b50, true);
  view.setBigUint64(4, 44n, true);
  view.setUint16(12, LARGE_VERSION, true);
  view.setUint16(14, LARGE_VERSION, true);
  view.setBigUint64(24, BigInt(count), true);
  view.setBigUint64(32, BigInt(count), true);
  view.setBigUint64(40, BigInt(directorySize), true);
  view.setBigUint64(48, BigInt(directoryAt), true);
  view.setUint32(56, 0x07064b50, true);
  view.setBigUint64(64, BigInt(directoryAt + directorySize), true);
  view.setUint32(72, 1, true);
}

function directoryBytes(entries: readonly PlacedEntry[]): number {
  return entries.reduce(
    (sum, { name, headerAt }) =>
      sum + DIRECTORY_ENTRY_BYTES + name.length + (headerAt >= ALL_32 ? LARGE_OFFSET_BYTES : 0),
    0,
  );
}

function endBytes(count: number, directoryAt: number, directorySize: number): number {
  return END_BYTES + (needsLargeEnd(count, directoryAt, directorySize) ? LARGE_END_BYTES : 0);
}

function needsLargeEnd(count: number, directoryAt: number, directorySize: number): boolean {
  return count >= ALL_16 || directoryAt >= ALL_32 || directorySize >= ALL_32;
}

/** A moment as zip keeps it, in UTC: two seconds exactly, the years 1980 to 2107. */
function dosTime(moment: IsoInstant): number {
  const year = Math.min(2107, Math.max(1980, Number(moment.slice(0, 4))));
  const [month, day] = [Number(moment.slice(5, 7)), Number(moment.slice(8, 10))];
  const [hour, minute, second] = [11, 14, 17].map((at) => Number(moment.slice(at, at + 2)));
  const date = ((year - 1980) << 9) | (month << 5) | day;
  const time = ((hour ?? 0) << 11) | ((minute ?? 0) << 5) | ((second ?? 0) >> 1);
  return ((date << 16) | time) >>> 0;
}

function blank(length: number): { readonly view: DataView; readonly bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new Uint8Array(length);
  return { view: new DataView(bytes.buffer), bytes };
}

function putText(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}
