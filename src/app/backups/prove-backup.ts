import type { Clock } from '../../domain/ports';
import { failure, type Result, success } from '../../domain/result';
import { readBackup } from '../../interchange/backup/read-backup';
import { archiveDigest } from '../../interchange/backup/version-lines';
import { openStore, removeStore } from '../../storage/open-store';
import type { BackupProblem, Proof } from '../../workspace/backup-services';
import { randomIds } from '../clock';
import { backupProblemOf } from './make-backup';

/**
 * Restores a backup into a scratch database as a new device would, and compares what stands there with what the backup says:
 * every version, counter and attachment, and the bytes of each evidence file. The scratch database goes again.
 */
export async function proveBackup(
  file: Blob,
  passphrase: string | null,
  { name, clock }: { readonly name: string; readonly clock: Clock },
): Promise<Result<Proof, BackupProblem>> {
  const staged = await readBackup(file, passphrase === null ? {} : { passphrase });
  if (!staged.ok) return failure(backupProblemOf(staged.problem));
  const scratch = `${name}-proof`;
  await removeStore(scratch);
  const store = openStore({ name: scratch, clock, ids: randomIds });
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
    await removeStore(scratch).catch(() => undefined); // the next proof removes it first
  }
}
