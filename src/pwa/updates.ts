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
  /** Whether a release waits behind another that works. The first one may wait for a moment too, and is no update. */
  readonly hasWaitingRelease: () => boolean;
  /** Lets the waiting release take over; the answer is a change of controller. */
  readonly activateWaiting: () => void;
  /** Whether the service worker in charge was built together with this page; undefined if it didn't say. */
  readonly servesThisPage: () => Promise<boolean | undefined>;
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
    releaseWaits: () => {
      if (environment.hasWaitingRelease()) announce();
    },
    controllerChanged: async () => {
      const wasControlled = controlled;
      controlled = true;
      if (accepted) {
        await reloadWhenSaved();
        return;
      }
      const isServed = await environment.servesThisPage();
      if (isServed === true || (isServed === undefined && !wasControlled)) return;
      // Where it isn't sure that somebody accepted an update, it is only offered: a page from the network may be older
      // than its first service worker.
      if (isServed === false && wasControlled) await reloadWhenSaved();
      else announce();
    },
  };
}
