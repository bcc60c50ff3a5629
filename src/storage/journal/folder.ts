/** Where the journals of all databases are, in the origin's private file system: they share no file with the databases. */
export const JOURNALS_FOLDER = 'journals';

/** Whether this browser has a place where a worker can write and flush. */
export function hasPrivateFiles(): boolean {
  return typeof rootOf(navigator) === 'function' && typeof Worker === 'function' && 'locks' in navigator;
}

/** Whether there is no journal of the database, or one without files. */
export async function isJournalEmpty(name: string): Promise<boolean> {
  const folder = await journalsFolder();
  const own = await folder?.getDirectoryHandle(name).catch(() => null);
  if (own === undefined || own === null) return true;
  for await (const _ of own.keys()) return false;
  return true;
}

/** Removes the journal of a database for good. Rejects while another tab writes to it. */
export async function removeJournal(name: string): Promise<void> {
  if (typeof navigator === 'undefined' || !hasPrivateFiles()) return;
  const folder = await journalsFolder();
  await folder?.removeEntry(name, { recursive: true }).catch((error: unknown) => {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  });
}

/** Null where there is no journal yet, or no private file system: a private window refuses to give it. */
async function journalsFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const root = await navigator.storage.getDirectory();
    return await root.getDirectoryHandle(JOURNALS_FOLDER);
  } catch {
    return null;
  }
}

/** Absent in WebKitGTK, whatever the typings say. */
function rootOf({ storage }: { readonly storage?: Partial<StorageManager> }): unknown {
  return storage?.getDirectory;
}
