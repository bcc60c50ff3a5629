import type { Resolve } from './filters';
import type { Dictionary } from './values';

/** Undoes what a predictor did to the rows of a stream (ISO 32000-1, 7.4.4.4). */
export function undoPredictor(bytes: Uint8Array, parameters: Dictionary, resolve: Resolve): Uint8Array {
  const read = (key: string, otherwise: number): number => {
    const value = resolve(parameters.get(key));
    return typeof value === 'number' && value > 0 && value < 1e6 ? Math.floor(value) : otherwise;
  };
  const predictor = read('Predictor', 1);
  if (predictor < 2) return bytes;
  const [colours, bits, columns] = [read('Colors', 1), read('BitsPerComponent', 8), read('Columns', 1)];
  const row = Math.ceil((colours * bits * columns) / 8);
  const step = Math.max(1, Math.ceil((colours * bits) / 8));
  return predictor === 2 ? undoTiff(bytes, row, colours, bits) : undoPng(bytes, row, step);
}

/** Each byte as its difference from the pixel before; other depths are left as they are, since no table uses them. */
function undoTiff(bytes: Uint8Array, row: number, colours: number, bits: number): Uint8Array {
  const plain = bytes.slice();
  if (bits !== 8) return plain;
  for (let start = 0; start < plain.length; start += row) {
    for (let at = start + colours; at < Math.min(start + row, plain.length); at += 1)
      plain[at] = (plain[at] ?? 0) + (plain[at - colours] ?? 0);
  }
  return plain;
}

function undoPng(bytes: Uint8Array, row: number, step: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const plain = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let index = 0; index < rows; index += 1) {
    const filter = bytes[index * (row + 1)] ?? 0;
    const start = index * row;
    for (let at = 0; at < row && start + at < plain.length; at += 1) {
      const left = at >= step ? (plain[start + at - step] ?? 0) : 0;
      const up = index > 0 ? (plain[start + at - row] ?? 0) : 0;
      const corner = at >= step && index > 0 ? (plain[start + at - row - step] ?? 0) : 0;
      plain[start + at] = (bytes[index * (row + 1) + 1 + at] ?? 0) + predictByte(filter, left, up, corner);
    }
  }
  return plain;
}

/** What a byte is guessed to be from those beside it: the filters 0 to 4 of PNG. */
export function predictByte(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      if (byLeft <= byUp && byLeft <= byCorner) return left;
      return byUp <= byCorner ? up : corner;
    }
    default:
      return 0;
  }
}
