import type { CommitProblem } from '../domain/ports';
import { failure, type Result } from '../domain/result';
import { createPwa } from '../pwa/register';
import type { StoreCondition } from '../storage/connection';
import type { SecondStoreStatus } from '../storage/journal/second-store';
import type { OpenLock } from '../storage/lock/open-lock';
import type { OpenedStore } from '../storage/open-store';
import { flushAllDrafts } from '../workspace/draft-keeper';
import type { Services } from '../workspace/services';
import { createDeviceService, type Device } from './device-service';
import { isLockNoted, leaveChannel } from './lock/lock-flag';
import { openServices } from './services';

export type Opened = Result<Services, CommitProblem>;

/** The app's one start. The device comes first: a release that can't open the portfolio must still be able to be replaced. */
export interface Opening {
  readonly device: Device;
  readonly opened: Promise<Opened>;
  /** Opens a portfolio that is locked; null where none is. */
  readonly unlock: ((lock: OpenLock) => void) | null;
  /** Whether this tab can write: another one may be newer, or in the way. */
  readonly condition: () => StoreCondition;
  /** The second store; null until the first is being opened. */
  readonly secondStore: () => SecondStoreStatus | null;
  readonly acceptLoss: () => void;
  /** Told of every change of the condition and of the second store. */
  readonly subscribe: (listener: () => void) => () => void;
}

let opening: Opening | null = null;

/** Once for the page, however often React mounts the app. */
export function openOnce(): Opening {
  opening ??= start();
  return opening;
}

function start(): Opening {
  let condition: StoreCondition = 'open';
  let second: OpenedStore['second'] | null = null;
  const listeners = new Set<() => void>();
  const device = createDeviceService(createPwa({ beforeReload: flushAllDrafts }));
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const onCondition = (next: StoreCondition): void => {
    condition = next;
    tell();
  };
  const onSecondStore = (opening: OpenedStore['second']): void => {
    second = opening;
    opening.subscribe(tell);
  };
  listenToLeave();
  let unlock: Opening['unlock'] = null;
  const lock = isLockNoted() ? new Promise<OpenLock>((resolve) => (unlock = resolve)) : null;
  const opened = open(async () => openServices(device, onCondition, onSecondStore, await lock));
  return {
    device,
    opened,
    unlock,
    condition: () => condition,
    secondStore: () => second?.status() ?? null,
    acceptLoss: () => second?.acceptLoss(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A blank page says nothing. */
function open(work: () => Promise<Opened>): Promise<Opened> {
  return work().catch((error: unknown) => failure<CommitProblem>({ kind: 'failed', detail: String(error) }));
}

/** Another tab locks the portfolio, or moves it: this one goes too, unless what is typed can't be saved. */
function listenToLeave(): void {
  if (leaveChannel === null) return;
  leaveChannel.onmessage = () =>
    void flushAllDrafts().then(
      () => location.reload(),
      () => undefined,
    );
}
