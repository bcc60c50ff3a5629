import type { JournalFile, JournalFileHandle } from '../../../src/storage/journal/directory';

/** The least that a flushed append can cost: one file, kept open. */
const opened = open();
let size = 0;

onmessage = async ({ data }: MessageEvent<string>) => {
  const file = await opened;
  const bytes = new TextEncoder().encode(data);
  size += file.write(bytes, { at: size });
  file.flush();
  postMessage(null);
};

async function open(): Promise<JournalFile> {
  const root = await navigator.storage.getDirectory();
  const handle: unknown = await root.getFileHandle('bare.log', { create: true });
  return (handle as JournalFileHandle).createSyncAccessHandle();
}
