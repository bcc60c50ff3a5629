import { blobOfChunks, onTables } from './chunks';
import { collectOrphans, removeFile } from './collect-orphans';
import { type EngineParts, type FileEngine, type FileFacts, fileLock } from './file-engine';
import { FileRefused } from './file-refused';
import { type FileRow, hasAllChunks } from './file-rows';
import { copyOut, mend } from './second-copy';
import { beginUpload, dropUpload, finishUpload, type Upload, writeChunk } from './uploads';

export function createFileEngine(parts: EngineParts): FileEngine {
  const uploads = new Map<string, Upload>();
  const alone = <Value>(hash: string, work: () => Promise<Value>) =>
    parts.locks.exclusive(fileLock(parts.name, hash), work);
  const rowOf = (hash: string) => onTables(parts, ({ files }) => files.get(hash));
  const found = (id: string): Upload => {
    const upload = uploads.get(id);
    if (upload === undefined) throw new FileRefused({ kind: 'failed', detail: 'no such upload' });
    return upload;
  };
  return {
    async begin() {
      const upload = await beginUpload(parts);
      uploads.set(upload.id, upload);
      return upload.id;
    },
    write: async (id, bytes) => writeChunk(parts, found(id), bytes),
    async finish(id) {
      const upload = found(id);
      uploads.delete(id);
      return finishUpload(parts, upload, (row) => copyOut(parts, row));
    },
    async abandon(id) {
      const upload = uploads.get(id);
      if (upload === undefined) return;
      uploads.delete(id);
      await dropUpload(parts, id).finally(upload.release);
    },
    async get(realHash) {
      const hash = parts.seal.nameOf(realHash);
      const whole = await parts.locks.shared(fileLock(parts.name, hash), () => readWhole(parts, hash));
      return whole ?? (await alone(hash, async () => (await readWhole(parts, hash)) ?? (await mend(parts, hash))));
    },
    async has(realHash) {
      const hash = parts.seal.nameOf(realHash);
      const row = await rowOf(hash);
      if (row !== undefined && (await onTables(parts, (tables) => hasAllChunks(tables, row)))) return true;
      return (await alone(hash, () => mend(parts, hash))) !== null;
    },
    async list() {
      await takeUpLost(parts);
      const rows = await onTables(parts, ({ files }) => files.toArray());
      return rows.flatMap((row) => factsOf(parts, row));
    },
    remove: (realHash) => {
      const hash = parts.seal.nameOf(realHash);
      return alone(hash, () => removeFile(parts, hash));
    },
    collectOrphans: (inUse) => collectOrphans(parts, new Set([...inUse].map((hash) => parts.seal.nameOf(hash)))),
  };
}

async function readWhole(parts: EngineParts, hash: string): Promise<Blob | null> {
  const row = await onTables(parts, ({ files }) => files.get(hash));
  return row === undefined ? null : blobOfChunks(parts, row);
}

/** After the browser has lost the database, the second copies are all there is. */
async function takeUpLost(parts: EngineParts): Promise<void> {
  const copies = (await parts.copies?.list()) ?? [];
  if (copies.length === 0) return;
  const known = new Set(await onTables(parts, ({ files }) => files.toCollection().primaryKeys()));
  for (const { hash } of copies.filter((copy) => !known.has(copy.hash))) {
    await parts.locks.exclusive(fileLock(parts.name, hash), async () => {
      if ((await onTables(parts, ({ files }) => files.get(hash))) === undefined) await mend(parts, hash);
    });
  }
}

/** None for a file whose facts can't be read: nobody could name it. */
function factsOf({ seal }: EngineParts, row: FileRow): readonly FileFacts[] {
  try {
    const { size, storedAtMs, isCopied } = row;
    return [{ ...seal.openFacts(row), size, storedAtMs, isCopied }];
  } catch {
    return [];
  }
}
