import type { Orientation } from '../../domain/files/orientation';

/** A piece of a file: bytes that stand in memory, or that are read only when the file is saved. */
export type Bytes = Uint8Array<ArrayBuffer> | Blob;

/** One image as a PDF holds it (ISO 32000-1, 8.9.5). */
export interface ImageStream {
  readonly width: number;
  readonly height: number;
  /** The entries that say how the data is to be read, without size, mask and length. */
  readonly entries: string;
  /** A colour space with data of its own, in place of one in `entries`. */
  readonly colourSpace?: ColourSpace;
  readonly data: readonly Bytes[];
  /** How opaque each pixel is. */
  readonly mask?: ImageStream;
}

/** A palette, or an ICC profile. */
export type ColourSpace =
  | { readonly kind: 'palette'; readonly colours: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'profile'; readonly components: 1 | 3 | 4; readonly profile: Uint8Array<ArrayBuffer> };

/** A photograph or drawing, with how it has to be turned to stand upright. */
export interface Picture {
  readonly image: ImageStream;
  readonly orientation: Orientation;
  /** In pixels, as it is seen. */
  readonly width: number;
  readonly height: number;
}

export function pictureOf(image: ImageStream, orientation: Orientation): Picture {
  const isTurned = orientation >= 5;
  return {
    image,
    orientation,
    width: isTurned ? image.height : image.width,
    height: isTurned ? image.width : image.height,
  };
}

export function lengthOf(data: readonly Bytes[]): number {
  return data.reduce((sum, part) => sum + (part instanceof Blob ? part.size : part.byteLength), 0);
}
