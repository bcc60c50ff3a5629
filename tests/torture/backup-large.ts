import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FileContent } from '../../src/domain/files/file-store';
import type { BackupFileSource, BackupSink } from '../../src/interchange/backup/backup';
import { verifyBackup } from '../../src/interchange/backup/read-backup';
import { writeBackup } from '../../src/interchange/backup/write-backup';
import { archiveOf, NOW, versionOf } from '../interchange/backup/backup-cases';
import { fileHashSchema } from '../../src/domain/files/file-hash';
import { sampleRecords } from '../interchange/backup/sample-records';
import type { Finding } from './run-arguments.mjs';

const FILES = 6;
const FILE_BYTES = 50_000_000;
const MB = 1_000_000;

/** Writes 300 MB of files to disk and reads them back, plain and locked, and looks how much memory that takes at most. */
export async function largeBackup(): Promise<readonly Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'large-backup-'));
  try {
    const findings: Finding[] = [];
    for (const passphrase of [{}, { passphrase: 'a long passphrase' }]) {
      const handle = await open(path.join(folder, 'backup'), 'w+');
      const watch = watchMemory();
      const started = process.cpuUsage();
      const written = await writeBackup(archive, files, { appVersion: '1', now: NOW, ...passphrase }, sinkOf(handle));
      const size = written.ok ? written.value.size : 0;
      const verified = await verifyBackup(contentOf(handle, 0, size), passphrase);
      const { user } = process.cpuUsage(started);
      const name = 'passphrase' in passphrase ? 'locked' : 'plain';
      findings.push(
        { what: `300 MB of files, ${name}: written and verified`, figure: verified.ok ? 1 : 0, atLeast: 1 },
        {
          what: `300 MB of files, ${name}: memory above the start (MB)`,
          figure: Math.round(watch() / MB),
          atMost: 250,
        },
        { what: `300 MB of files, ${name}: processor time (s)`, figure: Math.round(user / MB) },
      );
      await handle.close();
    }
    return findings;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const archive = archiveOf(sampleRecords().map(versionOf));

/** Files that are made when they are read. */
const numbers = Array.from({ length: FILES }, (_, index) => index);
const hashes = numbers.map((number) => {
  const hash = createHash('sha256');
  const piece = Buffer.alloc(MB, number);
  for (let done = 0; done < FILE_BYTES; done += MB) hash.update(piece);
  return fileHashSchema.parse(hash.digest('hex'));
});
const files: BackupFileSource = {
  list: () =>
    Promise.resolve(
      hashes.map((hash) => ({
        ...{ hash, size: FILE_BYTES, mediaType: 'application/octet-stream' as const },
        ...{ storedAt: NOW, isCopied: false },
      })),
    ),
  get: (hash) => Promise.resolve(filled(hashes.indexOf(hash), FILE_BYTES)),
};

function filled(byte: number, size: number): FileContent {
  return {
    size,
    slice: (start, end) => filled(byte, end - start),
    arrayBuffer: () => Promise.resolve(new Uint8Array(size).fill(byte).buffer),
  };
}

function sinkOf(handle: FileHandle): BackupSink {
  return {
    write: async (bytes) => {
      await handle.write(bytes);
    },
    restart: () => handle.truncate(0),
  };
}

function contentOf(handle: FileHandle, start: number, end: number): FileContent {
  return {
    size: end - start,
    slice: (from, to) => contentOf(handle, start + from, start + to),
    async arrayBuffer() {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
}

/** Returns the most that was in use above what is in use now. The key of a passphrase takes 128 MiB of it. */
function watchMemory(): () => number {
  const inUse = (): number => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = inUse();
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, inUse())), 20);
  return () => {
    clearInterval(timer);
    return most - before;
  };
}
