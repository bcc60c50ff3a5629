import { type FileHandle, open } from 'node:fs/promises';
import type { FileContent } from '../domain/files/file-store';
import { failure, type Result, success } from '../domain/result';
import { backupCommandWords as words } from '../domain/words/backup-command';
import { BACKUP_CAPS, type BackupProblem, type ReadOptions } from '../interchange/backup/backup';
import { backupLossText, backupProblemText, unreadableText } from '../interchange/backup/problem-text';
import { readBackup } from '../interchange/backup/read-backup';
import { salvageBackup } from '../interchange/backup/salvage-backup';
import { type BackupRequest, parseBackupArguments } from './backup-arguments';
import { type Extract, writeExtract } from './backup-extract';
import { reasonOf } from './open-portfolio';

export interface BackupOutput {
  readonly text: string;
  /** Lines for the person that are no failure. */
  readonly notes: readonly string[];
}

/** A computer may spend more on a passphrase than a phone: 1 GiB, some seconds. */
const CAPS = { ...BACKUP_CAPS, workFactor: 20 };

/** Checks a backup, or takes it apart into files that need no app. The problem is one line. */
export async function runBackupCommand(
  args: readonly string[],
  stdin: AsyncIterable<Uint8Array | string>,
): Promise<Result<BackupOutput, string>> {
  const request = parseBackupArguments(args);
  if (!request.ok) return request;
  const { file, hasPassphrase } = request.value;
  const options = { caps: CAPS, ...(hasPassphrase ? { passphrase: await firstLine(stdin) } : {}) };
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    return failure(words.cannotRead(file, reasonOf(error)));
  }
  try {
    return await withFile(request.value, contentOf(handle, 0, (await handle.stat()).size), options);
  } finally {
    await handle.close();
  }
}

async function withFile(
  request: BackupRequest,
  content: FileContent,
  options: ReadOptions,
): Promise<Result<BackupOutput, string>> {
  const inFile = (problem: BackupProblem): string => words.inFile(request.file, backupProblemText(problem));
  if (request.isSalvage) {
    const saved = await salvageBackup(content, options);
    if (!saved.ok) return failure(inFile(saved.problem));
    const { lost, ...extract } = saved.value;
    return extractTo(request, extract, lost.map(backupLossText).map(words.lost), inFile);
  }
  const read = await readBackup(content, options);
  if (!read.ok) {
    const canSalvage = read.problem.kind === 'damaged' || read.problem.kind === 'cut_off';
    return failure(`${inFile(read.problem)}${canSalvage ? ` ${words.trySalvage}` : ''}`);
  }
  const { manifest, unreadable, damagedRows } = read.value;
  const missing = manifest.missingFiles.map(words.missing);
  if (request.command === 'extract') return extractTo(request, read.value, missing, inFile);
  const report = { isWhole: true, manifest, unreadable, damagedRows: damagedRows.length };
  return success({ text: JSON.stringify(report, null, 1), notes: missing });
}

async function extractTo(
  { out }: BackupRequest,
  extract: Extract,
  notes: readonly string[],
  inFile: (problem: BackupProblem) => string,
): Promise<Result<BackupOutput, string>> {
  if (out === null) throw new RangeError('extract has a folder');
  const written = await writeExtract(extract, out, inFile);
  if (!written.ok) return written;
  const { records, versions, files } = written.value;
  const outside = extract.unreadable.map(unreadableText).map(words.outsidePortfolio);
  return success({ text: words.extracted(out, records, versions, files), notes: [...notes, ...outside] });
}

/** A stretch of a file on disk; nothing is read before it is asked for. */
function contentOf(handle: FileHandle, start: number, end: number): FileContent {
  return {
    size: Math.max(0, end - start),
    slice: (from, to) => contentOf(handle, start + from, Math.min(end, start + to)),
    async arrayBuffer() {
      const bytes = new Uint8Array(Math.max(0, end - start));
      let at = 0;
      while (at < bytes.length) {
        const { bytesRead } = await handle.read(bytes, at, bytes.length - at, start + at);
        if (bytesRead === 0) break;
        at += bytesRead;
      }
      return bytes.buffer.slice(0, at);
    },
  };
}

/** The passphrase, without the end of the line. */
async function firstLine(stdin: AsyncIterable<Uint8Array | string>): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stdin) {
    pieces.push(Buffer.from(piece));
    if (pieces.at(-1)?.includes(10) === true) break;
  }
  return (Buffer.concat(pieces).toString('utf8').split('\n')[0] ?? '').replace(/\r$/, '');
}
