import { exifOfOrientation, type Orientation, orientationOf } from './orientation';
import type { Pieces } from './strip-metadata';

const KEPT = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const EXIF_FLAG = 0x08;
const XMP_FLAG = 0x04;

/** Every chunk but picture, colour profile and movement is left out, and the header says so. */
export function stripWebp(file: Uint8Array<ArrayBuffer>): Pieces | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const whole = 8 + view.getUint32(4, true);
  if (whole > file.length) return null;
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let orientation: Orientation = 1;
  for (let at = 12; at + 8 <= whole;) {
    const name = String.fromCharCode(...file.subarray(at, at + 4));
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > file.length) return null;
    if (name === 'EXIF') orientation = orientationOf(withoutHead(file.subarray(at + 8, at + 8 + length)));
    if (KEPT.has(name)) kept.push(name === 'VP8X' ? file.slice(at, end) : file.subarray(at, end));
    at = end;
  }
  const [first] = kept;
  if (first === undefined) return null;
  const isExtended = first[3] === 0x58; // VP8X: only then may there be notes
  const turned = isExtended && orientation !== 1 ? [exifChunk(orientation)] : [];
  if (isExtended) first[8] = ((first[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (turned.length > 0 ? EXIF_FLAG : 0);
  return [header([...kept, ...turned]), ...kept, ...turned];
}

/** Some programs put the head of a JPEG's note before the block. */
function withoutHead(block: Uint8Array): Uint8Array {
  return block[0] === 0x45 ? block.subarray(6) : block;
}

function header(chunks: Pieces): Uint8Array<ArrayBuffer> {
  const size = chunks.reduce((sum, { length }) => sum + length, 4);
  const head = new Uint8Array(12);
  const view = new DataView(head.buffer);
  view.setUint32(0, 0x52494646); // RIFF
  view.setUint32(4, size, true);
  view.setUint32(8, 0x57454250); // WEBP
  return head;
}

function exifChunk(orientation: Orientation): Uint8Array<ArrayBuffer> {
  const block = exifOfOrientation(orientation);
  const chunk = new Uint8Array(8 + block.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 0x45584946); // EXIF
  view.setUint32(4, block.length, true);
  chunk.set(block, 8);
  return chunk;
}
