import { type Orientation, toOrientation } from './picture';

const ORIENTATION_TAG = 0x0112;
const MOST_ENTRIES = 512;

/** The orientation that a TIFF block gives (what follows `Exif\0\0` in a JPEG, or stands in a PNG's `eXIf`); 1 if it gives none. */
export function orientationOf(tiff: Uint8Array): Orientation {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const order = view.getUint16(0);
    if (order !== 0x4949 && order !== 0x4d4d) return 1;
    const isLittle = order === 0x4949;
    const directory = view.getUint32(4, isLittle);
    const entries = Math.min(view.getUint16(directory, isLittle), MOST_ENTRIES);
    for (let index = 0; index < entries; index += 1) {
      const entry = directory + 2 + index * 12;
      if (view.getUint16(entry, isLittle) === ORIENTATION_TAG)
        return toOrientation(view.getUint16(entry + 8, isLittle));
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // cut short
  }
  return 1;
}
