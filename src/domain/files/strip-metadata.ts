import { stripHeic } from './strip-heic';
import { stripJpeg } from './strip-jpeg';
import { stripPng } from './strip-png';
import { stripWebp } from './strip-webp';

/** What is left of a file: pieces of it and of our own, in their order. */
export type Pieces = readonly Uint8Array<ArrayBuffer>[];

/** More than this is not looked through as a whole. */
export const MOST_STRIPPED_BYTES = 64 * 1024 * 1024;

/**
 * A photograph without what stands beside the picture: where and when it was taken, with what, thumbnails, comments, a film behind
 * it. The picture itself stays to the byte, its colours mean the same, and it is still turned the right way up. Null where
 * the file is no whole JPEG, PNG, WebP or HEIC: then nobody can say what is in it.
 */
export function stripMetadata(file: Uint8Array<ArrayBuffer>): Pieces | null {
  try {
    if (file[0] === 0xff && file[1] === 0xd8) return stripJpeg(file);
    if (file[0] === 0x89 && file[1] === 0x50) return stripPng(file);
    if (file[0] === 0x52 && file[1] === 0x49) return stripWebp(file);
    if (file[4] === 0x66 && file[5] === 0x74 && file[6] === 0x79 && file[7] === 0x70) return stripHeic(file);
    return null;
  } catch (error) {
    if (error instanceof RangeError) return null; // it ends before it should
    throw error;
  }
}
