import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import {
  BACKUP_CAPS,
  type BackupManifest,
  type BackupPart,
  MANIFEST_NAME,
  type ReadOptions,
  VERSIONS_NAME,
} from './backup';
import { type ByteReader, createByteReader } from './byte-reader';
import { crc32 } from './crc32';
import { readManifest } from './manifest';
import type { OpenedSource } from './open-source';
import { BackupStop, heed } from './stop';
import {
  descriptor,
  directory,
  layOut,
  LOCAL_HEADER_BYTES,
  localHeader,
  type PlacedEntry,
  type ZipLayout,
} from './zip-layout';

/** Told of what a backup holds, in the order of the file, before the whole of it is known to be sound. */
export interface BackupVisitor {
  versions?(piece: Uint8Array): void;
  /** Gets the bytes of a file. They are compared with its hash whether it reads them or not. */
  file?(part: BackupPart, pieces: AsyncIterable<Uint8Array>): Promise<void>;
}

export interface WalkedBackup {
  readonly manifest: BackupManifest;
  /** Where the parts stand in the plain bytes. */
  readonly layout: ZipLayout;
}

/**
 * Reads a backup from its first byte to its last and holds every byte against what the manifest makes it: each part has its hash,
 * and all the rest is made anew and compared. Nothing can be hidden between, under or behind the parts. Stops at the first
 * byte that is another.
 */
export async function walkBackup(
  source: OpenedSource,
  options: ReadOptions,
  visitor: BackupVisitor,
): Promise<WalkedBackup> {
  const reader = createByteReader(source.pieces(), source.size);
  try {
    return await walk(reader, source, options, visitor);
  } finally {
    await reader.close();
  }
}

async function walk(
  reader: ByteReader,
  source: OpenedSource,
  { caps = BACKUP_CAPS, onProgress, signal }: ReadOptions,
  visitor: BackupVisitor,
): Promise<WalkedBackup> {
  const { manifest, size, checksum } = await takeManifest(reader, caps.manifestBytes);
  refuseTooLarge(manifest, caps);
  const layout = layOut([
    { name: MANIFEST_NAME, size, isChecksumBehind: false },
    ...manifest.parts.map((part) => ({ ...part, isChecksumBehind: part.name !== VERSIONS_NAME })),
  ]);
  if (!source.isLocked && source.size < layout.size) {
    throw new BackupStop({ kind: 'cut_off', size: source.size, expected: layout.size });
  }
  const checksums = [checksum];
  for (const [index, part] of manifest.parts.entries()) {
    const entry = layout.entries[index + 1];
    if (entry === undefined) throw new RangeError('the layout has an entry for each part');
    const step = (done: number): void => {
      heed(signal);
      onProgress?.(entry.dataAt + done, layout.size);
    };
    checksums.push(await passPart(reader, { part, entry, manifest, visitor, step }));
  }
  await expectBytes(reader, directory(layout, checksums, manifest.exportedAt), 'directory');
  if (!(await reader.isAtEnd())) throw new BackupStop({ kind: 'damaged', part: 'frame', name: 'end' });
  onProgress?.(layout.size, layout.size);
  return { manifest, layout };
}

/** The one header whose numbers nobody knows beforehand: the size and the checksum of the manifest. */
async function takeManifest(
  reader: ByteReader,
  atMost: number,
): Promise<{ readonly manifest: BackupManifest; readonly size: number; readonly checksum: number }> {
  const header = await reader.take(LOCAL_HEADER_BYTES + MANIFEST_NAME.length);
  const name = String.fromCharCode(...header.subarray(LOCAL_HEADER_BYTES));
  if (name !== MANIFEST_NAME) throw new BackupStop({ kind: 'not_a_backup' });
  const size = new DataView(header.buffer).getUint32(18, true);
  if (size > atMost) throw new BackupStop({ kind: 'too_large', what: 'manifest', atMost });
  const bytes = await reader.take(size);
  const manifest = readManifest(textOf(bytes));
  if (!manifest.ok) throw new BackupStop(manifest.problem);
  const checksum = crc32(bytes);
  const expected = localHeader(
    { name: MANIFEST_NAME, size, isChecksumBehind: false },
    checksum,
    manifest.value.exportedAt,
  );
  if (!isSame(header, expected)) throw new BackupStop({ kind: 'damaged', part: 'manifest', name: '' });
  return { manifest: manifest.value, size, checksum };
}

function refuseTooLarge({ parts }: BackupManifest, caps: NonNullable<ReadOptions['caps']>): void {
  const { versionBytes, files } = caps;
  if ((parts[0]?.size ?? 0) > versionBytes) {
    throw new BackupStop({ kind: 'too_large', what: 'versions', atMost: versionBytes });
  }
  if (parts.length - 1 > files) throw new BackupStop({ kind: 'too_large', what: 'files', atMost: files });
}

interface PassedPart {
  readonly part: BackupPart;
  readonly entry: PlacedEntry;
  readonly manifest: BackupManifest;
  readonly visitor: BackupVisitor;
  readonly step: (done: number) => void;
}

/** Returns the checksum of the part. */
async function passPart(reader: ByteReader, { part, entry, manifest, visitor, step }: PassedPart): Promise<number> {
  const isFile = entry.isChecksumBehind;
  const header = await reader.take(LOCAL_HEADER_BYTES + entry.name.length);
  const hash = sha256.create();
  let checksum = 0;
  let done = 0;
  async function* pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of reader.pass(part.size - done)) {
      hash.update(piece);
      checksum = crc32(piece, checksum);
      done += piece.length;
      step(done);
      yield piece;
    }
  }
  if (isFile) await visitor.file?.(part, pieces());
  for await (const piece of pieces()) if (!isFile) visitor.versions?.(piece);
  if (bytesToHex(hash.digest()) !== part.sha256) {
    throw new BackupStop({ kind: 'damaged', part: isFile ? 'file' : 'versions', name: part.name });
  }
  if (!isSame(header, localHeader(entry, checksum, manifest.exportedAt))) {
    throw new BackupStop({ kind: 'damaged', part: 'frame', name: part.name });
  }
  if (isFile) await expectBytes(reader, descriptor(part.size, checksum), part.name);
  return checksum;
}

async function expectBytes(reader: ByteReader, expected: Uint8Array, name: string): Promise<void> {
  const found = await reader.take(expected.length);
  if (!isSame(found, expected)) throw new BackupStop({ kind: 'damaged', part: 'frame', name });
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BackupStop({ kind: 'damaged', part: 'manifest', name: '' });
  }
}
