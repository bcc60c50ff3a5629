import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, nextTick } from '@noble/hashes/utils.js';
import type { LoggedVersion, PortfolioArchive } from '../../domain/ports';
import { BACKUP_CAPS, type BackupManifest } from './backup';
import { crc32 } from './crc32';
import { BackupStop, heed } from './stop';
import { headLine, versionLine } from './version-lines';

/** The bytes of `versions.jsonl`, with what the zip and the manifest say of them. */
export interface PreparedVersions {
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly size: number;
  readonly sha256: string;
  readonly checksum: number;
  /** Those that a reader will make sense of. */
  readonly readable: readonly LoggedVersion[];
}

/** About how many characters are made at a time before the page gets its turn. */
const PIECE_CHARACTERS = 2 ** 18;

/** The head stands first and again last: the piece that is torn off a file is its end, the one that is written over its beginning. */
export async function prepareVersions(
  archive: PortfolioArchive,
  signal: AbortSignal | undefined,
): Promise<PreparedVersions> {
  const hash = sha256.create();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const readable: LoggedVersion[] = [];
  let checksum = 0;
  let size = 0;
  const add = async (text: string): Promise<void> => {
    const piece = new TextEncoder().encode(text);
    hash.update(piece);
    checksum = crc32(piece, checksum);
    size += piece.length;
    pieces.push(piece);
    // more than this no reader would take back
    if (size > BACKUP_CAPS.versionBytes) throw new BackupStop({ kind: 'too_much', what: 'versions' });
    await nextTick();
    heed(signal);
  };
  const head = headLine(archive);
  let waiting = head;
  for (const version of archive.versions) {
    const { kind, line } = versionLine(version);
    if (kind === 'version') readable.push(version);
    waiting += line;
    if (waiting.length < PIECE_CHARACTERS) continue;
    await add(waiting);
    waiting = '';
  }
  await add(waiting + head);
  return { pieces, size, sha256: bytesToHex(hash.digest()), checksum, readable };
}

/** What stands in an archive, as a manifest tells it. */
export function contentsOf(
  versions: readonly LoggedVersion[],
): Pick<BackupManifest, 'contents'> & { readonly records: number; readonly removed: number } {
  const last = new Map(versions.map((version) => [version.id, version]));
  const standing = [...last.values()].filter(({ op }) => op === 'put');
  const kinds = [...new Set(standing.map(({ kind }) => kind))].sort();
  const contents = kinds.map((kind) => {
    const ofKind = standing.filter((version) => version.kind === kind);
    return [kind, { records: ofKind.length, refs: ofKind.flatMap(({ ref }) => ref ?? []).sort() }] as const;
  });
  return {
    contents: Object.fromEntries(contents),
    records: standing.length,
    removed: last.size - standing.length,
  };
}
