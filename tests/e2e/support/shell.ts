import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { ShellStatus } from '../../../src/pwa/messages';
import type { ShellEntry } from '../../../src/pwa/shell-entry';

/** The list that the build has put into the service worker. */
export const injectedList = /\[\{"integrity":.*?\}\]/;

/** The files of a built site that the service worker keeps. */
export async function shellFiles(site: string): Promise<readonly ShellEntry[]> {
  const worker = await readFile(path.join(site, 'service-worker.js'), 'utf8');
  const list = injectedList.exec(worker)?.[0];
  if (list === undefined) throw new Error('The service worker of the build carries no list of files.');
  return JSON.parse(list) as ShellEntry[];
}

/** Waits for what the app tells as "everything is on this device". */
export async function waitUntilOnDevice(page: Page): Promise<void> {
  await expect.poll(() => shellStatus(page), { timeout: 30_000 }).toMatchObject({ offlineReady: true });
}

/** Asks the service worker that is in charge of the page; undefined while there is none. */
export function shellStatus(page: Page, type: 'STATUS' | 'DOWNLOAD_REST' = 'STATUS'): Promise<ShellStatus | undefined> {
  return page.evaluate(
    (question) =>
      new Promise<ShellStatus | undefined>((resolve) => {
        const { controller } = navigator.serviceWorker;
        if (controller === null) return resolve(undefined);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }: MessageEvent<ShellStatus>) => resolve(data);
        controller.postMessage({ type: question, pageAssets: [] }, [port2]);
      }),
    type,
  );
}

/** Names of the caches that hold a release. */
export function shellCaches(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys());
}

/** The files that the page gets with other bytes than the build has, or not at all. The browser's own cache doesn't count. */
export function unlikeTheBuild(page: Page, files: readonly ShellEntry[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const odd: string[] = [];
    for (const { url, integrity } of wanted) {
      await fetch(`/${url}`, { integrity, cache: 'no-store' }).catch(() => odd.push(url));
    }
    return odd;
  }, files);
}
