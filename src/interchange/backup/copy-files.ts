import type { FileHash } from '../../domain/files/file-hash';
import type { FileSource } from '../../domain/files/file-store';
import { type Result, success } from '../../domain/result';
import type { BackupFile, BackupFileTarget, BackupProblem, BackupRun, CopiedFiles } from './backup';
import { BackupStop, detailOf, heed, untilStopped } from './stop';

/** Puts one file; what the source gives is counted on the way. */
export type PutFile = (file: BackupFile, source: FileSource) => Promise<void>;

/** Puts files of a backup into a store, all or none: what was put before the one that can't be kept is removed again. */
export async function copyFiles(
  into: BackupFileTarget,
  { onProgress, signal }: BackupRun,
  files: readonly BackupFile[],
  eachFile: (put: PutFile) => Promise<void>,
): Promise<Result<CopiedFiles, BackupProblem>> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const put: FileHash[] = [];
  let alreadyThere = 0;
  let done = 0;
  const copied = await untilStopped(async () => {
    await eachFile(async (file, source) => {
      heed(signal);
      if (await asked(() => into.has(file.hash))) alreadyThere += 1;
      else if (await putOne(into, file, source, (bytes) => onProgress?.(done + bytes, total))) put.push(file.hash);
      done += file.size;
      onProgress?.(done, total);
    });
    return success({ put: put.length, alreadyThere });
  });
  if (copied.ok) return copied;
  for (const hash of put) await into.remove(hash).catch(() => undefined); // nobody names it: it is collected one day
  return copied;
}

async function putOne(
  into: BackupFileTarget,
  { hash }: BackupFile,
  source: FileSource,
  onProgress: (bytes: number) => void,
): Promise<true> {
  const kept = await asked(() => into.put(source, { onProgress }));
  if (!kept.ok) throw new BackupStop({ kind: 'file_not_kept', hash, problem: kept.problem });
  if (kept.value.hash === hash) return true;
  await into.remove(kept.value.hash).catch(() => undefined); // the backup was changed while it was read
  throw new BackupStop({ kind: 'damaged', part: 'file', name: hash });
}

async function asked<Value>(ask: () => Promise<Value>): Promise<Value> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof BackupStop) throw error;
    throw new BackupStop({ kind: 'files_out_of_reach', detail: detailOf(error) });
  }
}
