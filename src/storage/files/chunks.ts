import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { PortfolioDatabase } from '../database';
import type { EngineParts } from './file-engine';
import { FileRefused } from './file-refused';
import { type FileRow, type FileTables, fileTables } from './file-rows';

/** A hash that grows with the bytes. */
export interface RunningHash {
  add(bytes: Uint8Array): void;
  hex(): string;
}

export function startHash(): RunningHash {
  const hash = sha256.create();
  return { add: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
}

/** Runs work on the tables, once more on a fresh connection if need be; throws what became of it. */
export async function onTables<Value>(
  parts: EngineParts,
  work: (tables: FileTables, database: PortfolioDatabase) => Promise<Value>,
): Promise<Value> {
  const done = await parts.connection.run((database) => work(fileTables(database), database));
  if (done.ok) return done.value;
  const { problem } = done;
  throw new FileRefused(problem.kind === 'invalid' ? { kind: 'failed', detail: problem.kind } : problem);
}

/** The chunks of a content one by one, so that no more than one is in memory; ends early at one that is missing. */
export async function* readChunks(
  parts: EngineParts,
  id: string,
  chunkCount: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let seq = 0; seq < chunkCount; seq += 1) {
    const row = await onTables(parts, ({ chunks }) => chunks.get([id, seq]));
    if (row === undefined) return;
    yield new Uint8Array(row.bytes);
  }
}

/** The bytes of anything that can be read a part at a time. */
export async function* readBlob(blob: Blob, { chunkBytes }: EngineParts): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < blob.size; at += chunkBytes) {
    yield new Uint8Array(await blob.slice(at, at + chunkBytes).arrayBuffer());
  }
}

/** A file out of its chunks, each handed to the browser as it comes; null unless they are what the hash says. */
export async function blobOfChunks(parts: EngineParts, row: FileRow): Promise<Blob | null> {
  return blobOf(readChunks(parts, row.id, row.chunkCount), row.hash);
}

/** The pieces as one file, or null if they have another hash. */
export async function blobOf(pieces: AsyncIterable<Uint8Array<ArrayBuffer>>, hash: string): Promise<Blob | null> {
  const found = startHash();
  const blobs: Blob[] = [];
  for await (const bytes of pieces) {
    found.add(bytes);
    blobs.push(new Blob([bytes]));
  }
  return found.hex() === hash ? new Blob(blobs) : null;
}

export async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const found = startHash();
  for await (const bytes of pieces) found.add(bytes);
  return found.hex();
}
