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
    const bytes = opened(() => parts.seal.open(new Uint8Array(row.bytes), { of: 'chunk', id, seq }));
    if (bytes === null) return;
    yield bytes;
  }
}

/** The bytes of a second copy; ends early at a piece that is not as it was written. */
export async function* readCopy(
  blob: Blob,
  name: string,
  { chunkBytes, seal }: EngineParts,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const step = chunkBytes + seal.extraBytes;
  for (let seq = 0; seq * step < blob.size; seq += 1) {
    const stored = new Uint8Array(await blob.slice(seq * step, (seq + 1) * step).arrayBuffer());
    const bytes = opened(() => seal.open(stored, { of: 'copy', id: name, seq }));
    if (bytes === null) return;
    yield bytes;
  }
}

/** Null for what was damaged or changed: the hash then tells that it is not all there. */
function opened(work: () => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** A file out of its chunks, each handed to the browser as it comes; null unless they are what the hash says. */
export async function blobOfChunks(parts: EngineParts, row: FileRow): Promise<Blob | null> {
  return blobOf(readChunks(parts, row.id, row.chunkCount), row.hash, parts);
}

/** The pieces as one file, or null if that has another name. */
export async function blobOf(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  name: string,
  { seal }: Pick<EngineParts, 'seal'>,
): Promise<Blob | null> {
  const found = startHash();
  const blobs: Blob[] = [];
  for await (const bytes of pieces) {
    found.add(bytes);
    blobs.push(new Blob([bytes]));
  }
  return seal.nameOf(found.hex()) === name ? new Blob(blobs) : null;
}

export async function hashOf(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const found = startHash();
  for await (const bytes of pieces) found.add(bytes);
  return found.hex();
}
