import type { MediaType } from '../../domain/files/media-types';

/** The only kinds of file that are ever shown: as a picture, never as a page. */
const SHOWN: ReadonlySet<MediaType> = new Set(['image/jpeg', 'image/png', 'image/webp']);

export function isShownAsPicture(type: MediaType): boolean {
  return SHOWN.has(type);
}
