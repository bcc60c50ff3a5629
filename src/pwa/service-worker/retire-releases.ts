import { parseTexts, type PageMessage } from '../messages';
import type { ShellCache } from './shell-cache';

const replyWithinMilliseconds = 2_000;

/**
 * Removes the caches of older releases, once nobody can need them: this release is whole, and every open tab says that it
 * runs this one. A tab that doesn't answer counts as old.
 */
export async function retireOlderReleases(clients: Clients, shell: ShellCache): Promise<void> {
  const older = await shell.olderCaches();
  if (older.length === 0 || !(await shell.status()).offlineReady) return;
  const tabs = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const answers = await Promise.all(tabs.map((tab) => runsThisRelease(tab, shell)));
  if (answers.every(Boolean)) await Promise.all(older.map((name) => caches.delete(name)));
}

function runsThisRelease(tab: Client, shell: ShellCache): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const patience = setTimeout(() => resolve(false), replyWithinMilliseconds);
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      clearTimeout(patience);
      const assets = parseTexts(data);
      resolve(assets !== undefined && shell.hasAll(assets));
    };
    const question: PageMessage = { type: 'WHICH_RELEASE' };
    tab.postMessage(question, [port2]);
  });
}
