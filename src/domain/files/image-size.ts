/** In pixels, as the file stores them: not turned upright yet. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** How many bytes from the beginning `imageSizeOf` may need: a JPEG puts its size behind its notes and its preview. */
export const IMAGE_HEAD_BYTES = 512 * 1024;

/** The size that a JPEG, PNG or WebP gives in its header, before anything is decoded; null if it gives none. */
export function imageSizeOf(head: Uint8Array): ImageSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (view.getUint16(0) === 0xffd8) return jpegSize(view);
    if (view.getUint32(0) === 0x89504e47) return { width: view.getUint32(16), height: view.getUint32(20) };
    if (view.getUint32(0) === 0x52494646 && view.getUint32(8) === 0x57454250) return webpSize(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error; // cut short
  }
  return null;
}

/** Walks from segment to segment until the one that begins a frame. */
function jpegSize(view: DataView): ImageSize | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xda || marker === 0xd9) return null;
    at += 2 + view.getUint16(at + 2);
  }
}

function webpSize(view: DataView): ImageSize | null {
  const form = view.getUint32(12);
  if (form === 0x56503858) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) }; // VP8X
  if (form === 0x56503820)
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }; // VP8
  if (form !== 0x5650384c) return null; // VP8L
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
}

function uint24(view: DataView, at: number): number {
  return view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
}

/** More pixels than this are never decoded: a small file can claim a picture that takes the whole memory. */
const MOST_PIXELS = 100_000_000;

export function isTooLargeToShow({ width, height }: ImageSize): boolean {
  return width * height > MOST_PIXELS;
}
