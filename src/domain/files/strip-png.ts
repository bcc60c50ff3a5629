import { exifOfOrientation, type Orientation, orientationOf } from './orientation';
import type { Pieces } from './strip-metadata';

const SIGNATURE_BYTES = 8;
/** Length, name and checksum around the data of a chunk. */
const AROUND = 12;
/** What the picture is made of, how its colours are meant, how large it is shown, and how it moves. */
const KEPT = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCv', 'cLLi', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** Every chunk that the picture does not need is left out, and whatever follows the last one. */
export function stripPng(file: Uint8Array<ArrayBuffer>): Pieces | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a) return null;
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let orientation: Orientation = 1;
  for (let at = SIGNATURE_BYTES; ;) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    const end = at + AROUND + length;
    if (end > file.length) return null;
    if (name === 'eXIf') orientation = orientationOf(file.subarray(at + 8, end - 4));
    if (KEPT.has(name)) kept.push(file.subarray(at, end));
    if (name === 'IEND') break;
    at = end;
  }
  const [header, ...rest] = kept;
  if (header === undefined) return null;
  const turned = orientation === 1 ? [] : [exifChunk(orientation)];
  return [file.subarray(0, SIGNATURE_BYTES), header, ...turned, ...rest];
}

function exifChunk(orientation: Orientation): Uint8Array<ArrayBuffer> {
  const block = exifOfOrientation(orientation);
  const chunk = new Uint8Array(AROUND + block.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, block.length);
  chunk.set([0x65, 0x58, 0x49, 0x66], 4); // eXIf
  chunk.set(block, 8);
  view.setUint32(8 + block.length, checksum(chunk.subarray(4, 8 + block.length)));
  return chunk;
}

/** CRC-32 as PNG has it, bit by bit: a few bytes only go through it. */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
