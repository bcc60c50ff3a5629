import type { FileStore } from '../../domain/files/file-store';
import type { Clock, RecordStore } from '../../domain/ports';
import type { OpeningService } from '../../workspace/backup-services';
import type { OpenedPortfolio } from '../portfolio-store';
import type { CareService } from './backup-service';
import type { BackupStateStore } from './backup-state';
import type { StorageStatusStore } from './storage-status';

export interface OpeningParts {
  readonly records: RecordStore;
  readonly portfolio: OpenedPortfolio;
  readonly files: FileStore<Blob>;
  readonly clock: Clock;
  readonly backups: CareService;
  readonly state: BackupStateStore;
  readonly status: StorageStatusStore;
}

/** Brings files in. What reads them is loaded when there is one. */
export function createOpeningService(parts: OpeningParts): OpeningService {
  return {
    open: async (file, passphrase) => (await import('./open-file')).openFile(file, passphrase, parts),
    salvage: async (file, passphrase) => (await import('./open-file')).salvageFile(file, passphrase, parts),
  };
}
