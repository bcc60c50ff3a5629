import { exifOfOrientation, type Orientation, orientationOf } from './orientation';
import type { Pieces } from './strip-metadata';

const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const EXIF_HEAD = [0x45, 0x78, 0x69, 0x66, 0, 0]; // Exif
/** Bytes of a JFIF segment before its thumbnail. */
const JFIF_BYTES = 16;

/**
 * A JPEG is a row of segments; picture data stands between a SCAN segment and the next marker. Of the notes for applications only
 * three matter to how it looks: JFIF (its thumbnail is cut away), the colour profile, and Adobe's note on how colours are coded.
 * What follows the end of the picture, such as a second picture or a film, goes too.
 */
export function stripJpeg(file: Uint8Array<ArrayBuffer>): Pieces | null {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let jfif: Uint8Array<ArrayBuffer> | null = null;
  let orientation: Orientation = 1;
  let hasScan = false;
  let at = 2;
  for (;;) {
    if (byteAt(file, at) !== 0xff) return null;
    const marker = byteAt(file, at + 1);
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    if (marker === END) return hasScan ? wholeJpeg(jfif, orientation, kept) : null;
    if (marker === START || (marker >= 0xd0 && marker <= 0xd7) || marker <= 0x01) return null;
    const length = byteAt(file, at + 2) * 256 + byteAt(file, at + 3);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return null;
    const segment = file.subarray(at, end);
    at = marker === SCAN ? endOfScan(file, end) : end;
    if (marker === SCAN) {
      hasScan = true;
      kept.push(file.subarray(segment.byteOffset - file.byteOffset, at));
    } else if (isJfif(marker, segment)) jfif ??= withoutThumbnail(segment);
    else if (isExif(marker, segment))
      orientation = orientation === 1 ? orientationOf(segment.subarray(10)) : orientation;
    else if (matters(marker, segment)) kept.push(segment);
  }
}

function wholeJpeg(jfif: Uint8Array<ArrayBuffer> | null, orientation: Orientation, kept: Pieces): Pieces {
  return [
    new Uint8Array([0xff, START]),
    ...(jfif === null ? [] : [jfif]),
    ...(orientation === 1 ? [] : [exifSegment(orientation)]),
    ...kept,
    new Uint8Array([0xff, END]),
  ];
}

/** Where the picture data stop: at a marker that is neither a zero, which only guards a byte of data, nor a restart. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = file.indexOf(0xff, from);
  while (at !== -1) {
    const next = byteAt(file, at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = file.indexOf(0xff, next === 0xff ? at + 1 : at + 2);
  }
  throw new RangeError('a scan without an end');
}

function matters(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return marker >= 0xc0 && marker <= 0xdf; // frames and tables
  if (marker === 0xe2) return startsWith(segment, 'ICC_PROFILE\0');
  return marker === 0xee && startsWith(segment, 'Adobe');
}

function isJfif(marker: number, segment: Uint8Array): boolean {
  return marker === 0xe0 && startsWith(segment, 'JFIF\0') && segment.length >= JFIF_BYTES + 2;
}

function withoutThumbnail(segment: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const short = segment.slice(0, JFIF_BYTES + 2);
  short.set([0, JFIF_BYTES], 2);
  short.set([0, 0], JFIF_BYTES); // no columns, no rows
  return short;
}

function isExif(marker: number, segment: Uint8Array): boolean {
  return marker === 0xe1 && startsWith(segment, 'Exif\0');
}

function exifSegment(orientation: Orientation): Uint8Array<ArrayBuffer> {
  const block = exifOfOrientation(orientation);
  const length = 2 + EXIF_HEAD.length + block.length;
  return new Uint8Array([0xff, 0xe1, length >> 8, length & 0xff, ...EXIF_HEAD, ...block]);
}

/** What a segment's note begins with, after its marker and its length. */
function startsWith(segment: Uint8Array, text: string): boolean {
  return [...text].every((letter, index) => segment[4 + index] === letter.charCodeAt(0));
}

function byteAt(file: Uint8Array, at: number): number {
  const byte = file[at];
  if (byte === undefined) throw new RangeError('cut short');
  return byte;
}
