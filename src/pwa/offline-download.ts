import type { OfflineStatus } from './messages';
import type { Unsubscribe } from './updates';

export interface DownloadEnvironment {
  /** Asks the active service worker to fetch what is missing; undefined if it gave no usable answer. */
  readonly downloadRest: () => Promise<OfflineStatus | undefined>;
  /** Looks for a newer release: a file that can't be had may have left the server with its release. */
  readonly checkForUpdate: () => Promise<unknown>;
}

export interface OfflineDownload {
  readonly onStatus: (listener: (status: OfflineStatus) => void) => Unsubscribe;
  /** The service worker has told how far it is. */
  readonly progressed: (status: OfflineStatus) => void;
  /** Brings the rest here, unless it is known to be here. Call it whenever the chances may have changed. */
  readonly resume: () => Promise<void>;
}

/** Follows how much of the app is on this device, and sees to it that all of it gets here. */
export function createOfflineDownload(environment: DownloadEnvironment): OfflineDownload {
  const listeners = new Set<(status: OfflineStatus) => void>();
  let latest: OfflineStatus | undefined;

  const progressed = (status: OfflineStatus) => {
    latest = status;
    for (const listener of listeners) listener(status);
  };

  return {
    onStatus: (listener) => {
      listeners.add(listener);
      if (latest !== undefined) listener(latest);
      return () => listeners.delete(listener);
    },
    progressed,
    resume: async () => {
      if (latest?.offlineReady === true) return;
      const status = await environment.downloadRest();
      if (status === undefined) return;
      progressed(status);
      if (!status.offlineReady) await environment.checkForUpdate();
    },
  };
}
