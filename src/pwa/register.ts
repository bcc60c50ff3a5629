import { messageSW, Workbox } from 'workbox-window';
import { createInstallPrompt, type InstallPrompt } from './install-prompt';
import {
  parsePageMessage,
  parseShellStatus,
  type OfflineStatus,
  type ShellStatus,
  type WorkerRequest,
} from './messages';
import { createOfflineDownload, type OfflineDownload } from './offline-download';
import { pageAssets } from './page-release';
import { trustedScriptUrl } from './trusted-urls';
import { createUpdates, type ApplyResult, type Unsubscribe, type Updates } from './updates';

export interface PwaOptions {
  /** Saves what is typed. Every tab calls it before it reloads for an update, and stays as it is if it rejects. */
  readonly beforeReload: () => Promise<void>;
}

export type UpdateCheck = 'found' | 'current' | 'unreachable';

/** What the app knows of its own installation, offline copy and updates. */
export interface Pwa extends InstallPrompt {
  /** False where the browser has no service workers, and in development. */
  readonly worksOffline: boolean;
  /** Tells when a new release is whole on this device and waits to be accepted. */
  readonly onUpdateReady: (listener: () => void) => Unsubscribe;
  /** Call it only after the person has said yes. */
  readonly applyUpdate: () => Promise<ApplyResult>;
  readonly checkForUpdate: () => Promise<UpdateCheck>;
  readonly onStatus: (listener: (status: OfflineStatus) => void) => Unsubscribe;
}

const updateCheckEveryMilliseconds = 60 * 60 * 1000;
const answerWithinMilliseconds = 5_000;

/** Registers the service worker, once the page has loaded, and ties its events together. Call it once, early. */
export function createPwa({ beforeReload }: PwaOptions): Pwa {
  const worksOffline = import.meta.env.PROD && 'serviceWorker' in navigator;
  const install = createInstallPrompt(window);
  if (!worksOffline) {
    return {
      ...install,
      worksOffline,
      onUpdateReady: () => () => undefined,
      applyUpdate: () => Promise.resolve('none'),
      checkForUpdate: () => Promise.resolve('unreachable'),
      onStatus: () => () => undefined,
    };
  }

  const container = navigator.serviceWorker;
  const workbox = new Workbox(trustedScriptUrl('/service-worker.js'), { updateViaCache: 'none' });
  const registered = workbox.register().catch(() => undefined);
  const checkForUpdate = async () => lookForUpdate(await registered);
  let registration: ServiceWorkerRegistration | undefined;
  void registered.then((result) => (registration = result));

  const updates = createUpdates({
    controlledFromStart: container.controller !== null,
    hasWaitingRelease: () => (registration?.waiting ?? null) !== null && registration?.active !== null,
    activateWaiting: () => workbox.messageSkipWaiting(),
    servesThisPage: async () => {
      const status = await askWithin(answerWithinMilliseconds, container.controller, 'STATUS');
      return status?.servesPage;
    },
    saveBeforeReload: beforeReload,
    reload: () => window.location.reload(),
  });
  const download = createOfflineDownload({
    downloadRest: async () => ask((await container.ready).active, 'DOWNLOAD_REST'),
    checkForUpdate,
  });

  workbox.addEventListener('waiting', () => void registered.then(() => updates.releaseWaits()));
  listenToWorker(container, updates, download);
  keepFresh(checkForUpdate, () => download.resume());
  void registered.then(() => whenIdle(() => void download.resume()));

  return {
    ...install,
    worksOffline,
    onUpdateReady: updates.onUpdateReady,
    applyUpdate: updates.applyUpdate,
    checkForUpdate,
    onStatus: download.onStatus,
  };
}

function listenToWorker(container: ServiceWorkerContainer, updates: Updates, download: OfflineDownload): void {
  container.addEventListener('controllerchange', () => void updates.controllerChanged());
  container.addEventListener('message', ({ data, ports }: MessageEvent<unknown>) => {
    const message = parsePageMessage(data);
    if (message?.type === 'PROGRESS') download.progressed(message.status);
    if (message?.type === 'WHICH_RELEASE') ports[0]?.postMessage(pageAssets(document));
  });
}

/** Looks again when the network returns, when the page comes back into view, and hourly while it is watched. */
function keepFresh(checkForUpdate: () => Promise<UpdateCheck>, resumeDownload: () => Promise<void>): void {
  let lastCheck = Date.now();
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    void resumeDownload();
    if (Date.now() - lastCheck < updateCheckEveryMilliseconds) return;
    lastCheck = Date.now();
    void checkForUpdate();
  };
  window.addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  setInterval(look, updateCheckEveryMilliseconds);
}

async function lookForUpdate(registration: ServiceWorkerRegistration | undefined): Promise<UpdateCheck> {
  try {
    const checked = await registration?.update();
    if (checked === undefined) return 'unreachable';
    return checked.installing !== null || checked.waiting !== null ? 'found' : 'current';
  } catch {
    return 'unreachable';
  }
}

async function ask(
  worker: ServiceWorker | null,
  type: Exclude<WorkerRequest['type'], 'SKIP_WAITING'>,
): Promise<ShellStatus | undefined> {
  if (worker === null) return undefined;
  const request: WorkerRequest = { type, pageAssets: pageAssets(document) };
  const answer: unknown = await messageSW(worker, request);
  return parseShellStatus(answer);
}

/** A service worker that is being replaced may never answer. */
function askWithin(milliseconds: number, ...question: Parameters<typeof ask>): Promise<ShellStatus | undefined> {
  const patience = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), milliseconds));
  return Promise.race([ask(...question), patience]);
}

/** The page comes first: the rest of the files can wait until it has nothing to do (Safari can't tell when). */
function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(task, { timeout: 5_000 });
  else setTimeout(task, 2_000);
}
