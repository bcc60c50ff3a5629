import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileHash } from '../../../src/domain/files/file-hash';
import type { OpenedFileStore } from '../../../src/storage/files/open-file-store';
import { type Fault, type Faults, injectFaults } from '../failing-calls';
import { createTestDevice, holds, putBytes, rowCounts, sampleBytes, type TestDevice } from './file-store-fixture';

/** More calls than any of the scenarios makes: a loop that never ends is a failure too. */
const MANY = 90;
const FAULTS: readonly Fault[] = ['throws', 'aborts', 'closes', 'quota'];
const BYTES = sampleBytes(1.2);
const NOBODY: ReadonlySet<FileHash> = new Set();

/** An abort that names no error is a full disk; opening the database has no transaction to abort. */
const ANSWERS: Readonly<Record<Fault, readonly string[]>> = {
  throws: ['failed'],
  aborts: ['storage_full', 'failed'],
  quota: ['storage_full'],
  closes: ['failed'],
};

let faults: Faults;
beforeEach(() => {
  faults = injectFaults();
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie tells of the openings it repeats
});
afterEach(() => faults.restore());

describe('a file of which one call of the database fails', () => {
  it.each(FAULTS)('is kept by the second try (%s)', async (fault) => {
    const struck = await eachCall(fault, false, async (store, device) => {
      const hash = await putBytes(store, new Blob([BYTES]));
      expect(await holds(store, hash, BYTES)).toBe(true);
      faults.disarm();
      expect(await rowCounts(device)).toEqual([1, 0, 2]);
    });
    expect(struck).toBeGreaterThan(15);
  });
});

describe('a file of which every call fails from one on', () => {
  it.each(FAULTS)('is kept whole or not at all, and leaves nothing behind (%s)', async (fault) => {
    const struck = await eachCall(fault, true, async (store, device) => {
      const done = await store.put(new Blob([BYTES]));
      faults.disarm();
      const fresh = device.open();
      const files = await fresh.list();
      if (done.ok) {
        expect(await holds(fresh, done.value.hash, BYTES)).toBe(true);
        expect(files).toHaveLength(1);
      } else {
        expect(ANSWERS[fault]).toContain(done.problem.kind);
        expect(files).toEqual([]);
        await fresh.collectOrphans(NOBODY);
        expect(await rowCounts(device)).toEqual([0, 0, 0]);
      }
    });
    expect(struck).toBeGreaterThan(10);
  });
});

describe('a second copy of which a step fails', () => {
  const steps = ['open', 'append', 'short', 'close', 'read', 'remove'] as const;

  it.each(steps)('costs nothing but the copy, until the next tidying (%s)', async (step) => {
    const device = createTestDevice();
    const restore = breakCopies(device, step);
    const store = device.open();
    const hash = await putBytes(store, new Blob([BYTES]));
    expect(await holds(store, hash, BYTES)).toBe(true);
    expect(await store.list()).toMatchObject([{ hash, isCopied: step === 'remove' }]);
    restore();
    await store.collectOrphans(new Set([hash]));
    expect(await store.list()).toMatchObject([{ hash, isCopied: true }]);
    expect(Buffer.compare(device.copies.files.get(hash)?.bytes ?? new Uint8Array(), BYTES)).toBe(0);
  });

  it('says so when a file can’t be removed whole', async () => {
    const device = createTestDevice();
    const store = device.open();
    const hash = await putBytes(store, new Blob([BYTES]));
    const restore = breakCopies(device, 'remove');
    await expect(store.remove(hash)).rejects.toThrow();
    restore();
    expect(await holds(store, hash, BYTES)).toBe(true);
  });
});

describe('every other call', () => {
  const works: Readonly<Record<string, (store: OpenedFileStore, hash: FileHash) => Promise<unknown>>> = {
    get: (store, hash) => store.get(hash),
    has: (store, hash) => store.has(hash),
    list: (store) => store.list(),
    remove: (store, hash) => store.remove(hash),
    collectOrphans: (store) => store.collectOrphans(NOBODY),
  };

  it.each(Object.keys(works))('%s: comes through one failure, and ends after many', async (name) => {
    const work = works[name];
    if (work === undefined) throw new Error(name);
    await eachCall('closes', false, async (store, _, hash) => {
      await expect(work(store, hash).then(() => 'done')).resolves.toBe('done');
    });
    await eachCall('throws', true, async (store, _, hash) => {
      // What can be given from the second copy is given.
      const outcome = await work(store, hash).then(
        () => 'done',
        (error: unknown) => (error instanceof Error && 'problem' in error ? 'refused' : 'bug'),
      );
      expect(outcome).toBe(faults.hasStruck() ? 'refused' : 'done');
    });
  });
});

function breakCopies(device: TestDevice, step: 'open' | 'append' | 'short' | 'close' | 'read' | 'remove'): () => void {
  const whole = { ...device.copies };
  const fail = (): never => {
    throw new DOMException('an internal error', 'InvalidStateError');
  };
  Object.assign(device.copies, {
    ...(step === 'open' && { open: () => Promise.reject(new DOMException('busy', 'NoModificationAllowedError')) }),
    ...(step === 'read' && { read: () => Promise.resolve(new Blob(['other bytes'])) }),
    ...(step === 'remove' && { remove: () => Promise.reject(new DOMException('busy', 'NoModificationAllowedError')) }),
  });
  if (step === 'append' || step === 'short' || step === 'close') {
    device.copies.open = async (hash) => {
      const writer = await whole.open(hash);
      if (step === 'append') return { ...writer, append: fail };
      if (step === 'short') return { ...writer, append: (bytes) => writer.append(bytes.subarray(1)) };
      return { ...writer, close: fail };
    };
  }
  return () => Object.assign(device.copies, whole);
}

/** Runs the work once for each call that it makes, that call failing. Gives how many calls there were. */
async function eachCall(
  fault: Fault,
  onwards: boolean,
  work: (store: OpenedFileStore, device: TestDevice, hash: FileHash) => Promise<void>,
): Promise<number> {
  for (let number = 1; number <= MANY; number += 1) {
    const device = createTestDevice();
    const standing = await withFileStanding(device, work.length > 2);
    const store = device.open(); // a new connection, so that opening is among the calls
    faults.arm(fault, number, onwards);
    try {
      await work(store, device, standing);
    } catch (error) {
      if (faults.hasStruck()) throw error;
    }
    const wasStruck = faults.hasStruck();
    faults.disarm();
    if (!wasStruck) return number - 1;
    expect(await holds(store, await putBytes(store, new Blob([BYTES])), BYTES)).toBe(true); // the next one works
    store.close();
  }
  throw new Error('the work never ends');
}

async function withFileStanding(device: TestDevice, isWanted: boolean): Promise<FileHash> {
  const empty = 'f'.repeat(64) as FileHash;
  const store = device.open();
  await store.list(); // making the database is none of the calls
  const hash = isWanted ? await putBytes(store, new Blob([BYTES])) : empty;
  device.nowMs += 86_400_000;
  store.close();
  return hash;
}
