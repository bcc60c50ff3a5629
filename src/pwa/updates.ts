/** Stops a subscription. */
export type Unsubscribe = () => void;

export type ApplyResult =
  /** The page is about to be replaced by the new release. */
  | 'reloading'
  /** Something typed could not be saved first, so nothing was changed. */
  | 'not-saved'
  /** There is nothing newer than what runs. */
  | 'none';

export interface UpdateEnvironment {
  /** Whether a service worker ran this page from its start. */
  readonly controlledFromStart: boolean;
  readonly hasWaitingRelease: () => boolean;
  /** Lets the waiting release take over; the answer is a change of controller. */
  readonly activateWaiting: () => void;
  /** Whether the service worker in charge was built together with this page. */
  readonly servesThisPage: () => Promise<boolean>;
  /** Saves what is typed; rejects if it could not. */
  readonly saveBeforeReload: () => Promise<void>;
  readonly reload: () => void;
}

export interface Updates {
  readonly onUpdateReady: (listener: () => void) => Unsubscribe;
  readonly applyUpdate: () => Promise<ApplyResult>;
  /** A new release is whole and waits. */
  readonly releaseWaits: () => void;
  /** Another service worker has taken charge of this page. */
  readonly controllerChanged: () => Promise<void>;
}

/**
 * An update is offered, never forced. Once a person accepts it in one tab, every tab follows, since a release serves one
 * set of files; each tab first saves what is typed, and stays as it is if it can't.
 */
export function createUpdates(environment: UpdateEnvironment): Updates {
  const listeners = new Set<() => void>();
  let controlled = environment.controlledFromStart;
  let isReady = false;
  let accepted = false;

  const announce = () => {
    isReady = true;
    for (const listener of listeners) listener();
  };

  const reloadWhenSaved = async (): Promise<ApplyResult> => {
    try {
      await environment.saveBeforeReload();
    } catch {
      accepted = false;
      announce();
      return 'not-saved';
    }
    environment.reload();
    return 'reloading';
  };

  return {
    onUpdateReady: (listener) => {
      listeners.add(listener);
      if (isReady) listener();
      return () => listeners.delete(listener);
    },
    applyUpdate: async () => {
      if (!isReady) return 'none';
      if (!environment.hasWaitingRelease()) return reloadWhenSaved();
      try {
        await environment.saveBeforeReload();
      } catch {
        return 'not-saved';
      }
      accepted = true;
      environment.activateWaiting();
      return 'reloading';
    },
    releaseWaits: announce,
    controllerChanged: async () => {
      const wasControlled = controlled;
      controlled = true;
      if (accepted) {
        await reloadWhenSaved();
        return;
      }
      if (await environment.servesThisPage()) return;
      // A page from the network whose first worker is already newer: nobody has accepted anything yet.
      if (wasControlled) await reloadWhenSaved();
      else announce();
    },
  };
}
