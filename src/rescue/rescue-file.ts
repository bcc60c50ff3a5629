import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { attachmentSchema } from '../domain/attachment';
import { backupFileName, deviceMark } from '../domain/backup-care/backup-name';
import { type FileHash, toFileHash } from '../domain/files/file-hash';
import type { ListedFile } from '../domain/files/file-store';
import type { HybridStamp } from '../domain/hybrid-clock';
import { deviceIdSchema, numberOfRef, recordRefSchema, toDeviceId } from '../domain/ids';
import type { LoggedVersion, PortfolioArchive } from '../domain/ports';
import { type IsoInstant, isoInstantSchema } from '../domain/time';
import type { BackupFileSource } from '../interchange/backup/backup';
import { createBlobSink } from '../interchange/backup/blob-sink';
import { writeBackup } from '../interchange/backup/write-backup';
import type { RawVersion } from './gather';
import { type FileFind, type Finds, piecesOf } from './look-around';

z.config({ jitless: true }); // or it tries `new Function`, which the policy forbids

export interface RescueFile {
  readonly file: Blob;
  readonly fileName: string;
  /** Evidence files that are not whole and were left out. */
  readonly damagedFiles: number;
}

/** Puts everything that was found into an ordinary backup without a passphrase. Throws what the browser says if it can't. */
export async function makeRescueFile(
  finds: Finds,
  onProgress: (done: number, all: number) => void,
): Promise<RescueFile> {
  const archive = archiveOf(finds);
  const files = await wholeFiles(finds, onProgress);
  const now = isoInstantSchema.parse(new Date().toISOString());
  const sink = createBlobSink();
  const written = await writeBackup(archive, sourceOf(files, now), { appVersion: 'rescue', now }, sink);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return {
    file: sink.blob(),
    fileName: backupFileName({ device: deviceMark(archive.deviceId), writtenAt: now }),
    damagedFiles: finds.files.length - files.size,
  };
}

/** What was found, as an archive. A head that is gone or damaged is worked out from the versions, as far as they tell. */
function archiveOf({ head, gathered, metaByName }: Finds): PortfolioArchive {
  const known = headSchema.safeParse(head ?? {});
  const row = known.success ? known.data : {};
  const versions = [...gathered.versions.map(travelling), ...gathered.oddRows.map(asVersion)];
  const lastWriter = deviceIdSchema.safeParse(gathered.versions.at(-1)?.stamp.slice(21));
  return {
    portfolioId: row.databaseId ?? 'rescued',
    deviceId: row.deviceId ?? (lastWriter.success ? lastWriter.data : toDeviceId('rescued-device')),
    deviceLetter: row.deviceLetter ?? '',
    knows: latestByDevice(gathered.versions),
    refCounters: { ...countedRefs(gathered.versions), ...row.refCounters },
    attachments: attachmentsIn(metaByName.get('attachments')),
    versions,
  };
}

const headSchema = z.object({
  databaseId: z.optional(z.string()),
  deviceId: z.optional(deviceIdSchema),
  deviceLetter: z.optional(z.string().check(z.regex(/^[a-z]{0,2}$/))),
  refCounters: z.optional(z.record(z.string().check(z.regex(/^[A-Z]$/)), z.int().check(z.minimum(0)))),
});

const attachmentsSchema = z.object({ list: z.array(attachmentSchema) });

function attachmentsIn(row: unknown): PortfolioArchive['attachments'] {
  const parsed = attachmentsSchema.safeParse(row);
  return parsed.success ? parsed.data.list : [];
}

/** A row as it travels: without its place in the log. What of it makes no sense the writer keeps as it is. */
function travelling({ fields: { seq: _, ...version } }: RawVersion): LoggedVersion {
  return asVersion(version);
}

function asVersion(row: unknown): LoggedVersion {
  return row as LoggedVersion;
}

function latestByDevice(versions: readonly RawVersion[]): Readonly<Record<string, HybridStamp>> {
  const latest: Record<string, HybridStamp> = {};
  for (const { stamp } of versions) {
    const device = stamp.slice(21);
    const known = latest[device];
    if (known === undefined || stamp > known) latest[device] = stamp as HybridStamp;
  }
  return latest;
}

function countedRefs(versions: readonly RawVersion[]): Readonly<Record<string, number>> {
  const counters: Record<string, number> = {};
  for (const { fields } of versions) {
    const ref = recordRefSchema.safeParse(fields['ref']);
    if (!ref.success) continue;
    const letter = ref.data.charAt(0);
    counters[letter] = Math.max(counters[letter] ?? 0, numberOfRef(ref.data));
  }
  return counters;
}

/** The files whose bytes are what their hash says, by hash. */
async function wholeFiles(
  finds: Finds,
  onProgress: (done: number, all: number) => void,
): Promise<ReadonlyMap<FileHash, Blob>> {
  const whole = new Map<FileHash, Blob>();
  for (const [index, find] of finds.files.entries()) {
    onProgress(index, finds.files.length);
    const file = await wholeFile(find, finds);
    if (file !== null) whole.set(file.hash, file.blob);
  }
  return whole;
}

/** From the database, else from the second copy; null if neither is whole. */
async function wholeFile(
  find: FileFind,
  finds: Finds,
): Promise<{ readonly hash: FileHash; readonly blob: Blob } | null> {
  for (const blob of await piecesOf(find, finds)) {
    const hash = toFileHash(await hashOf(blob).catch(() => ''));
    if (hash !== null && finds.decoder.files.nameOf(hash) === find.name) return { hash, blob };
  }
  return null;
}

const PIECE_BYTES = 2 ** 20;

async function hashOf(blob: Blob): Promise<string> {
  const hash = sha256.create();
  for (let at = 0; at < blob.size; at += PIECE_BYTES) {
    hash.update(new Uint8Array(await blob.slice(at, at + PIECE_BYTES).arrayBuffer()));
  }
  return bytesToHex(hash.digest());
}

function sourceOf(files: ReadonlyMap<FileHash, Blob>, now: IsoInstant): BackupFileSource {
  const list = [...files].map(([hash, { size }]): ListedFile => ({
    hash,
    size,
    mediaType: 'application/octet-stream',
    storedAt: now,
    isCopied: false,
  }));
  return {
    list: () => Promise.resolve(list),
    get: (hash) => Promise.resolve(files.get(hash) ?? null),
  };
}
