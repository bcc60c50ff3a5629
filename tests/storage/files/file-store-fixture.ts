import type { FileHash } from '../../../src/domain/files/file-hash';
import { toFileHash } from '../../../src/domain/files/file-hash';
import type { FileSource } from '../../../src/domain/files/file-store';
import { createDatabase, DATABASE_SCHEMAS, type DatabaseHost } from '../../../src/storage/database';
import type { CopyPlace } from '../../../src/storage/files/copy-place';
import { type FileTables, fileTables } from '../../../src/storage/files/file-rows';
import { createLocalLocks, type Locks } from '../../../src/storage/files/locks';
import { type OpenedFileStore, openFileStore } from '../../../src/storage/files/open-file-store';
import type { LockKeys } from '../../../src/storage/lock/keys';
import { createFakeHost } from '../fake-host';

const NAME = 'files';
export const DAY_MS = 86_400_000;
/** Small, so that the tests are quick. */
export const CHUNK_BYTES = 8192;

/** One device: what its tabs share. */
export interface TestDevice {
  readonly host: DatabaseHost;
  readonly copies: MemoryCopies;
  readonly locks: Locks;
  nowMs: number;
  open(): OpenedFileStore;
}

/** With `keys` a lock is on. */
export function createTestDevice(keys: LockKeys | null = null): TestDevice {
  const device: TestDevice = {
    host: createFakeHost(),
    copies: createMemoryCopies(() => device.nowMs),
    locks: createLocalLocks(true),
    nowMs: Date.parse('2026-05-12T09:00:00.000Z'),
    open: () =>
      openFileStore({
        name: NAME,
        host: device.host,
        copies: device.copies,
        locks: device.locks,
        nowMs: () => device.nowMs,
        chunkBytes: CHUNK_BYTES,
        keys,
      }),
  };
  return device;
}

export interface MemoryCopies extends CopyPlace {
  readonly files: Map<string, { bytes: Uint8Array<ArrayBuffer>; changedAtMs: number }>;
}

function createMemoryCopies(nowMs: () => number): MemoryCopies {
  const files: MemoryCopies['files'] = new Map();
  return {
    files,
    open: (hash) => {
      const parts: Uint8Array[] = [];
      return Promise.resolve({
        append: (bytes) => void parts.push(bytes.slice()),
        close: () => void files.set(hash, { bytes: joined(parts), changedAtMs: nowMs() }),
      });
    },
    read: (hash) => {
      const found = files.get(hash);
      return Promise.resolve(found === undefined ? null : new Blob([found.bytes]));
    },
    list: () => Promise.resolve([...files].map(([hash, { changedAtMs }]) => ({ hash, changedAtMs }))),
    remove: (hash) => Promise.resolve(void files.delete(hash)),
  };
}

/** Bytes that begin as a PDF and differ from chunk to chunk: `chunks` may be a fraction. */
export function sampleBytes(chunks: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.round(chunks * CHUNK_BYTES));
  let state = seed * 2_654_435_761;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

export async function putBytes(store: OpenedFileStore, source: FileSource): Promise<FileHash> {
  const done = await store.put(source);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value.hash;
}

/** Whether the store gives the file, byte for byte. (The matchers of the test runner take seconds for a megabyte.) */
export async function holds(store: OpenedFileStore, hash: FileHash, bytes: Uint8Array): Promise<boolean> {
  const blob = await store.get(hash);
  return blob !== null && Buffer.compare(Buffer.from(await blob.arrayBuffer()), bytes) === 0;
}

/** Looks into the database itself, or changes it behind the store's back. */
export async function onDisk<Value>(device: TestDevice, work: (tables: FileTables) => Promise<Value>): Promise<Value> {
  const database = createDatabase(NAME, DATABASE_SCHEMAS, device.host);
  await database.dexie.open();
  try {
    return await work(fileTables(database));
  } finally {
    database.dexie.close();
  }
}

/** How many rows stand in each table. */
export function rowCounts(device: TestDevice): Promise<readonly number[]> {
  return onDisk(device, ({ files, uploads, chunks }) => Promise.all([files.count(), uploads.count(), chunks.count()]));
}

export function hashFrom(text: string): FileHash {
  const hash = toFileHash(text);
  if (hash === null) throw new Error(text);
  return hash;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
