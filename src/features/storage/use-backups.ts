import { useSyncExternalStore } from 'react';
import type { BackupState, StorageStatus } from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';

export function useBackupState(): BackupState {
  const { backups } = useServices();
  return useSyncExternalStore(backups.subscribe, backups.state);
}

export function useStorageStatus(): StorageStatus {
  const { storageStatus } = useServices();
  return useSyncExternalStore(storageStatus.subscribe, storageStatus.state);
}
