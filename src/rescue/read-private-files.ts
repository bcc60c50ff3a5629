import { type JournalEntry, parseEntry } from '../storage/journal/entries';
import { scanFrames } from '../storage/journal/frame';
import { textOf } from './text-of';

/** What stands in the origin private file system: the second copy of the log and of the files. */
export interface PrivateFiles {
  readonly entries: readonly JournalEntry[];
  /** Second copies of evidence files, by the hash that is their name. */
  readonly copyByHash: ReadonlyMap<string, FileSystemFileHandle>;
  /** What the browser said when it could not give a part of it back; null if nothing went wrong. */
  readonly problem: string | null;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * Looks through all folders, whatever they are called: a file whose name is a hash is a copy of evidence, and any other may
 * hold pages of the journal. A file that can't be read costs no other.
 */
export async function readPrivateFiles(): Promise<PrivateFiles> {
  const entries: JournalEntry[] = [];
  const copyByHash = new Map<string, FileSystemFileHandle>();
  let problem: string | null = null;
  try {
    const root = await storageOf(navigator)?.getDirectory?.();
    for await (const handle of root === undefined ? [] : filesBelow(root)) {
      try {
        if (HASH.test(handle.name)) copyByHash.set(handle.name, handle);
        else entries.push(...(await entriesIn(handle)));
      } catch (error) {
        problem ??= textOf(error);
      }
    }
  } catch (error) {
    problem = textOf(error);
  }
  return { entries, copyByHash, problem };
}

/** Absent in WebKitGTK, whatever the typings say. */
function storageOf({ storage }: { readonly storage?: Partial<StorageManager> }): Partial<StorageManager> | undefined {
  return storage;
}

async function* filesBelow(folder: FileSystemDirectoryHandle): AsyncGenerator<FileSystemFileHandle> {
  for await (const handle of folder.values()) {
    if (isFolder(handle)) yield* filesBelow(handle);
    else if (isFile(handle)) yield handle;
  }
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === 'file';
}

async function entriesIn(handle: FileSystemFileHandle): Promise<readonly JournalEntry[]> {
  const file = await handle.getFile();
  const { texts } = scanFrames(new Uint8Array(await file.arrayBuffer()));
  return texts.flatMap((text) => parseEntry(text) ?? []);
}
