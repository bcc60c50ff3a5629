import type { Pwa, UpdateCheck } from '../pwa/register';
import type { DeviceService, DeviceStatus } from '../workspace/services';

/** With what only Settings asks for. */
export interface Device extends DeviceService {
  readonly lookForUpdate: () => Promise<UpdateCheck>;
}

/** What the browser says of this installation, as one object that changes when any of it does. */
export function createDeviceService(pwa: Pwa): Device {
  let status: DeviceStatus = {
    offline: { ready: false, done: 0, total: 0 },
    updateReady: false,
    install: 'tab',
    persisted: null,
  };
  const listeners = new Set<() => void>();
  const change = (part: Partial<DeviceStatus>): void => {
    status = { ...status, ...part };
    for (const listener of listeners) listener();
  };
  pwa.onStatus(({ offlineReady, done, total }) => change({ offline: { ready: offlineReady, done, total } }));
  pwa.onUpdateReady(() => change({ updateReady: true }));
  pwa.onInstallChange((install) => change({ install }));
  void storageManager()
    ?.persisted()
    .then(
      (persisted) => change({ persisted }),
      () => undefined, // not known, as where it can't be asked
    );
  return {
    status: () => status,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    applyUpdate: async () => ((await pwa.applyUpdate()) === 'not-saved' ? 'not_saved' : 'under_way'),
    lookForUpdate: pwa.checkForUpdate,
    install: async () => {
      await pwa.promptInstall();
    },
    persist: async () => {
      const persisted = await storageManager()
        ?.persist()
        .catch(() => undefined);
      if (persisted !== undefined) change({ persisted });
    },
  };
}

/** Absent in WebKitGTK, whatever the typings say. */
function storageManager(): StorageManager | undefined {
  return (navigator as { storage?: StorageManager }).storage;
}
