import type { OpenedStore } from '../../storage/open-store';
import type { OpenLock } from '../../storage/lock/open-lock';
import type { LockService } from '../../workspace/lock-service';

/** What turns the lock on and off is loaded when somebody wants that. */
export function createLockService(lock: OpenLock | null, { renewRow, close }: OpenedStore): LockService {
  return {
    isOn: lock !== null,
    work: async () => (await import('./lock-work')).createLockWork({ lock, renewRow, close }),
  };
}
