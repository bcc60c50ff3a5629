import { type CopyPlace, copiesFolder, type FoundCopy } from '../copy-place';

const HASH = /^[0-9a-f]{64}$/;

/** Copies as files of the origin's private file system; null where the device has none, or keeps it from us. */
export async function openOpfsCopies(name: string): Promise<CopyPlace | null> {
  if (typeof FileSystemFileHandle === 'undefined' || !('createSyncAccessHandle' in FileSystemFileHandle.prototype))
    return null;
  try {
    const root = await navigator.storage.getDirectory();
    return copiesIn(await root.getDirectoryHandle(copiesFolder(name), { create: true }));
  } catch {
    return null;
  }
}

function copiesIn(folder: FileSystemDirectoryHandle): CopyPlace {
  return {
    async open(hash) {
      const handle = await (await folder.getFileHandle(hash, { create: true })).createSyncAccessHandle();
      handle.truncate(0);
      let size = 0;
      return {
        append(bytes) {
          const written = handle.write(bytes, { at: size });
          if (written !== bytes.byteLength) throw new DOMException('no room', 'QuotaExceededError');
          size += written;
        },
        close() {
          try {
            handle.flush();
          } finally {
            handle.close();
          }
        },
      };
    },
    read: (hash) => unlessMissing(async () => (await folder.getFileHandle(hash)).getFile(), null),
    async list() {
      const found: FoundCopy[] = [];
      for await (const [hash, handle] of folder.entries()) {
        if (!HASH.test(hash) || !(handle instanceof FileSystemFileHandle)) continue;
        found.push({ hash, changedAtMs: (await handle.getFile()).lastModified });
      }
      return found;
    },
    remove: (hash) => unlessMissing(() => folder.removeEntry(hash), undefined),
  };
}

async function unlessMissing<Value, Instead>(work: () => Promise<Value>, instead: Instead): Promise<Value | Instead> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return instead;
    throw error;
  }
}
