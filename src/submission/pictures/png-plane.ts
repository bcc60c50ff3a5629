import { Zlib } from 'fflate';
import type { Bytes } from './picture';

/** Rows of one image, compressed as they come. Always cut at the same places, so that the same picture gives the same bytes. */
export interface Plane {
  push(row: Uint8Array): void;
  /** Whether every byte so far was 255. */
  isAllOnes(): boolean;
  finish(): readonly Bytes[];
}

const BLOCK = 1 << 16;
/** Each byte as its difference from the one of the pixel before: compresses photographs and drawings alike well enough. */
const LEFT = 1;

export function createPlane(rowBytes: number, channels: number, bits: number): Plane {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const zlib = new Zlib({ level: 6 }, (chunk) => parts.push(chunk.slice()));
  const step = Math.max(1, (channels * bits) / 8);
  const block = new Uint8Array(Math.max(BLOCK, rowBytes + 1));
  let filled = 0;
  let allOnes = true;
  const flush = (): void => {
    zlib.push(block.slice(0, filled));
    filled = 0;
  };
  return {
    push(row) {
      if (filled + rowBytes + 1 > block.length) flush();
      block[filled++] = LEFT;
      for (let at = 0; at < rowBytes; at += 1) {
        const value = row[at] ?? 0;
        if (value !== 255) allOnes = false;
        block[filled++] = value - (at >= step ? (row[at - step] ?? 0) : 0);
      }
    },
    isAllOnes: () => allOnes,
    finish() {
      zlib.push(block.slice(0, filled), true);
      return [new Blob(parts)];
    },
  };
}
