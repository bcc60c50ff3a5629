import type { FileStore } from '../domain/files/file-store';
import type { Clock, DraftStore, RecordStore } from '../domain/ports';
import { startModuleWorker } from '../pwa/trusted-urls';
import type { LockKeys } from '../storage/lock/keys';

/** The portfolio's files. Nothing of it is loaded, and no worker started, before somebody asks for a file. */
export function createEvidenceFiles(name: string, keys: LockKeys | null): FileStore<Blob> {
  let opening: Promise<FileStore<Blob>> | null = null;
  const store = (): Promise<FileStore<Blob>> => (opening ??= open(name, keys));
  return {
    put: async (source, options) => (await store()).put(source, options),
    get: async (hash) => (await store()).get(hash),
    has: async (hash) => (await store()).has(hash),
    list: async () => (await store()).list(),
    remove: async (hash) => (await store()).remove(hash),
    collectOrphans: async (inUse) => (await store()).collectOrphans(inUse),
  };
}

async function open(name: string, keys: LockKeys | null): Promise<FileStore<Blob>> {
  const { openFileStore } = await import('../storage/files/open-file-store');
  return openFileStore({ name, keys, startWorker: (url) => startModuleWorker(url, 'files') });
}

export interface TidyParts {
  readonly name: string;
  readonly files: FileStore<Blob>;
  readonly records: Pick<RecordStore, 'archive'>;
  readonly drafts: DraftStore;
  readonly clock: Clock;
}

/** After the start has had its time, and at most once a day: files that nobody names, and second copies that are missing. */
const AFTER_START_MS = 60_000;

export function tidyFilesLater(parts: TidyParts): void {
  setTimeout(() => {
    tidyFiles(parts).catch(() => undefined); // the next day tries again
  }, AFTER_START_MS);
}

async function tidyFiles({ name, files, records, drafts, clock }: TidyParts): Promise<void> {
  const key = `${name}-files-tidied-on`;
  if (localStorage.getItem(key) === clock.today()) return;
  const archive = await records.archive();
  if (!archive.ok) return;
  const bodies = await Promise.all((await drafts.keys()).map((draft) => drafts.load(draft)));
  const { findFilesInUse } = await import('../domain/files/files-in-use');
  const inUse = findFilesInUse(archive.value, bodies, clock.now());
  if (inUse === null) return;
  await files.collectOrphans(inUse);
  localStorage.setItem(key, clock.today());
}
