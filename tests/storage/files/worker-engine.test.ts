import { describe, expect, it } from 'vitest';
import { createConnection } from '../../../src/storage/connection';
import { DATABASE_SCHEMAS } from '../../../src/storage/database';
import { createFileEngine } from '../../../src/storage/files/create-engine';
import { plainFiles } from '../../../src/storage/files/file-seal';
import type { FileEngine } from '../../../src/storage/files/file-engine';
import { fileProblemOf } from '../../../src/storage/files/file-refused';
import { openFileStore } from '../../../src/storage/files/open-file-store';
import type { WorkerReply, WorkerRequest } from '../../../src/storage/files/worker-messages';
import {
  CHUNK_BYTES,
  createTestDevice,
  holds,
  putBytes,
  rowCounts,
  sampleBytes,
  type TestDevice,
} from './file-store-fixture';

describe('files kept by a worker', () => {
  it('are put, given, listed and removed as on the page', async () => {
    const { device, store } = withWorkers();
    const bytes = sampleBytes(2.5);
    const hash = await putBytes(store, new Blob([bytes]));
    expect(await holds(store, hash, bytes)).toBe(true);
    expect(await store.list()).toMatchObject([{ hash, isCopied: true }]);
    expect(await rowCounts(device)).toEqual([1, 0, 3]);
    expect(await store.collectOrphans(new Set([hash]))).toEqual({ removed: [], abandoned: 0 });
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
  });

  it('come back with the problem that the worker met', async () => {
    const { store } = withWorkers((worker) => (worker.refuseWrites = new DOMException('full', 'QuotaExceededError')));
    expect(await store.put(new Blob([sampleBytes(1)]))).toEqual({ ok: false, problem: { kind: 'storage_full' } });
  });

  it('are put again by a new worker if the first is killed meanwhile', async () => {
    const { device, store, started } = withWorkers((worker, number) => (worker.diesAtWrite = number === 1 ? 2 : null));
    const bytes = sampleBytes(2.5);
    const hash = await putBytes(store, new Blob([bytes]));
    expect(started).toHaveLength(2);
    expect(await holds(store, hash, bytes)).toBe(true);
    device.nowMs += 1;
    expect((await store.collectOrphans(new Set([hash]))).abandoned).toBe(1);
    expect(await rowCounts(device)).toEqual([1, 0, 3]);
  });

  it('are not kept if their pieces come only once and the worker is killed; the next file is', async () => {
    const { store } = withWorkers((worker, number) => (worker.diesAtWrite = number === 1 ? 2 : null));
    const done = await store.put(once(sampleBytes(2.5)));
    expect(done).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    await putBytes(store, once(sampleBytes(2.5)));
  });

  it('are put on the page where no worker starts', async () => {
    const { store, started } = withWorkers((worker) => worker.failToStart());
    const bytes = sampleBytes(1.5);
    expect(await holds(store, await putBytes(store, new Blob([bytes])), bytes)).toBe(true);
    expect(started).toHaveLength(1);
  });

  it('are put on the page where starting one throws', async () => {
    const device = createTestDevice();
    const store = openFileStore({
      name: 'files',
      host: device.host,
      locks: device.locks,
      startWorker: () => {
        throw new TypeError('refused by policy');
      },
    });
    await putBytes(store, new Blob([sampleBytes(1)]));
  });
});

/** Stands in for a worker: an engine on the same device, with a life of its own. */
class FakeWorker extends EventTarget {
  diesAtWrite: number | null = null;
  refuseWrites: Error | null = null;
  #engine: FileEngine;
  #writes = 0;
  #isDead = false;
  #release: () => void = () => undefined;

  readonly #device: TestDevice;
  readonly #number: number;

  constructor(device: TestDevice, number: number) {
    super();
    this.#device = device;
    this.#number = number;
    const { host, locks, copies } = device;
    const connection = createConnection({
      name: 'files',
      schemas: DATABASE_SCHEMAS,
      host,
      onCondition: () => undefined,
    });
    let uploads = 0;
    this.#engine = createFileEngine({
      name: 'files',
      connection,
      // A dead worker's locks are free: those of its uploads are never taken here.
      locks: { ...locks, hold: () => Promise.resolve(() => undefined) },
      copies,
      nowMs: () => device.nowMs,
      newId: () => `upload-${String(number)}-${String((uploads += 1))}`,
      chunkBytes: CHUNK_BYTES,
      seal: plainFiles,
    });
  }

  failToStart(): void {
    this.#isDead = true;
    setTimeout(() => this.dispatchEvent(Object.assign(new Event('error'), { message: 'no such script' })));
  }

  postMessage(request: WorkerRequest): void {
    if (!this.#isDead) void this.#hear(structuredClone(request));
  }

  terminate(): void {
    this.#isDead = true;
  }

  async #hear(request: WorkerRequest): Promise<void> {
    if (request.kind === 'open') {
      const lock = `worker-${String(this.#number)}`;
      this.#release = await this.#device.locks.hold(lock);
      this.#say({ kind: 'ready', lock });
      return;
    }
    const { id, call } = request;
    if (call.method === 'write') this.#writes += 1;
    if (call.method === 'write' && this.#writes === this.diesAtWrite) {
      this.#isDead = true;
      this.#release();
      return;
    }
    try {
      if (call.method === 'write' && this.refuseWrites !== null) throw this.refuseWrites;
      const method = Reflect.get(this.#engine, call.method) as (...args: readonly unknown[]) => Promise<unknown>;
      this.#say({ kind: 'done', id, value: await method(...call.args) });
    } catch (error) {
      this.#say({ kind: 'refused', id, problem: fileProblemOf(error) });
    }
  }

  #say(reply: WorkerReply): void {
    if (!this.#isDead) this.dispatchEvent(new MessageEvent('message', { data: reply }));
  }
}

function withWorkers(prepare: (worker: FakeWorker, number: number) => unknown = () => undefined) {
  const device = createTestDevice();
  const started: FakeWorker[] = [];
  const store = openFileStore({
    name: 'files',
    host: device.host,
    locks: device.locks,
    chunkBytes: CHUNK_BYTES,
    nowMs: () => device.nowMs,
    startWorker: () => {
      const worker = new FakeWorker(device, started.length + 1);
      started.push(worker);
      prepare(worker, started.length);
      return worker as unknown as Worker;
    },
  });
  return { device, store, started };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
