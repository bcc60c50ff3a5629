import type { FileHash } from '../../domain/files/file-hash';
import type { FileContent } from '../../domain/files/file-store';
import type { PortfolioArchive } from '../../domain/ports';
import { allRecordKinds, recordKinds } from '../../domain/records/record-kinds';
import { failure, type Result, success } from '../../domain/result';
import {
  BACKUP_CAPS,
  BACKUP_FORMAT,
  BACKUP_FORMAT_VERSION,
  type BackupFile,
  type BackupFileSource,
  type BackupManifest,
  type BackupProblem,
  type BackupSink,
  FILES_FOLDER,
  MANIFEST_NAME,
  MIN_PASSPHRASE_CHARACTERS,
  VERSIONS_NAME,
  type WriteOptions,
  type WrittenBackup,
} from './backup';
import { bytesOf, fromStream, PIECE_BYTES, toStream } from './byte-streams';
import { crc32 } from './crc32';
import { manifestText } from './manifest';
import { contentsOf, prepareVersions, type PreparedVersions } from './prepare-versions';
import { BackupStop, detailOf, heed, untilStopped } from './stop';
import { descriptor, directory, layOut, localHeader, MAX_ENTRY_BYTES } from './zip-layout';

/**
 * Writes a backup, a piece at a time, so that no more than a few megabytes of the files stand in memory. The same archive, files
 * and moment give the same bytes, unless there is a passphrase. A file that can't be read any more is left out and named in the
 * manifest. The caller closes the sink, and reads the file back (`verifyBackup`) before calling it a backup.
 */
export function writeBackup(
  archive: PortfolioArchive,
  files: BackupFileSource,
  options: WriteOptions,
  sink: BackupSink,
): Promise<Result<WrittenBackup, BackupProblem>> {
  return untilStopped(async () => {
    const passphrase = options.passphrase?.normalize('NFC');
    if (passphrase !== undefined && [...passphrase].length < MIN_PASSPHRASE_CHARACTERS) {
      return failure({ kind: 'passphrase_too_short', atLeast: MIN_PASSPHRASE_CHARACTERS });
    }
    const prepared = { archive, files, options, passphrase, versions: await prepareVersions(archive, options.signal) };
    const all = await listFiles(files);
    const missing = new Set<FileHash>();
    for (;;) {
      const present = all.filter(({ hash }) => !missing.has(hash));
      const written = await writeOnce({ ...prepared, present, missing: [...missing] }, sink);
      if (!('without' in written)) return success(written);
      missing.add(written.without);
      await toSink(() => sink.restart());
    }
  });
}

interface BackupPlan {
  readonly archive: PortfolioArchive;
  readonly files: BackupFileSource;
  readonly options: WriteOptions;
  readonly passphrase: string | undefined;
  readonly versions: PreparedVersions;
  readonly present: readonly BackupFile[];
  readonly missing: readonly FileHash[];
}

/** Which file has to be left out: the manifest stands first, so the backup has to begin anew. */
class LeaveOut extends Error {
  readonly hash: FileHash;

  constructor(hash: FileHash) {
    super(hash);
    this.hash = hash;
  }
}

async function writeOnce(plan: BackupPlan, sink: BackupSink): Promise<WrittenBackup | { readonly without: FileHash }> {
  const manifest = manifestOf(plan);
  let size = 0;
  try {
    for await (const piece of await lockedBy(plan.passphrase, backupBytes(plan, manifest))) {
      await toSink(() => sink.write(new Uint8Array(piece)));
      size += piece.length;
    }
  } catch (error) {
    if (error instanceof LeaveOut) return { without: error.hash };
    throw error;
  }
  return { manifest, size };
}

/** Doubling this doubles what it costs a thief to try a passphrase, and what it costs a phone to open a backup: 128 MiB, a second or two. */
const WORK_FACTOR = 17;

async function lockedBy(
  passphrase: string | undefined,
  plain: AsyncGenerator<Uint8Array, void, undefined>,
): Promise<AsyncIterable<Uint8Array>> {
  if (passphrase === undefined) return plain;
  const { encryptBytes } = await import('./age');
  return fromStream(await encryptBytes(toStream(plain), passphrase, WORK_FACTOR));
}

function manifestOf({ archive, options, versions, present, missing }: BackupPlan): BackupManifest {
  const { contents, records, removed } = contentsOf(versions.readable);
  const kinds = allRecordKinds().map((kind) => [kind, recordKinds[kind].version] as const);
  return {
    format: BACKUP_FORMAT,
    formatVersion: BACKUP_FORMAT_VERSION,
    app: 'Coachfolio',
    appVersion: options.appVersion,
    exportedAt: options.now,
    portfolioId: archive.portfolioId,
    deviceId: archive.deviceId,
    deviceLetter: archive.deviceLetter,
    knows: sortedByKey(archive.knows),
    recordVersions: Object.fromEntries(kinds),
    counts: {
      versions: archive.versions.length,
      records,
      removed,
      files: present.length,
      fileBytes: present.reduce((sum, { size }) => sum + size, 0),
    },
    contents,
    missingFiles: [...missing].sort(),
    parts: [
      { name: VERSIONS_NAME, size: versions.size, sha256: versions.sha256 },
      ...present.map(({ hash, size }) => ({ name: FILES_FOLDER + hash, size, sha256: hash })),
    ],
  };
}

function sortedByKey<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The file before it is locked, from its first byte to its last. */
async function* backupBytes(plan: BackupPlan, manifest: BackupManifest): AsyncGenerator<Uint8Array, void, undefined> {
  const { options, versions, present } = plan;
  const text = new TextEncoder().encode(manifestText(manifest));
  const layout = layOut([
    { name: MANIFEST_NAME, size: text.length, isChecksumBehind: false },
    ...manifest.parts.map(({ name, size }) => ({ name, size, isChecksumBehind: name !== VERSIONS_NAME })),
  ]);
  const checksums: number[] = [crc32(text), versions.checksum];
  for (const [index, entry] of layout.entries.entries()) {
    yield localHeader(entry, checksums[index] ?? 0, manifest.exportedAt);
    if (index === 0) yield text;
    else if (index === 1) yield* versions.pieces;
    const file = present[index - 2];
    if (file !== undefined) {
      const checksum = yield* fileBytes(plan, file, (done) => options.onProgress?.(entry.dataAt + done, layout.size));
      checksums.push(checksum);
      yield descriptor(file.size, checksum);
    }
    options.onProgress?.(entry.endsAt, layout.size);
    heed(options.signal);
  }
  yield directory(layout, checksums, manifest.exportedAt);
  options.onProgress?.(layout.size, layout.size);
}

/** Returns the checksum of the bytes. */
async function* fileBytes(
  { files, options }: BackupPlan,
  { hash, size }: BackupFile,
  onProgress: (done: number) => void,
): AsyncGenerator<Uint8Array, number, undefined> {
  const content = await fromStore(() => files.get(hash));
  if (content?.size !== size) throw new LeaveOut(hash);
  let checksum = 0;
  let done = 0;
  while (done < size) {
    const piece = await pieceOf(content, done, hash);
    checksum = crc32(piece, checksum);
    done += piece.length;
    yield piece;
    onProgress(done);
    heed(options.signal);
  }
  return checksum;
}

async function pieceOf(content: FileContent, at: number, hash: FileHash): Promise<Uint8Array> {
  try {
    return await bytesOf(content, at, Math.min(content.size, at + PIECE_BYTES));
  } catch {
    throw new LeaveOut(hash);
  }
}

async function listFiles(files: BackupFileSource): Promise<readonly BackupFile[]> {
  const listed = await fromStore(() => files.list());
  if (listed.length > BACKUP_CAPS.files) throw new BackupStop({ kind: 'too_much', what: 'files' });
  if (listed.some(({ size }) => size > MAX_ENTRY_BYTES)) throw new BackupStop({ kind: 'too_much', what: 'file' });
  return listed.map(({ hash, size }) => ({ hash, size })).sort((one, other) => (one.hash < other.hash ? -1 : 1));
}

async function fromStore<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    throw new BackupStop({ kind: 'files_out_of_reach', detail: detailOf(error) });
  }
}

async function toSink(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const isFull = error instanceof Error && error.name === 'QuotaExceededError';
    throw new BackupStop(isFull ? { kind: 'no_room' } : { kind: 'not_written', detail: detailOf(error) });
  }
}
