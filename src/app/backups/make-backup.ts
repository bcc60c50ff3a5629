import type { BackupNote } from '../../domain/backup-care/backup-note';
import { backupFileName, deviceMark } from '../../domain/backup-care/backup-name';
import type { FileStore } from '../../domain/files/file-store';
import type { Clock, PortfolioArchive, RecordStore } from '../../domain/ports';
import { failure, type Result, success } from '../../domain/result';
import type { IsoInstant } from '../../domain/time';
import type { BackupManifest, BackupProblem as FileProblem } from '../../interchange/backup/backup';
import { createBlobSink } from '../../interchange/backup/blob-sink';
import { writeBackup } from '../../interchange/backup/write-backup';
import type { BackupProblem } from '../../workspace/backup-services';
import { version } from '../../../package.json';

export interface BackupSources {
  readonly records: RecordStore;
  readonly files: FileStore<Blob>;
  readonly clock: Clock;
}

/** Everything of the portfolio, read at one moment. */
export interface TakenPortfolio {
  readonly archive: PortfolioArchive;
  readonly takenAt: IsoInstant;
  readonly fileName: string;
}

/** A backup in hand. Whether it is a good one shows only when it is read back. */
export interface MadeBackup extends TakenPortfolio {
  readonly file: Blob;
  readonly manifest: BackupManifest;
  readonly passphrase: string | null;
}

export async function takePortfolio({ records, clock }: BackupSources): Promise<Result<TakenPortfolio, BackupProblem>> {
  const takenAt = clock.now();
  const archive = await records.archive();
  if (!archive.ok) return failure({ kind: 'failed', detail: archive.problem.kind });
  const fileName = backupFileName({ device: deviceMark(archive.value.deviceId), writtenAt: takenAt });
  return success({ archive: archive.value, takenAt, fileName });
}

export async function makeBackup(
  taken: TakenPortfolio,
  passphrase: string | null,
  { files }: BackupSources,
): Promise<Result<MadeBackup, BackupProblem>> {
  const sink = createBlobSink();
  const options = { appVersion: version, now: taken.takenAt, ...(passphrase === null ? {} : { passphrase }) };
  const written = await writeBackup(taken.archive, files, options, sink);
  if (!written.ok) return failure(backupProblemOf(written.problem));
  return success({ ...taken, file: sink.blob(), manifest: written.value.manifest, passphrase });
}

/** What stays known of a backup once it is verified. */
export function noteOf(
  manifest: BackupManifest,
  facts: Pick<BackupNote, 'place' | 'verifiedAt' | 'fileName' | 'bytes' | 'isEncrypted'>,
): BackupNote {
  return {
    version: 1,
    takenAt: manifest.exportedAt,
    ...facts,
    held: {
      sessions: manifest.contents['session']?.records ?? 0,
      records: manifest.counts.records,
      files: manifest.counts.files,
    },
    knows: manifest.knows,
  };
}

/** What a problem with the file means where a backup is made. */
export function backupProblemOf(problem: FileProblem): BackupProblem {
  if (problem.kind === 'cancelled') return { kind: 'cancelled' };
  if (problem.kind === 'no_room') return { kind: 'storage_full' };
  return { kind: 'failed', detail: JSON.stringify(problem) };
}
