import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { toFileHash } from '../domain/files/file-hash';
import type { FileSource } from '../domain/files/file-store';
import { HEAD_BYTES, mediaTypeOf } from '../domain/files/media-type';
import type { MediaType } from '../domain/files/media-types';
import type { LoggedVersion } from '../domain/ports';
import { parseRecord } from '../domain/records/parse-record';
import type { AnyRecord } from '../domain/records/record-kinds';
import { failure, type Result, success } from '../domain/result';
import { canonicalJson } from '../domain/signed-text';
import { isoInstantSchema } from '../domain/time';
import { backupCommandWords as words } from '../domain/words/backup-command';
import type { BackupFileTarget, BackupProblem, SalvagedBackup, StagedBackup } from '../interchange/backup/backup';
import { writePortfolioFile } from '../interchange/portfolio-file/write-portfolio-file';
import { reasonOf } from './open-portfolio';

/** What can be taken apart: a whole backup, or what is left of one. */
export type Extract = Pick<StagedBackup | SalvagedBackup, 'manifest' | 'archive' | 'unreadable' | 'copyFiles'>;

export interface Extracted {
  readonly records: number;
  readonly versions: number;
  readonly files: number;
}

/**
 * Makes a folder of plain files: `portfolio.json` (what stands, in the portable format), `history.jsonl` (every version),
 * `manifest.json` and `files/`. All of it or nothing.
 */
export async function writeExtract(
  extract: Extract,
  out: string,
  inFile: (problem: BackupProblem) => string,
): Promise<Result<Extracted, string>> {
  if (existsSync(out)) return failure(words.notEmpty(out));
  let folder: string;
  try {
    await mkdir(path.dirname(path.resolve(out)), { recursive: true });
    folder = await mkdtemp(`${path.resolve(out)}.part-`);
  } catch (error) {
    return failure(words.cannotWrite(out, reasonOf(error)));
  }
  try {
    const written = await fill(folder, extract);
    if (!written.ok) return failure(inFile(written.problem));
    await rename(folder, out);
    return written;
  } catch (error) {
    return failure(words.cannotWrite(out, reasonOf(error)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function fill(folder: string, extract: Extract): Promise<Result<Extracted, BackupProblem>> {
  const { manifest, archive } = extract;
  const records = standingRecords(archive.versions);
  await mkdir(path.join(folder, 'files'));
  const history = archive.versions.map((version) => `${canonicalJson(version)}\n`).join('');
  await writeFile(path.join(folder, 'history.jsonl'), history);
  if (manifest !== null) await writeFile(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
  const { refCounters, attachments } = archive;
  const exportedAt = manifest?.exportedAt ?? latestSave(archive.versions);
  const portfolio = writePortfolioFile({ exportedAt, refCounters, attachments, records });
  await writeFile(path.join(folder, 'portfolio.json'), portfolio);
  const copied = await extract.copyFiles(folderTarget(path.join(folder, 'files')));
  if (!copied.ok) return copied;
  return success({ records: records.length, versions: archive.versions.length, files: copied.value.put });
}

function standingRecords(versions: readonly LoggedVersion[]): readonly AnyRecord[] {
  const last = new Map(versions.map((version) => [version.id, version]));
  return [...last.values()].flatMap(({ op, body, ...row }) => {
    if (op === 'remove' || typeof body !== 'object' || body === null) return [];
    const { kind, version, id, ref, createdAt, changedAt } = row;
    const parsed = parseRecord({ ...body, kind, version, id, ref, createdAt, changedAt });
    return parsed.ok ? [parsed.value] : [];
  });
}

function latestSave(versions: readonly LoggedVersion[]) {
  return versions.reduce((latest, { savedAt }) => (savedAt > latest ? savedAt : latest), EARLIEST);
}

const EARLIEST = isoInstantSchema.parse('1970-01-01T00:00:00Z');

/** So that a person can open what they find. */
const ENDINGS: Readonly<Record<MediaType, string>> = {
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/heic': '.heic',
  'application/pdf': '.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'audio/mpeg': '.mp3',
  'audio/mp4': '.m4a',
  'audio/ogg': '.ogg',
  'audio/wav': '.wav',
  'audio/webm': '.weba',
  'application/octet-stream': '',
};

/** A folder as a place for files: each under its hash, with the ending of what it is. */
function folderTarget(folder: string): BackupFileTarget {
  return {
    has: () => Promise.resolve(false),
    remove: () => Promise.resolve(), // the whole folder goes if something fails
    async put(source) {
      const hash = createHash('sha256');
      let size = 0;
      let head: Uint8Array = new Uint8Array(0);
      const part = path.join(folder, 'part');
      const pass = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
        for await (const piece of pieces) {
          hash.update(piece);
          size += piece.length;
          if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES - head.length)]);
          yield piece;
        }
      };
      await pipeline(Readable.from(pass(piecesOf(source))), createWriteStream(part));
      const digest = toFileHash(hash.digest('hex'));
      if (digest === null) throw new RangeError('a digest is 64 hex digits');
      const mediaType = mediaTypeOf(head);
      await rename(part, path.join(folder, digest + ENDINGS[mediaType]));
      return success({ hash: digest, size, mediaType });
    },
  };
}

const PIECE_BYTES = 2 ** 20;

async function* piecesOf(source: FileSource): AsyncGenerator<Uint8Array> {
  if (!('arrayBuffer' in source)) {
    yield* source;
    return;
  }
  for (let at = 0; at < source.size; at += PIECE_BYTES) {
    yield new Uint8Array(await source.slice(at, Math.min(source.size, at + PIECE_BYTES)).arrayBuffer());
  }
}
