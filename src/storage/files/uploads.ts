import { HEAD_BYTES, mediaTypeOf } from '../../domain/files/media-type';
import { hashOf, onTables, readChunks, type RunningHash, startHash } from './chunks';
import { type EngineParts, fileLock, uploadLock, type WholeFile } from './file-engine';
import { FileRefused } from './file-refused';
import { dropChunks, type FileRow } from './file-rows';

/** A file on its way in. */
export interface Upload {
  readonly id: string;
  readonly hash: RunningHash;
  readonly release: () => void;
  size: number;
  chunkCount: number;
  head: Uint8Array;
}

/** The lock comes before the row: a row whose lock nobody holds is that of a tab that is no more. */
export async function beginUpload(parts: EngineParts): Promise<Upload> {
  const id = parts.newId();
  const release = await parts.locks.hold(uploadLock(parts.name, id));
  try {
    await onTables(parts, ({ uploads }) => uploads.put({ id, startedAtMs: parts.nowMs() }));
  } catch (error) {
    release();
    throw error;
  }
  return { id, release, hash: startHash(), size: 0, chunkCount: 0, head: new Uint8Array() };
}

export async function writeChunk(parts: EngineParts, upload: Upload, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const { id, chunkCount: seq } = upload;
  const closed = parts.seal.close(bytes, { of: 'chunk', id, seq });
  const whole = closed.byteLength === closed.buffer.byteLength ? closed.buffer : closed.slice().buffer;
  await onTables(parts, ({ chunks }) => chunks.put({ id, seq, bytes: whole }));
  if (upload.chunkCount === 0) upload.head = bytes.slice(0, HEAD_BYTES);
  upload.hash.add(bytes);
  upload.size += bytes.byteLength;
  upload.chunkCount += 1;
}

/** Makes a file of an upload that was read back as it was written, with that hash. Call it alone on the file: with `fileLock`. */
export async function settleUpload(parts: EngineParts, upload: Upload, hash: string): Promise<FileRow> {
  const { id, size, chunkCount } = upload;
  if ((await hashOf(readChunks(parts, id, chunkCount))) !== hash) {
    throw new FileRefused({ kind: 'failed', detail: 'the file was not read back as it was written' });
  }
  const name = parts.seal.nameOf(hash);
  const row: FileRow = {
    hash: name,
    id,
    size,
    chunkCount,
    ...parts.seal.closeFacts(name, { hash, mediaType: mediaTypeOf(upload.head) }),
    storedAtMs: parts.nowMs(),
    isCopied: false,
  };
  await onTables(parts, (tables, { dexie }) =>
    dexie.transaction('rw', [tables.files, tables.uploads, tables.chunks], async () => {
      const before = await tables.files.get(name);
      if (before?.id === id) return; // the first try did it, and only its answer was lost
      if ((await tables.uploads.get(id)) === undefined)
        throw new FileRefused({ kind: 'failed', detail: 'no such upload' });
      await tables.files.put(row);
      await tables.uploads.delete(id);
      if (before !== undefined) await dropChunks(tables, before.id);
    }),
  );
  return row;
}

/** Takes back what an upload wrote, unless a file was made of it. What can't be taken back now is left to `collectOrphans`. */
export async function dropUpload(parts: EngineParts, id: string): Promise<void> {
  await onTables(parts, (tables, { dexie }) =>
    dexie.transaction('rw', [tables.uploads, tables.chunks], async () => {
      if ((await tables.uploads.get(id)) === undefined) return;
      await dropChunks(tables, id);
      await tables.uploads.delete(id);
    }),
  );
}

/** From upload to file, alone on the file; `after` is what else is to be done with it before others may. */
export async function finishUpload(
  parts: EngineParts,
  upload: Upload,
  after: (row: FileRow) => Promise<void>,
): Promise<WholeFile> {
  const hash = upload.hash.hex();
  try {
    return await parts.locks.exclusive(fileLock(parts.name, parts.seal.nameOf(hash)), async () => {
      const row = await settleUpload(parts, upload, hash);
      await after(row);
      return { ...parts.seal.openFacts(row), size: row.size };
    });
  } catch (error) {
    await dropUpload(parts, upload.id).catch(() => undefined);
    throw error;
  } finally {
    upload.release();
  }
}
