import { type Result, success } from '../../domain/result';
import type { BackupManifest, BackupPart, BackupProblem, BackupSource, ReadOptions, StagedBackup } from './backup';
import { collectVersions } from './collect-versions';
import { copyFiles, type PutFile } from './copy-files';
import { findUnreadable } from './find-unreadable';
import { filesIn } from './manifest';
import { type OpenedSource, openSource } from './open-source';
import { untilStopped } from './stop';
import { walkBackup } from './walk-backup';
import type { ZipLayout } from './zip-layout';

/** Reads a backup from end to end and compares all of it with its manifest. To be done with every one that was just written. */
export function verifyBackup(
  file: BackupSource,
  options: ReadOptions = {},
): Promise<Result<BackupManifest, BackupProblem>> {
  return untilStopped(async () => {
    const { manifest } = await readWhole(await openSource(file, options), options);
    return success(manifest);
  });
}

/**
 * Reads a backup, whoever made it: every byte of it is held against its manifest, every line against its schema. Nothing is kept
 * anywhere: the caller copies the files, then commits the archive in one transaction.
 */
export function readBackup(
  file: BackupSource,
  options: ReadOptions = {},
): Promise<Result<StagedBackup, BackupProblem>> {
  return untilStopped(async () => {
    const source = await openSource(file, options);
    const { manifest, layout, head, versions, damagedRows } = await readWhole(source, options);
    const files = filesIn(manifest);
    return success({
      manifest,
      archive: { ...head, versions },
      unreadable: findUnreadable(versions),
      damagedRows,
      files,
      copyFiles: (into, run = {}) =>
        copyFiles(into, run, files, (put) =>
          source.isLocked ? putOnTheWay(source, options, files, put) : putSlices(file, layout, files, put),
        ),
    } satisfies StagedBackup);
  });
}

async function readWhole(source: OpenedSource, options: ReadOptions) {
  const collector = collectVersions(options);
  const walked = await walkBackup(source, options, { versions: (piece) => collector.push(piece) });
  return { ...walked, ...collector.finish(walked.manifest) };
}

/** Of a backup that is not locked each file can be handed over as it lies there. */
async function putSlices(
  file: BackupSource,
  { entries }: ZipLayout,
  files: StagedBackup['files'],
  put: PutFile,
): Promise<void> {
  for (const [index, one] of files.entries()) {
    const entry = entries[index + 2];
    if (entry !== undefined) await put(one, file.slice(entry.dataAt, entry.dataAt + entry.size));
  }
}

/** A locked one is unlocked a second time, from its beginning, and the files are handed over as they come by. */
async function putOnTheWay(
  source: OpenedSource,
  { caps }: ReadOptions,
  files: StagedBackup['files'],
  put: PutFile,
): Promise<void> {
  const fileByHash = new Map<string, StagedBackup['files'][number]>(files.map((one) => [one.hash, one]));
  await walkBackup(source, caps === undefined ? {} : { caps }, {
    file: async ({ sha256 }: BackupPart, pieces) => {
      const one = fileByHash.get(sha256);
      if (one !== undefined) await put(one, pieces);
    },
  });
}
