import type { BackupSink } from './backup';

/** A sink that makes a Blob, for a download or a share. Browsers keep large ones on disk, if they get them a few megabytes at a time. */
export function createBlobSink(): BackupSink & { blob(): Blob } {
  let blobs: Blob[] = [];
  let waiting: Uint8Array<ArrayBuffer>[] = [];
  let waitingBytes = 0;
  const settle = (): void => {
    if (waiting.length > 0) blobs.push(new Blob(waiting));
    waiting = [];
    waitingBytes = 0;
  };
  return {
    write(bytes) {
      waiting.push(bytes);
      waitingBytes += bytes.length;
      if (waitingBytes >= BLOB_BYTES) settle();
      return Promise.resolve();
    },
    restart() {
      blobs = [];
      waiting = [];
      waitingBytes = 0;
      return Promise.resolve();
    },
    blob() {
      settle();
      return new Blob(blobs, { type: 'application/octet-stream' }); // a type that names zip makes browsers unpack it
    },
  };
}

const BLOB_BYTES = 8 * 2 ** 20;
