import { parseBackupFileName } from '../../domain/backup-care/backup-name';
import { outdatedBackups } from '../../domain/backup-care/rotation';
import { failure, type Result, success } from '../../domain/result';
import type { IsoInstant } from '../../domain/time';
import type { BackupProblem } from '../../workspace/backup-services';
import { rename } from './browser-files';

const UNFINISHED = '.part';

/** Whether a file that was read back holds what was written. */
export type Check = (file: Blob) => Promise<boolean>;

/**
 * Writes a file under a name for work in progress, reads it back, and only then gives it its own name: what carries that
 * name is always whole. Where the browser can't rename, it writes once more; its own writing swaps whole files too.
 */
export async function writeIntoFolder(
  folder: FileSystemDirectoryHandle,
  fileName: string,
  file: Blob,
  check: Check,
): Promise<Result<null, BackupProblem>> {
  const unfinished = `${fileName}${UNFINISHED}`;
  const first = await writeAndCheck(folder, unfinished, file, check);
  if (!first.ok) return first;
  if (await rename(first.value, fileName)) return success(null);
  const second = await writeAndCheck(folder, fileName, file, check);
  await folder.removeEntry(unfinished).catch(() => undefined); // the next rotation sees to it
  return second.ok ? success(null) : second;
}

/** Writes to a file that the person has picked, and reads it back. */
export async function writeIntoFile(
  handle: FileSystemFileHandle,
  file: Blob,
  check: Check,
): Promise<Result<null, BackupProblem>> {
  await fill(handle, file);
  return (await check(await handle.getFile())) ? success(null) : failure({ kind: 'not_verified' });
}

async function writeAndCheck(
  folder: FileSystemDirectoryHandle,
  name: string,
  file: Blob,
  check: Check,
): Promise<Result<FileSystemFileHandle, BackupProblem>> {
  const handle = await folder.getFileHandle(name, { create: true });
  await fill(handle, file);
  if (await check(await handle.getFile())) return success(handle);
  await folder.removeEntry(name);
  return failure({ kind: 'not_verified' });
}

async function fill(handle: FileSystemFileHandle, file: Blob): Promise<void> {
  const writable = await handle.createWritable();
  try {
    await writable.write(file);
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
  await writable.close();
}

/** Removes what no rule keeps, and what a dead tab left unfinished. Only what this device wrote. */
export async function rotate(folder: FileSystemDirectoryHandle, device: string, now: IsoInstant): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  const unfinished = names.filter(
    (name) => name.endsWith(UNFINISHED) && parseBackupFileName(name.slice(0, -UNFINISHED.length))?.device === device,
  );
  for (const name of [...outdatedBackups(names, device, now), ...unfinished]) {
    await folder.removeEntry(name).catch(() => undefined); // in use elsewhere: next time
  }
}

/** The newest backup of this device in a folder; null if there is none. */
export async function newestBackup(folder: FileSystemDirectoryHandle, device: string): Promise<File | null> {
  const names: string[] = [];
  for await (const name of folder.keys()) if (parseBackupFileName(name)?.device === device) names.push(name);
  const newest = names.sort().at(-1);
  return newest === undefined ? null : (await folder.getFileHandle(newest)).getFile();
}

/** What an error of the browser's means for the person. */
export function problemOfError(error: unknown): BackupProblem {
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError') return { kind: 'cancelled' };
  if (name === 'NotAllowedError' || name === 'SecurityError') return { kind: 'locked' };
  if (name === 'NotFoundError') return { kind: 'gone' };
  if (name === 'QuotaExceededError') return { kind: 'storage_full' };
  return { kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
}
