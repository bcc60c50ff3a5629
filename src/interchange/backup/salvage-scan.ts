import { toFileHash } from '../../domain/files/file-hash';
import type { BackupRun, BackupSource } from './backup';
import { bytesOf, PIECE_BYTES } from './byte-streams';
import { heed } from './stop';
import { LOCAL_HEADER_BYTES } from './zip-layout';

/** Marks in a file that say where its parts were, whatever else is gone. */
export interface BackupMarks {
  /** Where the bytes of each file would begin. */
  readonly files: readonly { readonly hash: string; readonly dataAt: number; readonly headerAt: number }[];
  /** Sizes that end a file, by where the file would have begun. */
  readonly sizesByStart: ReadonlyMap<number, readonly number[]>;
}

const NAME_BYTES = 70;
/** The longest mark: a header with the name of a file. */
const OVERLAP = LOCAL_HEADER_BYTES + NAME_BYTES;
const FILE_NAME = /^files\/([0-9a-f]{64})$/;
/** A file that is made of marks is not a backup. */
const MAX_MARKS = 200_000;

/** Looks at every byte for the marks that stand before and behind a file. */
export async function scanForMarks(file: BackupSource, { onProgress, signal }: BackupRun): Promise<BackupMarks> {
  const files: { hash: string; dataAt: number; headerAt: number }[] = [];
  const sizesByStart = new Map<number, number[]>();
  for (let at = 0; at < file.size && files.length + sizesByStart.size < MAX_MARKS; at += PIECE_BYTES) {
    const bytes = await bytesOf(file, at, Math.min(file.size, at + PIECE_BYTES + OVERLAP));
    heed(signal);
    onProgress?.(at, file.size);
    for (const found of marksIn(bytes)) {
      if (found >= PIECE_BYTES) break;
      const hash = fileHeaderAt(bytes, found);
      if (hash !== null) files.push({ hash, headerAt: at + found, dataAt: at + found + OVERLAP });
      const size = descriptorAt(bytes, found);
      if (size !== null) {
        const start = at + found - size;
        sizesByStart.set(start, [...(sizesByStart.get(start) ?? []).slice(0, 3), size]);
      }
    }
  }
  return { files, sizesByStart };
}

/** Where `PK` stands. */
function* marksIn(bytes: Uint8Array): Generator<number, void, undefined> {
  for (let at = bytes.indexOf(0x50); at >= 0; at = bytes.indexOf(0x50, at + 1)) if (bytes[at + 1] === 0x4b) yield at;
}

function fileHeaderAt(bytes: Uint8Array, at: number): string | null {
  if (bytes[at + 2] !== 3 || bytes[at + 3] !== 4) return null;
  const name = String.fromCharCode(...bytes.subarray(at + LOCAL_HEADER_BYTES, at + OVERLAP));
  return toFileHash(FILE_NAME.exec(name)?.[1] ?? '');
}

function descriptorAt(bytes: Uint8Array, at: number): number | null {
  if (bytes[at + 2] !== 7 || bytes[at + 3] !== 8 || at + 16 > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, 16);
  const size = view.getUint32(8, true);
  return size === view.getUint32(12, true) ? size : null;
}
