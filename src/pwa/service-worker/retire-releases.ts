import { parseAssetList, type PageMessage } from '../messages';
import { shellCachePrefix } from '../shell-entry';
import type { ShellCache } from './shell-cache';

/** Held while a release installs and while old ones are removed, so that neither sees the other's half-done work. */
export const shellLock = 'coachfolio-shell';

const replyWithinMilliseconds = 2_000;

/**
 * Removes the caches of other releases, once nobody can need them: this release is whole, no newer one is on its way,
 * and every open tab says that it runs this one. A tab that doesn't answer counts as old.
 */
export async function retireOtherReleases(worker: ServiceWorkerGlobalScope, shell: ShellCache): Promise<void> {
  await worker.navigator.locks.request(shellLock, async () => {
    const { installing, waiting } = worker.registration;
    if (installing !== null || waiting !== null || worker.serviceWorker.state !== 'activated') return;
    if (!(await shell.status()).offlineReady) return;
    const tabs = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const answers = await Promise.all(tabs.map((tab) => runsThisRelease(tab, shell)));
    if (!answers.every(Boolean)) return;
    const others = (await caches.keys()).filter(
      (name) => name.startsWith(shellCachePrefix) && name !== shell.cacheName,
    );
    await Promise.all(others.map((name) => caches.delete(name)));
  });
}

function runsThisRelease(tab: Client, shell: ShellCache): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const patience = setTimeout(() => resolve(false), replyWithinMilliseconds);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(patience);
      const assets = parseAssetList(data);
      resolve(assets !== undefined && shell.hasAll(assets));
    };
    const question: PageMessage = { type: 'WHICH_RELEASE' };
    tab.postMessage(question, [port2]);
  });
}
