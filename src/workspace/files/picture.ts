import { HEAD_BYTES, mediaTypeOf } from '../../domain/files/media-type';
import type { MediaType } from '../../domain/files/media-types';
import { IMAGE_HEAD_BYTES, type ImageSize, imageSizeOf, isTooLargeToShow } from '../../domain/files/image-size';
import { isShownAsPicture } from './picture-types';

/** The type of a file by its first bytes. */
export async function readMediaType(file: Blob): Promise<MediaType> {
  return mediaTypeOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
}

/** The size of a picture that may be decoded; null for anything else, and for one that claims too many pixels. */
export async function readPictureSize(file: Blob, type: MediaType): Promise<ImageSize | null> {
  if (!isShownAsPicture(type)) return null;
  const size = imageSizeOf(new Uint8Array(await file.slice(0, IMAGE_HEAD_BYTES).arrayBuffer()));
  return size === null || isTooLargeToShow(size) ? null : size;
}

/** The bytes under the type that they were seen to have: an address made of them shows a picture and nothing else. */
export function asPicture(file: Blob, type: MediaType): Blob {
  return file.slice(0, file.size, type);
}
