import { blobOf, hashOf, onTables, readChunks, readCopy } from './chunks';
import type { CopyPlace } from './copy-place';
import type { EngineParts } from './file-engine';
import type { FileRow } from './file-rows';
import { beginUpload, dropUpload, settleUpload, writeChunk } from './uploads';

/**
 * Writes the second copy of a file and reads it back. Whether there is room for one decides nothing: the file is whole
 * without it, and the next tidying tries again. Alone on the file.
 */
export async function copyOut(parts: EngineParts, row: FileRow): Promise<void> {
  const { copies } = parts;
  if (copies === null) return;
  try {
    if (!(await isWhole(parts, copies, row.hash))) await writeCopy(parts, copies, row);
    if (!(await isWhole(parts, copies, row.hash))) throw new Error('the copy was not read back as it was written');
    await onTables(parts, ({ files }) => files.update(row.hash, { isCopied: true }));
  } catch {
    await copies.remove(row.hash).catch(() => undefined); // half a copy is none
  }
}

async function writeCopy(parts: EngineParts, copies: CopyPlace, row: FileRow): Promise<void> {
  const writer = await copies.open(row.hash);
  try {
    let seq = 0;
    for await (const bytes of readChunks(parts, row.id, row.chunkCount)) {
      writer.append(parts.seal.close(bytes, { of: 'copy', id: row.hash, seq }));
      seq += 1;
    }
  } finally {
    writer.close();
  }
}

async function isWhole(parts: EngineParts, copies: CopyPlace, hash: string): Promise<boolean> {
  const copy = await copies.read(hash);
  return copy !== null && parts.seal.nameOf(await hashOf(readCopy(copy, hash, parts))) === hash;
}

/**
 * Brings a file back into the database from its second copy, and gives it; null, and the copy removed, if that is not whole.
 * The person gets the file even where the database has no room for it. Alone on the file.
 */
export async function mend(parts: EngineParts, hash: string): Promise<Blob | null> {
  const { copies } = parts;
  const copy = (await copies?.read(hash)) ?? null;
  if (copies === null || copy === null) return null;
  const blob = await blobOf(readCopy(copy, hash, parts), hash, parts);
  if (blob === null) {
    await copies.remove(hash);
    return null;
  }
  await bringBack(parts, blob, hash).catch(() => undefined);
  return blob;
}

async function bringBack(parts: EngineParts, blob: Blob, hash: string): Promise<void> {
  const upload = await beginUpload(parts);
  try {
    for (let at = 0; at < blob.size; at += parts.chunkBytes) {
      const bytes = await blob.slice(at, at + parts.chunkBytes).arrayBuffer();
      await writeChunk(parts, upload, new Uint8Array(bytes));
    }
    await settleUpload(parts, upload, upload.hash.hex());
    await onTables(parts, ({ files }) => files.update(hash, { isCopied: true }));
  } catch (error) {
    await dropUpload(parts, upload.id).catch(() => undefined);
    throw error;
  } finally {
    upload.release();
  }
}
