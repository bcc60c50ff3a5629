import { describe, expect, it, vi } from 'vitest';
import type { FileContent } from '../../../src/domain/files/file-store';
import type { BackupSink } from '../../../src/interchange/backup/backup';
import { readBackup, verifyBackup } from '../../../src/interchange/backup/read-backup';
import { archiveDigest } from '../../../src/interchange/backup/version-lines';
import { writeBackup } from '../../../src/interchange/backup/write-backup';
import { archiveOf, backupOf, hashOf, memoryFiles, NOW, versionOf } from './backup-cases';
import { sampleRecords } from './sample-records';

vi.setConfig({ testTimeout: 60_000 }); // a passphrase costs seconds on a busy machine

const archive = archiveOf(sampleRecords().map(versionOf));
const OPTIONS = { appVersion: '1.2.3', now: NOW };
const nowhere: BackupSink = { write: () => Promise.resolve(), restart: () => Promise.resolve() };

describe('writing a backup', () => {
  it('goes on without a file that can’t be read any more, and names it', async () => {
    const files = memoryFiles('one', 'two', 'three');
    const damaged = {
      ...files,
      get: (hash: never) => (hash === hashOf('two') ? Promise.resolve(null) : files.get(hash)),
    };
    for (const passphrase of [undefined, 'a long passphrase']) {
      const { blob, manifest } = await backupOf(archive, damaged, passphrase === undefined ? {} : { passphrase });
      expect(manifest.missingFiles).toEqual([hashOf('two')]);
      expect(manifest.counts).toMatchObject({ files: 2, fileBytes: 8 });
      expect((await verifyBackup(blob, passphrase === undefined ? {} : { passphrase })).ok).toBe(true);
    }
  });

  it('goes on without a file that breaks off half way', async () => {
    const files = memoryFiles('one', 'two');
    const broken: FileContent = { size: 3, slice: () => broken, arrayBuffer: () => Promise.reject(new Error('gone')) };
    const source = {
      ...files,
      get: (hash: never) => (hash === hashOf('two') ? Promise.resolve(broken) : files.get(hash)),
    };
    expect((await backupOf(archive, source)).manifest.missingFiles).toEqual([hashOf('two')]);
  });

  it('holds no more than a piece of a file at a time, and says how far it is', async () => {
    let largest = 0;
    const content = (size: number): FileContent => ({
      size,
      slice: (start, end) => content(end - start),
      arrayBuffer: () => {
        largest = Math.max(largest, size);
        return Promise.resolve(new ArrayBuffer(size));
      },
    });
    const size = 40_000_000;
    const files = {
      list: () => Promise.resolve([{ ...listed, hash: hashOf('x'), size }]),
      get: () => Promise.resolve(content(size)),
    };
    const told: number[] = [];
    const onProgress = (done: number, total: number): void => void told.push(done / total);
    const written = await writeBackup(archive, files, { ...OPTIONS, onProgress }, nowhere);
    expect(written.ok && written.value.size).toBeGreaterThan(size);
    expect(largest).toBeLessThanOrEqual(2 ** 20);
    expect(told.at(-1)).toBe(1);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  });

  it('puts a row aside that no reader could make sense of, and keeps it', async () => {
    const broken = { ...versionOf(sampleRecords()[0] ?? never(), 7), stamp: 'no stamp at all' as never };
    const { blob, manifest } = await backupOf({ ...archive, versions: [...archive.versions, broken] });
    expect(manifest.counts).toMatchObject({ versions: 4, records: 3 });
    const read = await readBackup(blob);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.archive.versions).toHaveLength(3);
    expect(read.value.damagedRows.map((text) => (JSON.parse(text) as { stamp: string }).stamp)).toEqual([broken.stamp]);
  });

  it.each([
    [
      'the disk is full',
      { write: () => Promise.reject(new DOMException('', 'QuotaExceededError')) },
      { kind: 'no_room' },
    ],
    [
      'writing fails',
      { write: () => Promise.reject(new Error('unplugged')) },
      { kind: 'not_written', detail: 'Error: unplugged' },
    ],
  ])('says when %s', async (_, sink, problem) => {
    for (const passphrase of [{}, { passphrase: 'a long passphrase' }]) {
      const written = await writeBackup(archive, memoryFiles(), { ...OPTIONS, ...passphrase }, { ...nowhere, ...sink });
      expect(written).toEqual({ ok: false, problem });
    }
  });

  it('says when the files can’t be reached, and when it is cancelled', async () => {
    const lost = { ...memoryFiles(), list: () => Promise.reject(new Error('closed')) };
    const unreached = await writeBackup(archive, lost, OPTIONS, nowhere);
    expect(unreached).toMatchObject({ ok: false, problem: { kind: 'files_out_of_reach' } });
    const cancelled = await writeBackup(
      archive,
      memoryFiles('x'),
      { ...OPTIONS, signal: AbortSignal.abort() },
      nowhere,
    );
    expect(cancelled).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });
});

describe('restoring files', () => {
  const full = { ok: false, problem: { kind: 'storage_full' } } as const;

  it.each([{}, { passphrase: 'a long passphrase' }])('keeps all of them or none (%j)', async (locked) => {
    const { blob } = await backupOf(archive, memoryFiles('one', 'two', 'three'), locked);
    const read = await readBackup(blob, locked);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const there = memoryFiles('two');
    let puts = 0;
    const narrow = {
      ...there,
      put: (...of: Parameters<typeof there.put>) => ((puts += 1) > 1 ? Promise.resolve(full) : there.put(...of)),
    };
    const copied = await read.value.copyFiles(narrow);
    expect(copied).toMatchObject({ ok: false, problem: { kind: 'file_not_kept', problem: { kind: 'storage_full' } } });
    expect([...there.files.keys()]).toEqual([hashOf('two')]);
  });

  it('keeps nothing of a file that was changed after it was checked', async () => {
    const { blob } = await backupOf(archive, memoryFiles('found nowhere else'));
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const file: FileContent = {
      size: bytes.length,
      slice: (start, end) => new Blob([bytes.slice(start, end)]),
      arrayBuffer: () => Promise.resolve(bytes.buffer),
    };
    const read = await readBackup(file);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    const at = Buffer.from(bytes).indexOf('found nowhere else');
    bytes[at] = 0;
    const there = memoryFiles();
    expect(await read.value.copyFiles(there)).toMatchObject({ ok: false, problem: { kind: 'damaged', part: 'file' } });
    expect(there.files.size).toBe(0);
  });
});

it('proves a backup by one number, whoever holds the archive and in whatever order', () => {
  const [first, ...others] = archive.versions;
  const moved = { ...archive, deviceId: 'device-two' as never, versions: [...others, first ?? never()] };
  expect(archiveDigest(moved)).toBe(archiveDigest(archive));
  expect(archiveDigest({ ...archive, versions: others })).not.toBe(archiveDigest(archive));
  expect(archiveDigest({ ...archive, refCounters: {} })).not.toBe(archiveDigest(archive));
});

const listed = { mediaType: 'application/octet-stream', storedAt: NOW, isCopied: false } as const;

function never(): never {
  throw new Error('it is there');
}
