import { withEnding } from '../../domain/files/file-name';
import type { MediaType } from '../../domain/files/media-types';
import { asPicture, readPictureSize } from './picture';

/** The longer side of a photograph that was made smaller, in pixels: enough to read a page that was photographed. */
const PHOTO_PIXELS = 2000;
const JPEG_QUALITY = 0.82;

export interface PreparedFile {
  readonly content: Blob;
  readonly name: string;
}

/**
 * A photograph drawn anew: upright, at most `PHOTO_PIXELS` long, and without anything that stood beside the picture. Null where
 * it can't be, or need not: no picture that this browser draws, too many pixels, or small enough already.
 */
export async function redrawPhoto(
  { content: file, name, type }: PreparedFile & { readonly type: MediaType },
  when: 'always' | 'if_large',
): Promise<PreparedFile | null> {
  const size = await readPictureSize(file, type);
  if (size === null) return null;
  if (when === 'if_large' && Math.max(size.width, size.height) <= PHOTO_PIXELS) return null;
  const address = URL.createObjectURL(asPicture(file, type));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = draw(image);
    const target = type === 'image/png' ? 'image/png' : 'image/jpeg';
    const content = canvas === null ? null : await toBlob(canvas, target);
    if (content === null || content.type !== target) return null;
    return { content, name: type === 'image/webp' ? withEnding(name, 'jpg') : name };
  } catch {
    return null; // damaged, or of a kind that this browser does not know
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The browser turns an image upright by itself, as its own note on it says, when it is drawn. */
function draw(image: HTMLImageElement): HTMLCanvasElement | null {
  const { naturalWidth, naturalHeight } = image;
  const scale = Math.min(1, PHOTO_PIXELS / Math.max(naturalWidth, naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function toBlob(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, JPEG_QUALITY));
}
