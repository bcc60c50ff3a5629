import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FileHash } from '../../../src/domain/files/file-hash';
import {
  CHUNK_BYTES,
  createTestDevice,
  DAY_MS,
  hashFrom,
  holds,
  onDisk,
  putBytes,
  rowCounts,
  sampleBytes,
  type TestDevice,
} from './file-store-fixture';

const NOBODY: ReadonlySet<FileHash> = new Set();
const ABSENT = hashFrom('0'.repeat(64));

describe('a file that was put', () => {
  it.each([0, 0.01, 1, 1.5, 3])('is named by its SHA-256 and comes back as it was (%d chunks)', async (chunks) => {
    const bytes = chunks === 0 ? new Uint8Array() : sampleBytes(chunks);
    const store = createTestDevice().open();
    const progress: number[] = [];
    const done = await store.put(new Blob([bytes]), { onProgress: (read) => progress.push(read) });
    const hash = createHash('sha256').update(bytes).digest('hex');
    const mediaType = chunks === 0 ? 'application/octet-stream' : 'application/pdf';
    expect(done).toEqual({ ok: true, value: { hash, size: bytes.length, mediaType } });
    expect(await holds(store, hashFrom(hash), bytes)).toBe(true);
    expect(progress.at(-1) ?? 0).toBe(bytes.length);
  });

  it('may come in pieces of any size, once', async () => {
    const bytes = sampleBytes(2.2);
    const store = createTestDevice().open();
    const hash = await putBytes(store, inPieces(bytes, 70_001));
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(await holds(store, hash, bytes)).toBe(true);
  });

  it('has no type of its own, so that nothing opens it as a page', async () => {
    const store = createTestDevice().open();
    const hash = await putBytes(store, new Blob(['<!doctype html>'], { type: 'text/html' }));
    expect((await store.get(hash))?.type).toBe('');
    expect(await store.list()).toMatchObject([{ hash, mediaType: 'application/octet-stream' }]);
  });

  it('is seen by another tab, and listed with its second copy', async () => {
    const device = createTestDevice();
    const hash = await putBytes(device.open(), new Blob([sampleBytes(1.2)]));
    const other = device.open();
    expect(await other.has(hash)).toBe(true);
    expect(await other.list()).toEqual(
      [
        {
          hash,
          size: 1.2 * CHUNK_BYTES,
          mediaType: 'application/pdf',
          storedAt: '2026-05-12T09:00:00.000Z',
          isCopied: true,
        },
      ].map((file) => ({ ...file, size: Math.round(file.size) })),
    );
  });

  it('takes no more room the second time', async () => {
    const device = createTestDevice();
    const store = device.open();
    const first = await putBytes(store, new Blob([sampleBytes(2)]));
    expect(await putBytes(store, new Blob([sampleBytes(2)]))).toBe(first);
    expect(await rowCounts(device)).toEqual([1, 0, 2]);
  });

  it('is gone once removed, copy and all', async () => {
    const device = createTestDevice();
    const store = device.open();
    const hash = await putBytes(store, new Blob([sampleBytes(1.5)]));
    await store.remove(hash);
    expect([await store.has(hash), await store.get(hash), await store.list()]).toEqual([false, null, []]);
    expect(await rowCounts(device)).toEqual([0, 0, 0]);
    expect(device.copies.files.size).toBe(0);
  });

  it('is not there if it never was', async () => {
    const store = createTestDevice().open();
    expect([await store.has(ABSENT), await store.get(ABSENT)]).toEqual([false, null]);
    await expect(store.remove(ABSENT)).resolves.toBeUndefined();
  });

  it('is the same when two tabs put it at once', async () => {
    const device = createTestDevice();
    const hashes = await Promise.all(
      [device.open(), device.open()].map((store) => putBytes(store, new Blob([sampleBytes(2)]))),
    );
    expect(new Set(hashes).size).toBe(1);
    expect(await rowCounts(device)).toEqual([1, 0, 2]);
  });
});

describe('a source that fails', () => {
  it('leaves nothing when its pieces stop', async () => {
    const device = createTestDevice();
    const store = device.open();
    const done = await store.put(breakingOff());
    expect(done).toEqual({ ok: false, problem: { kind: 'unreadable' } });
    await expect.poll(() => rowCounts(device)).toEqual([0, 0, 0]);
  });

  it('leaves nothing when it is shorter than it said', async () => {
    const device = createTestDevice();
    const blob = new Blob([sampleBytes(1.5)]);
    const shrunk = {
      size: blob.size + 10,
      slice: (a: number, b: number) => blob.slice(a, b),
      arrayBuffer: () => blob.arrayBuffer(),
    };
    expect(await device.open().put(shrunk)).toEqual({ ok: false, problem: { kind: 'unreadable' } });
    await expect.poll(() => rowCounts(device)).toEqual([0, 0, 0]);
  });
});

describe('a file that was damaged', () => {
  const damages: Readonly<Record<string, (device: TestDevice) => Promise<unknown>>> = {
    'a chunk with another bit': (device) =>
      onDisk(device, ({ chunks }) =>
        chunks.toCollection().modify((row) => {
          if (row.seq === 1) new Uint8Array(row.bytes).set([0], 77);
        }),
      ),
    'a chunk missing': (device) => onDisk(device, ({ chunks }) => chunks.filter((row) => row.seq === 1).delete()),
    'a chunk cut short': (device) =>
      onDisk(device, ({ chunks }) =>
        chunks.toCollection().modify((row) => {
          if (row.seq === 0) Object.assign(row, { bytes: row.bytes.slice(1) });
        }),
      ),
    'a chunk that is no bytes': (device) =>
      onDisk(device, ({ chunks }) =>
        chunks.toCollection().modify((row) => {
          if (row.seq === 0) Object.assign(row, { bytes: 'text' });
        }),
      ),
    'the whole database lost': (device) =>
      onDisk(device, (tables) => Promise.all([tables.files.clear(), tables.chunks.clear(), tables.uploads.clear()])),
  };

  it.each(Object.keys(damages))('%s: is mended from its second copy', async (name) => {
    const device = createTestDevice();
    const bytes = sampleBytes(2.5);
    const hash = await putBytes(device.open(), new Blob([bytes]));
    await damages[name]?.(device);
    const store = device.open();
    expect(await holds(store, hash, bytes)).toBe(true);
    device.copies.files.clear(); // what stands now stands without it
    expect(await holds(store, hash, bytes)).toBe(true);
    expect(await rowCounts(device)).toEqual([1, 0, 3]);
  });

  it.each(Object.keys(damages))('%s: is not given out where there is no second copy', async (name) => {
    const device = createTestDevice();
    const bytes = sampleBytes(2.5);
    const hash = await putBytes(device.open(), new Blob([bytes]));
    device.copies.files.clear();
    await damages[name]?.(device);
    const store = device.open();
    expect(await store.get(hash)).toBeNull();
    expect(await putBytes(store, new Blob([bytes]))).toBe(hash); // put again, it is whole again
    expect(await holds(store, hash, bytes)).toBe(true);
    expect(await rowCounts(device)).toEqual([1, 0, 3]);
  });

  it('counts as lost if the copy is damaged too, and that copy goes', async () => {
    const device = createTestDevice();
    const hash = await putBytes(device.open(), new Blob([sampleBytes(2)]));
    device.copies.files.get(hash)?.bytes.set([0], 99);
    await damages['a chunk missing']?.(device);
    const store = device.open();
    expect([await store.has(hash), await store.get(hash)]).toEqual([false, null]);
    expect(device.copies.files.size).toBe(0);
  });

  it('is listed again after the database was lost', async () => {
    const device = createTestDevice();
    const hash = await putBytes(device.open(), new Blob([sampleBytes(1)]));
    await damages['the whole database lost']?.(device);
    expect(await device.open().list()).toMatchObject([{ hash, isCopied: true, mediaType: 'application/pdf' }]);
  });
});

describe('collecting orphans', () => {
  it('removes what nobody names, a day after it was put', async () => {
    const device = createTestDevice();
    const store = device.open();
    const named = await putBytes(store, new Blob([sampleBytes(1, 1)]));
    const unnamed = await putBytes(store, new Blob([sampleBytes(1, 2)]));
    device.nowMs += DAY_MS - 1;
    expect(await store.collectOrphans(new Set([named]))).toEqual({ removed: [], abandoned: 0 });
    device.nowMs += 1;
    expect(await store.collectOrphans(new Set([named]))).toEqual({ removed: [unnamed], abandoned: 0 });
    expect((await store.list()).map(({ hash }) => hash)).toEqual([named]);
    expect([...device.copies.files.keys()]).toEqual([named]);
    expect(await rowCounts(device)).toEqual([1, 0, 1]);
  });

  it('counts the day from the last time that it was put', async () => {
    const device = createTestDevice();
    const store = device.open();
    const hash = await putBytes(store, new Blob([sampleBytes(1)]));
    device.nowMs += 2 * DAY_MS;
    await putBytes(store, new Blob([sampleBytes(1)]));
    expect((await store.collectOrphans(NOBODY)).removed).toEqual([]);
    expect(await store.has(hash)).toBe(true);
  });

  it('takes away what a dead tab left, and never what another one is writing', async () => {
    const device = createTestDevice();
    const writing = device.open();
    const slow = holdBack(sampleBytes(2.5));
    const put = writing.put(slow.pieces);
    await slow.isAsked;
    await onDisk(device, async ({ uploads, chunks }) => {
      await uploads.put({ id: 'dead', startedAtMs: device.nowMs });
      await chunks.bulkPut([
        { id: 'dead', seq: 0, bytes: new ArrayBuffer(8) },
        { id: 'dead', seq: 1, bytes: new ArrayBuffer(8) },
        { id: 'stray', seq: 0, bytes: new ArrayBuffer(8) },
      ]);
    });
    const other = device.open();
    expect(await other.collectOrphans(NOBODY)).toEqual({ removed: [], abandoned: 1 });
    slow.goOn();
    const done = await put;
    expect(done.ok).toBe(true);
    expect(await rowCounts(device)).toEqual([1, 0, 3]);
  });

  it('makes up for a second copy that could not be written', async () => {
    const device = createTestDevice();
    const whole = { ...device.copies };
    device.copies.open = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const store = device.open();
    const hash = await putBytes(store, new Blob([sampleBytes(1.5)]));
    expect(await store.list()).toMatchObject([{ hash, isCopied: false }]);
    Object.assign(device.copies, whole);
    await store.collectOrphans(new Set([hash]));
    expect(await store.list()).toMatchObject([{ hash, isCopied: true }]);
    expect(Buffer.compare(device.copies.files.get(hash)?.bytes ?? new Uint8Array(), sampleBytes(1.5))).toBe(0);
  });

  it('brings back what is named and stands only as a copy, and drops other copies when they are old', async () => {
    const device = createTestDevice();
    const store = device.open();
    const named = await putBytes(store, new Blob([sampleBytes(1, 1)]));
    const unnamed = await putBytes(store, new Blob([sampleBytes(1, 2)]));
    await onDisk(device, (tables) => Promise.all([tables.files.clear(), tables.chunks.clear()]));
    await store.collectOrphans(new Set([named]));
    expect(device.copies.files.has(unnamed)).toBe(true);
    device.nowMs += DAY_MS;
    expect((await store.collectOrphans(new Set([named]))).removed).toEqual([unnamed]);
    expect((await store.list()).map(({ hash }) => hash)).toEqual([named]);
  });
});

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield* inPieces(sampleBytes(1.5), CHUNK_BYTES);
  throw new Error('the card was taken out');
}

/** Pieces whose second half waits for `goOn`. */
function holdBack(bytes: Uint8Array) {
  let tell = (): void => undefined;
  let goOn = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (tell = resolve));
  const isAllowed = new Promise<void>((resolve) => (goOn = resolve));
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield bytes.subarray(0, CHUNK_BYTES);
    tell();
    await isAllowed;
    yield bytes.subarray(CHUNK_BYTES);
  }
  return { pieces: pieces(), isAsked, goOn: () => goOn() };
}
