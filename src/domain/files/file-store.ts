import type { Result } from '../result';
import type { IsoInstant } from '../time';
import type { FileHash } from './file-hash';
import type { MediaType } from './media-types';

/** Bytes that can be read a part at a time. Every Blob and File is one; the domain knows no more of them. */
export interface FileContent {
  readonly size: number;
  slice(start: number, end: number): FileContent;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What can be put: something that can be read again, or pieces that come once. */
export type FileSource = FileContent | AsyncIterable<Uint8Array>;

/** A file that is whole on disk. */
export interface StoredFile {
  readonly hash: FileHash;
  /** Bytes. */
  readonly size: number;
  /** By its first bytes, whatever it was called. */
  readonly mediaType: MediaType;
}

export interface ListedFile extends StoredFile {
  /** When it was put last. */
  readonly storedAt: IsoInstant;
  /** Whether a second copy stands outside the database. */
  readonly isCopied: boolean;
}

/** Why a file was not kept. Nothing of it counts as a file then. */
export type FileProblem =
  | { readonly kind: 'storage_full' }
  | { readonly kind: 'superseded' /* a newer version of the app has taken over the database: reload */ }
  | { readonly kind: 'unreadable' /* the source gave an error: a file that was moved, or lies in a cloud */ }
  | { readonly kind: 'failed'; readonly detail: string };

export interface OrphanReport {
  /** Files removed since nobody names them. */
  readonly removed: readonly FileHash[];
  /** Uploads of tabs that are no more. */
  readonly abandoned: number;
}

export interface PutOptions {
  /** Told of the bytes read so far. */
  readonly onProgress?: (bytes: number) => void;
}

/**
 * Files by the hash of their bytes, apart from the records that name them. Whole or absent: a file is here once every byte is on
 * disk and was read back with the right hash, and a record may name it only then.
 * All but `put` reject if the database can't be reached, with an error that carries `problem`.
 */
export interface FileStore<Content extends FileContent = FileContent> {
  /** Keeps a file: whole on disk once this resolves with success, or nothing at all. The same bytes again cost no room. */
  put(source: FileSource, options?: PutOptions): Promise<Result<StoredFile, FileProblem>>;
  /** The file, its bytes compared with its hash and mended from the second copy if need be; null if it is not here whole. Its own type is never set. */
  get(hash: FileHash): Promise<Content | null>;
  /** Whether it was put whole. Reads no bytes, so damage that came later shows only at `get`. */
  has(hash: FileHash): Promise<boolean>;
  list(): Promise<readonly ListedFile[]>;
  /** Removes a file at once, whoever names it. */
  remove(hash: FileHash): Promise<void>;
  /** Removes what no one names and was not put within the last day, and what dead tabs left half written. */
  collectOrphans(hashesInUse: ReadonlySet<FileHash>): Promise<OrphanReport>;
}
