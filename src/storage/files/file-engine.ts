import type { MediaType } from '../../domain/files/media-types';
import type { Connection } from '../connection';
import type { CopyPlace } from './copy-place';
import type { FileSeal } from './file-seal';
import type { Locks } from './locks';

/** What works beneath the store: in a worker, or on the page where there is none. Names are plain texts here, times are numbers. */
export interface FileEngine {
  /** Makes room for a file; gives the id of the upload. */
  begin(): Promise<string>;
  /** The next chunk. On disk once it resolves. */
  write(upload: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Reads back what was written, and only then makes a file of it. Gives up the upload if that fails. */
  finish(upload: string): Promise<WholeFile>;
  abandon(upload: string): Promise<void>;
  get(hash: string): Promise<Blob | null>;
  has(hash: string): Promise<boolean>;
  list(): Promise<readonly FileFacts[]>;
  remove(hash: string): Promise<void>;
  collectOrphans(inUse: ReadonlySet<string>): Promise<CollectedOrphans>;
}

export interface WholeFile {
  readonly hash: string;
  readonly size: number;
  readonly mediaType: MediaType;
}

export interface FileFacts extends WholeFile {
  readonly storedAtMs: number;
  readonly isCopied: boolean;
}

export interface CollectedOrphans {
  readonly removed: readonly string[];
  readonly abandoned: number;
}

/** What the engine stands on. */
export interface EngineParts {
  /** The database's name: locks are named after it. */
  readonly name: string;
  readonly connection: Connection;
  readonly locks: Locks;
  /** Null where the device has no second place, or this thread can't write to it. */
  readonly copies: CopyPlace | null;
  readonly nowMs: () => number;
  readonly newId: () => string;
  /** How many bytes of a file stand in one row. */
  readonly chunkBytes: number;
  readonly seal: FileSeal;
}

/** Small enough to be forgotten at once, large enough that a strict write for each costs little. */
export const CHUNK_BYTES = 1024 * 1024;

export const fileLock = (name: string, hash: string): string => `${name}/file/${hash}`;
export const uploadLock = (name: string, upload: string): string => `${name}/upload/${upload}`;
