import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { type FileHash, fileHashSchema } from '../../../src/domain/files/file-hash';
import type { FileSource, ListedFile } from '../../../src/domain/files/file-store';
import { type HybridStamp, hybridStampSchema } from '../../../src/domain/hybrid-clock';
import { toDeviceId } from '../../../src/domain/ids';
import type { LoggedVersion, PortfolioArchive } from '../../../src/domain/ports';
import type { AnyRecord } from '../../../src/domain/records/record-kinds';
import { type IsoInstant, isoInstantSchema } from '../../../src/domain/time';
import type {
  BackupFileSource,
  BackupFileTarget,
  BackupManifest,
  WriteOptions,
} from '../../../src/interchange/backup/backup';
import { createBlobSink } from '../../../src/interchange/backup/blob-sink';
import { writeBackup } from '../../../src/interchange/backup/write-backup';
import { anyPortfolio } from '../../support/record-arbitraries';

export const NOW: IsoInstant = isoInstantSchema.parse('2026-05-20T18:30:00.000Z');
export const DEVICE = toDeviceId('device-one');

/** Files in memory. `files` may be looked into and damaged. */
export interface MemoryFiles extends BackupFileSource, BackupFileTarget {
  readonly files: Map<FileHash, Blob>;
}

export function memoryFiles(...contents: readonly (string | Uint8Array<ArrayBuffer>)[]): MemoryFiles {
  const files = new Map<FileHash, Blob>();
  for (const content of contents) files.set(hashOf(content), new Blob([content]));
  return {
    files,
    list: () =>
      Promise.resolve(
        [...files].map(([hash, { size }]): ListedFile => ({
          ...{ hash, size, mediaType: 'application/octet-stream' },
          ...{ storedAt: NOW, isCopied: false },
        })),
      ),
    get: (hash) => Promise.resolve(files.get(hash) ?? null),
    has: (hash) => Promise.resolve(files.has(hash)),
    async put(source) {
      const bytes = await bytesOf(source);
      const hash = hashOf(bytes);
      files.set(hash, new Blob([bytes]));
      return { ok: true, value: { hash, size: bytes.length, mediaType: 'application/octet-stream' } };
    },
    remove(hash) {
      files.delete(hash);
      return Promise.resolve();
    },
  };
}

async function bytesOf(source: FileSource): Promise<Uint8Array<ArrayBuffer>> {
  if ('arrayBuffer' in source) return new Uint8Array(await source.arrayBuffer());
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece.slice());
  return new Uint8Array(Buffer.concat(pieces));
}

export function hashOf(content: string | Uint8Array): FileHash {
  return fileHashSchema.parse(createHash('sha256').update(content).digest('hex'));
}

export function stampAt(number: number, device: string = DEVICE): HybridStamp {
  return hybridStampSchema.parse(`${String(1_779_000_000_000 + number).padStart(13, '0')}-000000-${device}`);
}

/** A record as a version of a log. */
export function versionOf(record: AnyRecord, number: number): LoggedVersion {
  const { kind, version, id, ref, createdAt, changedAt, ...body } = record;
  return { stamp: stampAt(number), savedAt: NOW, op: 'put', id, kind, version, ref, createdAt, changedAt, body };
}

export function archiveOf(versions: readonly LoggedVersion[]): PortfolioArchive {
  return {
    ...{ portfolioId: 'portfolio-1', deviceId: DEVICE, deviceLetter: '' },
    knows: { [DEVICE]: stampAt(versions.length) },
    refCounters: { D: 12, R: 3 },
    attachments: [],
    versions,
  };
}

/** Histories with several versions of a record, removals, and what travels with a merge. */
export const anyArchive: fc.Arbitrary<PortfolioArchive> = fc
  .tuple(anyPortfolio, fc.array(fc.nat({ max: 5 }), { maxLength: 30 }))
  .map(([records, moves]) => {
    const versions = records.map((record, index) => versionOf(record, index));
    for (const [index, move] of moves.entries()) {
      const before = versions[(index * 7) % Math.max(1, versions.length)];
      if (before === undefined) break;
      const stamp = stampAt(1000 + index, move % 2 === 0 ? DEVICE : 'device-two');
      const next: LoggedVersion = { ...before, stamp, fieldStamps: { [before.stamp]: ['status'] } };
      versions.push(move === 0 ? { ...next, op: 'remove', body: null } : move === 1 ? { ...next, merged: true } : next);
    }
    return archiveOf(versions);
  });

/** Writes a backup into memory; throws if it is refused. */
export async function backupOf(
  archive: PortfolioArchive,
  files: BackupFileSource = memoryFiles(),
  options: Partial<WriteOptions> = {},
): Promise<{ readonly blob: Blob; readonly manifest: BackupManifest }> {
  const sink = createBlobSink();
  const written = await writeBackup(archive, files, { appVersion: '1.2.3', now: NOW, ...options }, sink);
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written.problem)}`);
  return { blob: sink.blob(), manifest: written.value.manifest };
}
