import type { Clock } from '../../domain/ports';
import { failure, type Result, success } from '../../domain/result';
import { readBackup } from '../../interchange/backup/read-backup';
import { archiveDigest } from '../../interchange/backup/version-lines';
import type { BodyCodec } from '../../storage/codec';
import type { DatabaseHost } from '../../storage/database';
import { openStore, removeStore } from '../../storage/open-store';
import type { BackupProblem, Proof } from '../../workspace/backup-services';
import { randomIds } from '../clock';
import { backupProblemOf } from './make-backup';

export interface ProofPlace {
  /** The database of the portfolio; the scratch one takes a name made from it. */
  readonly name: string;
  readonly clock: Clock;
  /** How bodies stand in the scratch database: sealed, where a lock is on. */
  readonly codec?: BodyCodec;
  /** For tests: another place than the browser's. */
  readonly host?: DatabaseHost;
}

/**
 * Restores a backup into a scratch database as a new device would, and compares what stands there with what the backup says:
 * every version, counter and attachment, and the bytes of each evidence file. The scratch database goes again.
 */
export async function proveBackup(
  file: Blob,
  passphrase: string | null,
  { name, clock, host, codec }: ProofPlace,
): Promise<Result<Proof, BackupProblem>> {
  const staged = await readBackup(file, passphrase === null ? {} : { passphrase });
  if (!staged.ok) return failure(backupProblemOf(staged.problem));
  const scratch = `${name}-proof`;
  await removeStore(scratch, host);
  const store = openStore({ name: scratch, clock, ids: randomIds, ...(host && { host }), ...(codec && { codec }) });
  try {
    const merged = await store.records.mergeIn(staged.value.archive);
    const back = await store.records.archive();
    const loaded = await store.records.load();
    const isGood =
      merged.ok && back.ok && loaded.ok && archiveDigest(back.value) === archiveDigest(staged.value.archive);
    const { records } = staged.value.manifest.counts;
    return success({ provedAt: clock.now(), isGood, records, files: staged.value.files.length });
  } finally {
    store.close();
    await removeStore(scratch, host).catch(() => undefined); // the next proof removes it first
  }
}
