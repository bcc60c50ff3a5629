import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveLockKeys } from '../../../src/storage/lock/keys';
import {
  CHUNK_BYTES,
  createTestDevice,
  DAY_MS,
  hashFrom,
  holds,
  onDisk,
  putBytes,
  sampleBytes,
} from '../files/file-store-fixture';

const KEYS = deriveLockKeys(new Uint8Array(32).fill(5), new Uint8Array(16).fill(6));
const CANARY = new TextEncoder().encode('%PDF-1.7 Wilhelmina Canary '.repeat(1000));

describe('files under a lock', () => {
  it.each([0, 0.01, 1, 2.5])('come back as they were put (%d chunks)', async (chunks) => {
    const device = createTestDevice(KEYS);
    const bytes = chunks === 0 ? new Uint8Array() : sampleBytes(chunks);
    const hash = await putBytes(device.open(), new Blob([bytes]));
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'));
    const other = device.open();
    expect(await holds(other, hash, bytes)).toBe(true);
    expect(await other.has(hash)).toBe(true);
    const mediaType = chunks === 0 ? 'application/octet-stream' : 'application/pdf';
    expect(await other.list()).toMatchObject([{ hash, size: bytes.length, mediaType, isCopied: true }]);
  });

  it('show neither bytes nor hash nor type, in the database and in the second copy', async () => {
    const device = createTestDevice(KEYS);
    const hash = await putBytes(device.open(), new Blob([CANARY]));
    const rows = await onDisk(device, async ({ files, chunks }) => {
      const pieces = await chunks.toArray();
      const texts = pieces.map(({ bytes }) => Buffer.from(bytes).toString('latin1'));
      return JSON.stringify(await files.toArray()) + texts.join('');
    });
    const copies = [...device.copies.files].map(([name, { bytes }]) => name + Buffer.from(bytes).toString('latin1'));
    expect(copies).toHaveLength(1);
    for (const text of [rows, ...copies]) {
      expect(text.length).toBeGreaterThan(200);
      for (const secret of ['Canary', hash, 'pdf', 'PDF']) expect(text).not.toContain(secret);
    }
  });

  it('are mended from their second copy, and that is not believed if it was changed', async () => {
    const device = createTestDevice(KEYS);
    const bytes = sampleBytes(2.5);
    const hash = await putBytes(device.open(), new Blob([bytes]));
    await onDisk(device, ({ chunks }) => chunks.toCollection().modify((row) => new Uint8Array(row.bytes).set([1], 50)));
    const store = device.open();
    expect(await holds(store, hash, bytes)).toBe(true);
    await onDisk(device, ({ files, chunks }) => Promise.all([files.clear(), chunks.clear()]));
    expect(await holds(store, hash, bytes)).toBe(true); // a database that was lost
    expect(await store.list()).toMatchObject([{ hash }]);
    for (const { bytes: copy } of device.copies.files.values()) copy.set([1], CHUNK_BYTES);
    await onDisk(device, ({ files, chunks }) => Promise.all([files.clear(), chunks.clear()]));
    expect(await store.get(hash)).toBeNull();
  });

  it('do not open with pieces in another order, or of another file', async () => {
    const device = createTestDevice(KEYS);
    const hash = await putBytes(device.open(), new Blob([sampleBytes(2)]));
    device.copies.files.clear();
    await onDisk(device, async ({ chunks }) => {
      const [one, two] = await chunks.toArray();
      if (one === undefined || two === undefined) throw new Error('two chunks');
      await chunks.bulkPut([
        { ...one, bytes: two.bytes },
        { ...two, bytes: one.bytes },
      ]);
    });
    expect(await device.open().get(hash)).toBeNull();
  });

  it('are orphans by their real hashes', async () => {
    const device = createTestDevice(KEYS);
    const store = device.open();
    const named = await putBytes(store, new Blob([sampleBytes(1)]));
    const unnamed = await putBytes(store, new Blob([sampleBytes(1, 2)]));
    device.nowMs += 2 * DAY_MS;
    await store.collectOrphans(new Set([hashFrom(named)]));
    expect([await store.has(named), await store.has(unnamed)]).toEqual([true, false]);
    expect(device.copies.files.size).toBe(1);
    await store.remove(named);
    expect(await store.list()).toEqual([]);
  });
});
