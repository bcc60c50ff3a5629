import type { FileClaims, JournalDirectory } from './directory';
import { JOURNALS_FOLDER } from './folder';
import { JournalUnavailable } from './journal';
import { createJournalFiles, type JournalFiles } from './journal-files';
import type { JournalReply, JournalRequest } from './messages';
import { summaryOf } from './summary';

let opening: Promise<JournalFiles> = Promise.reject(new Error('the journal was not opened'));
opening.catch(() => undefined);

onmessage = ({ data }: MessageEvent<JournalRequest>) => {
  const { number } = data;
  void answer(data).catch((error: unknown) =>
    reply(
      error instanceof JournalUnavailable
        ? { number, kind: 'unavailable' }
        : { number, kind: 'failed', detail: String(error) },
    ),
  );
};

async function answer(request: JournalRequest): Promise<void> {
  const { number } = request;
  if (request.kind === 'open') opening = open(request.name);
  const files = await opening;
  switch (request.kind) {
    case 'open':
      return reply({ number, kind: 'done' });
    case 'append':
      await files.append(request.text);
      return reply({ number, kind: 'done' });
    case 'read':
      return reply({ number, kind: 'contents', contents: await files.read() });
    case 'summarise':
      return reply({ number, kind: 'summary', summary: summaryOf((await files.read()).texts, request.databaseId) });
    case 'tidy':
      await files.tidy();
      return reply({ number, kind: 'done' });
    case 'beginAnew':
      await files.beginAnew();
      return reply({ number, kind: 'done' });
    case 'claimOld':
      return reply({ number, kind: 'count', count: await files.claimOld() });
    case 'replaceOld':
      await files.replaceOld(request.texts);
      return reply({ number, kind: 'done' });
  }
}

function reply(message: JournalReply): void {
  postMessage(message);
}

async function open(name: string): Promise<JournalFiles> {
  const root = await openRoot();
  const folder = await root.getDirectoryHandle(JOURNALS_FOLDER, { create: true });
  const directory: JournalDirectory = await folder.getDirectoryHandle(name, { create: true });
  return createJournalFiles({ directory, claims: createClaims(name), newName });
}

/** A private window refuses its private file system; older browsers have one without files to flush. */
async function openRoot(): Promise<FileSystemDirectoryHandle> {
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw new JournalUnavailable();
  try {
    return await navigator.storage.getDirectory();
  } catch {
    throw new JournalUnavailable();
  }
}

function newName(): string {
  return `${Date.now().toString(36).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}.log`;
}

/** A lock goes with the worker that holds it, however that ends. */
function createClaims(name: string): FileClaims {
  return {
    claim: (file) =>
      new Promise((resolve, reject) => {
        const held = navigator.locks.request(`${JOURNALS_FOLDER}/${name}/${file}`, { ifAvailable: true }, (lock) => {
          if (lock === null) return resolve(null);
          return new Promise<void>((release) => resolve(release));
        });
        held.catch(reject);
      }),
  };
}
