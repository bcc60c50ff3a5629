import { onTables } from './chunks';
import type { CopyPlace } from './copy-place';
import { type CollectedOrphans, type EngineParts, fileLock, uploadLock } from './file-engine';
import { dropChunks, type FileRow } from './file-rows';
import { copyOut, mend } from './second-copy';
import { dropUpload } from './uploads';

/** A file is put before the record that names it, so one that nobody names yet is left alone for a day. */
const GRACE_MS = 86_400_000;

/** Removes what nobody names, takes up what was lost from the database, and makes up for missing second copies. */
export async function collectOrphans(parts: EngineParts, inUse: ReadonlySet<string>): Promise<CollectedOrphans> {
  const abandoned = await dropDeadUploads(parts);
  await dropStrayChunks(parts);
  const removed: string[] = [];
  for (const row of await onTables(parts, ({ files }) => files.toArray())) {
    if (inUse.has(row.hash)) await completeCopy(parts, row);
    else if (await removeIfOld(parts, row)) removed.push(row.hash);
  }
  if (parts.copies !== null) removed.push(...(await tidyCopies(parts, parts.copies, inUse)));
  return { removed, abandoned };
}

async function dropDeadUploads(parts: EngineParts): Promise<number> {
  let dropped = 0;
  for (const { id, startedAtMs } of await onTables(parts, ({ uploads }) => uploads.toArray())) {
    if (await parts.locks.isHeld(uploadLock(parts.name, id))) continue;
    if (!parts.locks.knowsOtherTabs && !isOld(parts, startedAtMs)) continue;
    await dropUpload(parts, id);
    dropped += 1;
  }
  return dropped;
}

/** Chunks of neither a file nor an upload: left by a database that was damaged. Every upload has its row before its first chunk. */
async function dropStrayChunks(parts: EngineParts): Promise<void> {
  await onTables(parts, (tables, { dexie }) =>
    dexie.transaction('rw', [tables.files, tables.uploads, tables.chunks], async () => {
      const [files, uploads] = await Promise.all([tables.files.toArray(), tables.uploads.toCollection().primaryKeys()]);
      const known = new Set([...files.map((row) => row.id), ...uploads]);
      const keys = await tables.chunks.toCollection().primaryKeys();
      const stray = new Set(keys.map(([id]) => id).filter((id) => !known.has(id)));
      for (const id of stray) await dropChunks(tables, id);
    }),
  );
}

/** Looks again once it is alone on the file: somebody may have put it anew. */
async function removeIfOld(parts: EngineParts, { hash }: FileRow): Promise<boolean> {
  return parts.locks.exclusive(fileLock(parts.name, hash), async () => {
    const row = await onTables(parts, ({ files }) => files.get(hash));
    if (row === undefined || !isOld(parts, row.storedAtMs)) return false;
    await removeFile(parts, hash);
    return true;
  });
}

/** The copy goes first: left behind, it would bring the file back. Alone on the file. */
export async function removeFile(parts: EngineParts, hash: string): Promise<void> {
  await parts.copies?.remove(hash);
  await onTables(parts, (tables, { dexie }) =>
    dexie.transaction('rw', [tables.files, tables.chunks], async () => {
      const row = await tables.files.get(hash);
      if (row === undefined) return;
      await tables.files.delete(hash);
      await dropChunks(tables, row.id);
    }),
  );
}

async function completeCopy(parts: EngineParts, row: FileRow): Promise<void> {
  if (row.isCopied || parts.copies === null) return;
  await parts.locks.exclusive(fileLock(parts.name, row.hash), async () => {
    const standing = await onTables(parts, ({ files }) => files.get(row.hash));
    if (standing !== undefined) await copyOut(parts, standing);
  });
}

/** Copies that the database knows nothing of: what is named is brought back, the rest goes. */
async function tidyCopies(
  parts: EngineParts,
  copies: CopyPlace,
  inUse: ReadonlySet<string>,
): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const { hash, changedAtMs } of await copies.list()) {
    await parts.locks.exclusive(fileLock(parts.name, hash), async () => {
      if ((await onTables(parts, ({ files }) => files.get(hash))) !== undefined) return;
      if (inUse.has(hash)) await mend(parts, hash);
      else if (isOld(parts, changedAtMs)) {
        await copies.remove(hash);
        removed.push(hash);
      }
    });
  }
  return removed;
}

/** A moment in the future comes of a clock that was wrong; how old it is can't be known, so it counts as old once far enough away. */
function isOld(parts: EngineParts, atMs: number): boolean {
  return Math.abs(parts.nowMs() - atMs) >= GRACE_MS;
}
