import { imageSizeOf, IMAGE_HEAD_BYTES, isTooLargeToShow } from '../../domain/files/image-size';
import { readBlob } from '../pictures/blob-window';

/** Good enough for print, a fifth of the best. */
const QUALITY = 0.9;

/** An image of a kind that PDF doesn't know, decoded by the browser, as a JPEG on white that stands upright; null if it can't be. */
export async function toJpeg(image: Blob): Promise<Blob | null> {
  const size = imageSizeOf(await readBlob(image.slice(0, IMAGE_HEAD_BYTES)));
  if (size !== null && isTooLargeToShow(size)) return null;
  if (typeof OffscreenCanvas === 'undefined') return null;
  try {
    const bitmap = await createImageBitmap(image);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (context === null) return null;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, bitmap.width, bitmap.height);
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
  } catch {
    return null; // not an image that this browser knows
  }
}
