import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { toFileHash } from '../../domain/files/file-hash';
import type { HybridStamp } from '../../domain/hybrid-clock';
import { numberOfRef, recordRefSchema, toDeviceId } from '../../domain/ids';
import type { LoggedVersion, PortfolioArchive, RefCounters, StampByDevice } from '../../domain/ports';
import { failure, type Result, success } from '../../domain/result';
import {
  BACKUP_CAPS,
  type BackupFile,
  type BackupManifest,
  type BackupProblem,
  type BackupSource,
  MANIFEST_NAME,
  type ReadOptions,
  type SalvagedBackup,
  VERSIONS_NAME,
} from './backup';
import { createBlobSink } from './blob-sink';
import { bytesOf, piecesOf } from './byte-streams';
import { copyFiles } from './copy-files';
import { crc32 } from './crc32';
import { findUnreadable } from './find-unreadable';
import { createLineSplitter, lineText } from './line-splitter';
import { filesIn, readManifest } from './manifest';
import { openSource, type OpenedSource } from './open-source';
import { collectIntactLines, type SalvagedLines } from './salvage-lines';
import { findLosses } from './salvage-losses';
import { type BackupMarks, scanForMarks } from './salvage-scan';
import { BackupStop, heed, untilStopped } from './stop';
import type { ArchiveHead } from './version-lines';
import { layOut, LOCAL_HEADER_BYTES } from './zip-layout';

/**
 * Takes what is still whole in a backup that is not: lines whose check holds, files whose hash does, wherever they have come to
 * lie, with or without the directory. Of a locked backup that is what stands before the damage. To be used only after `readBackup`
 * has refused the file.
 */
export function salvageBackup(
  file: BackupSource,
  options: ReadOptions = {},
): Promise<Result<SalvagedBackup, BackupProblem>> {
  return untilStopped(async () => {
    const plain = await plainPart(file, options);
    const marks = await scanForMarks(plain, options);
    const whole = await salvageManifest(plain);
    const manifest = whole?.manifest ?? null;
    const lines = await salvageLines(plain, marks, options);
    const places = await salvageFiles(plain, marks, whole, options);
    const files = [...places.keys()];
    if (lines.versions.length + files.length === 0) return failure({ kind: 'nothing_left' });
    const { head, versions, traces } = lines;
    const torn = marks.files.flatMap(({ hash }) => toFileHash(hash) ?? []);
    const found = { manifest, isHeadThere: head !== null, versions, traces, files, torn };
    return success({
      manifest,
      archive: archiveFrom(head, manifest, versions),
      unreadable: findUnreadable(versions),
      files,
      lost: findLosses(found),
      copyFiles: (into, run = {}) =>
        copyFiles(into, run, files, async (put) => {
          for (const [one, at] of places) await put(one, plain.slice(at, at + one.size));
        }),
    } satisfies SalvagedBackup);
  });
}

/** The file itself, or what can be unlocked of it. */
async function plainPart(file: BackupSource, options: ReadOptions): Promise<BackupSource> {
  let source: OpenedSource;
  try {
    source = await openSource(file, options);
  } catch (error) {
    if (error instanceof BackupStop && error.problem.kind === 'not_a_backup') return file; // its first bytes may be gone
    throw error;
  }
  if (!source.isLocked) return file;
  const unlocked = createBlobSink();
  try {
    for await (const piece of source.pieces()) await unlocked.write(new Uint8Array(piece));
  } catch (error) {
    if (!(error instanceof BackupStop) || error.problem.kind !== 'damaged') throw error;
  }
  return unlocked.blob();
}

interface WholeManifest {
  readonly manifest: BackupManifest;
  /** Bytes of its text. */
  readonly size: number;
}

/** The manifest, if every byte of it is as it was. */
async function salvageManifest(plain: BackupSource): Promise<WholeManifest | null> {
  const dataAt = LOCAL_HEADER_BYTES + MANIFEST_NAME.length;
  if (plain.size < dataAt) return null;
  const view = new DataView((await bytesOf(plain, 0, dataAt)).buffer);
  const size = view.getUint32(18, true);
  if (size > Math.min(BACKUP_CAPS.manifestBytes, plain.size - dataAt)) return null;
  const bytes = await bytesOf(plain, dataAt, dataAt + size);
  const text = crc32(bytes) === view.getUint32(14, true) ? lineText(bytes) : null;
  const manifest = text === null ? null : readManifest(text);
  if (manifest?.ok === false && manifest.problem.kind === 'too_new') throw new BackupStop(manifest.problem);
  return manifest?.ok === true ? { manifest: manifest.value, size } : null;
}

/** Lines stand before the first file: what looks like one further on belongs to a backup that somebody kept as a file. */
async function salvageLines(plain: BackupSource, marks: BackupMarks, options: ReadOptions): Promise<SalvagedLines> {
  const { versionBytes, manifestBytes } = options.caps ?? BACKUP_CAPS;
  const end = Math.min(marks.files[0]?.headerAt ?? plain.size, versionBytes + manifestBytes);
  const splitter = createLineSplitter();
  const lines = collectIntactLines();
  for await (const piece of piecesOf(plain, 0, end)) {
    for (const line of splitter.push(piece)) lines.push(line);
    heed(options.signal);
  }
  lines.push(splitter.rest());
  return lines.finish();
}

/** Where each file stands whose bytes still have its hash. */
async function salvageFiles(
  plain: BackupSource,
  marks: BackupMarks,
  whole: WholeManifest | null,
  { signal }: ReadOptions,
): Promise<ReadonlyMap<BackupFile, number>> {
  const places = new Map<BackupFile, number>();
  const known = new Set<string>();
  let effort = MAX_EFFORT * plain.size;
  for (const { hash: text, dataAt, size } of candidates(marks, whole)) {
    const hash = toFileHash(text);
    if (hash === null || known.has(hash) || dataAt + size > plain.size || effort < size) continue;
    effort -= size;
    if ((await digestAt(plain, dataAt, size, signal)) !== hash) continue;
    known.add(hash);
    places.set({ hash, size }, dataAt);
  }
  return places;
}

/** How often each byte may be looked at: marks that lie cost time, not sense. */
const MAX_EFFORT = 4;

interface Candidate {
  readonly hash: string;
  readonly dataAt: number;
  readonly size: number;
}

/** Where a file may stand: where the manifest says, where its header is, and as long as either says. */
function candidates({ files, sizesByStart }: BackupMarks, whole: WholeManifest | null): readonly Candidate[] {
  const sizeByHash = new Map<string, number>(
    whole === null ? [] : filesIn(whole.manifest).map((one) => [one.hash, one.size]),
  );
  const marked = files.flatMap(({ hash, dataAt }) =>
    [...new Set([sizeByHash.get(hash), ...(sizesByStart.get(dataAt) ?? [])])].flatMap((size) =>
      size === undefined ? [] : [{ hash, dataAt, size }],
    ),
  );
  return [...placesByManifest(whole), ...marked];
}

function placesByManifest(whole: WholeManifest | null): readonly Candidate[] {
  if (whole === null) return [];
  const { manifest, size } = whole;
  const { entries } = layOut([
    { name: MANIFEST_NAME, size, isChecksumBehind: false },
    ...manifest.parts.map((part) => ({ ...part, isChecksumBehind: part.name !== VERSIONS_NAME })),
  ]);
  return manifest.parts
    .map(({ sha256: hash, size: bytes }, index) => ({ hash, size: bytes, dataAt: entries[index + 1]?.dataAt ?? 0 }))
    .slice(1);
}

async function digestAt(
  plain: BackupSource,
  dataAt: number,
  size: number,
  signal: AbortSignal | undefined,
): Promise<string> {
  const hash = sha256.create();
  for await (const piece of piecesOf(plain, dataAt, dataAt + size)) {
    hash.update(piece);
    heed(signal);
  }
  return bytesToHex(hash.digest());
}

/** An archive of what is left. It claims to know only what it holds, or another device would take what is lost for seen. */
function archiveFrom(
  head: ArchiveHead | null,
  manifest: BackupManifest | null,
  versions: readonly LoggedVersion[],
): PortfolioArchive {
  const knows = latestStamps(versions);
  const newest = Object.entries(knows).sort(([, one], [, other]) => (one < other ? 1 : -1))[0]?.[0];
  const refCounters = highestNumbers(versions);
  if (head !== null) return { ...head, knows, versions };
  return {
    portfolioId: manifest?.portfolioId ?? 'unknown',
    deviceId: manifest?.deviceId ?? toDeviceId(newest ?? 'unknown-device'),
    deviceLetter: manifest?.deviceLetter ?? '',
    ...{ knows, refCounters, attachments: [], versions },
  };
}

const DEVICE_AT = 21;

function latestStamps(versions: readonly LoggedVersion[]): StampByDevice {
  const latest: Record<string, HybridStamp> = {};
  for (const { stamp } of versions) {
    const device = stamp.slice(DEVICE_AT);
    if ((latest[device] ?? '') < stamp) latest[device] = stamp;
  }
  return latest;
}

function highestNumbers(versions: readonly LoggedVersion[]): RefCounters {
  const highest: Record<string, number> = {};
  for (const { ref } of versions) {
    const parsed = recordRefSchema.safeParse(ref);
    if (!parsed.success) continue;
    const letter = parsed.data.charAt(0);
    highest[letter] = Math.max(highest[letter] ?? 0, numberOfRef(parsed.data));
  }
  return highest;
}
