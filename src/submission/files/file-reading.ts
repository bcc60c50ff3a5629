import type { ForeignPdf } from '../foreign/foreign-pdf';
import type { Picture } from '../pictures/picture';

/** Where the bytes of files come from. */
export interface FileSource {
  /** The file with this SHA-256, whole; null if it is not there. */
  get(hash: string): Promise<Blob | null>;
  /** An image that PDF doesn't know, as a JPEG that stands upright; null if it can't be decoded here. */
  toJpeg?(image: Blob): Promise<Blob | null>;
}

/** Why a file is attached and not shown. */
export type AttachReason = 'sound' | 'document' | 'other' | 'password' | 'damaged' | 'empty' | 'undrawable';

/** What was found in a file. */
export type FileReading =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'pages'; readonly pdf: ForeignPdf }
  | { readonly kind: 'attached'; readonly reason: AttachReason; readonly blob: Blob }
  | { readonly kind: 'missing' };

/** By the hash of the file. */
export type FileReadings = ReadonlyMap<string, FileReading>;
