import { inflate, joined } from '../foreign/filters';
import { predictByte } from '../foreign/predictor';

/** Where the pixels of each of the seven passes stand (PNG specification, 8.2): first column and row, and the steps. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** A picture in passes has to be held whole. */
const MOST_BYTES = 100_000_000;

/** The rows of an interlaced PNG from top to bottom, each with the filter that changes nothing; null if it is cut or too large. */
export function deinterlace(
  data: readonly Uint8Array[],
  { width, height, pixelBits }: { readonly width: number; readonly height: number; readonly pixelBits: number },
): Uint8Array<ArrayBuffer> | null {
  const rowBytes = Math.ceil((width * pixelBits) / 8);
  if ((rowBytes + 1) * height > MOST_BYTES) return null;
  const packed = inflate(joined(data));
  const rows = new Uint8Array((rowBytes + 1) * height);
  let at = 0;
  for (const [left, top, stepX, stepY] of PASSES) {
    const [columns, lines] = [Math.ceil((width - left) / stepX), Math.ceil((height - top) / stepY)];
    if (columns <= 0 || lines <= 0) continue;
    const length = Math.ceil((columns * pixelBits) / 8);
    let above = new Uint8Array(length);
    for (let line = 0; line < lines; line += 1) {
      if (at + 1 + length > packed.length) return null;
      const row = unfiltered(packed[at] ?? 0, packed.slice(at + 1, at + 1 + length), above, Math.max(1, pixelBits / 8));
      const start = (top + line * stepY) * (rowBytes + 1) + 1;
      for (let column = 0; column < columns; column += 1)
        copyPixel(row, column, rows, start, left + column * stepX, pixelBits);
      above = row;
      at += 1 + length;
    }
  }
  return rows;
}

function unfiltered(
  filter: number,
  row: Uint8Array<ArrayBuffer>,
  above: Uint8Array,
  step: number,
): Uint8Array<ArrayBuffer> {
  for (let at = 0; at < row.length; at += 1) {
    const left = at >= step ? (row[at - step] ?? 0) : 0;
    const corner = at >= step ? (above[at - step] ?? 0) : 0;
    row[at] = (row[at] ?? 0) + predictByte(filter, left, above[at] ?? 0, corner);
  }
  return row;
}

function copyPixel(from: Uint8Array, index: number, to: Uint8Array, start: number, column: number, bits: number): void {
  if (bits >= 8) {
    const bytes = bits / 8;
    for (let byte = 0; byte < bytes; byte += 1) to[start + column * bytes + byte] = from[index * bytes + byte] ?? 0;
    return;
  }
  const most = (1 << bits) - 1;
  const value = ((from[(index * bits) >> 3] ?? 0) >> (8 - bits - ((index * bits) & 7))) & most;
  const place = start + ((column * bits) >> 3);
  to[place] = (to[place] ?? 0) | (value << (8 - bits - ((column * bits) & 7)));
}
