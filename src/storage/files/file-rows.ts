import type { Table } from 'dexie';
import type { MediaType } from '../../domain/files/media-types';
import type { PortfolioDatabase } from '../database';

/** A file that is whole. Small, so that listing files reads none of their bytes. */
export interface FileRow {
  /** The name that the file stands under: its SHA-256, or a keyed hash of that where a lock is on. */
  readonly hash: string;
  /** Under which its chunks stand. Another one each time the same bytes are put, so that a damaged file is replaced, never patched. */
  readonly id: string;
  readonly size: number;
  readonly chunkCount: number;
  readonly mediaType: MediaType;
  /** Hash and type, sealed, where a lock is on. */
  readonly facts?: Uint8Array;
  /** When it was put last, in milliseconds since 1970. */
  readonly storedAtMs: number;
  readonly isCopied: boolean;
}

/** Chunks that are being written. There is one before the first chunk, until the file is whole or given up. */
export interface UploadRow {
  readonly id: string;
  readonly startedAtMs: number;
}

/** A part of a file: bytes and never a Blob (decision 11). */
export interface ChunkRow {
  readonly id: string;
  readonly seq: number;
  readonly bytes: ArrayBuffer;
}

export interface FileTables {
  readonly files: Table<FileRow, string>;
  readonly uploads: Table<UploadRow, string>;
  readonly chunks: Table<ChunkRow, [string, number]>;
}

export function fileTables({ dexie }: PortfolioDatabase): FileTables {
  return {
    files: dexie.table('files'),
    uploads: dexie.table('fileUploads'),
    chunks: dexie.table('fileChunks'),
  };
}

/** Removes the chunks of one content; within a transaction that holds the table. */
export async function dropChunks({ chunks }: FileTables, id: string): Promise<void> {
  await chunks.where('[id+seq]').between([id, 0], [id, Infinity]).delete();
}

/** Whether all chunks are there. Reads keys, no bytes. */
export async function hasAllChunks({ chunks }: FileTables, row: FileRow): Promise<boolean> {
  const found = await chunks.where('[id+seq]').between([row.id, 0], [row.id, row.chunkCount]).count();
  return found === row.chunkCount;
}
