import {
  parseWorkerRequest,
  type OfflineStatus,
  type PageMessage,
  type ShellStatus,
  type WorkerRequest,
} from './messages';
import { answerFrom } from './service-worker/routes';
import { retireOlderReleases } from './service-worker/retire-releases';
import { createShellCache } from './service-worker/shell-cache';
import type { ShellEntry } from './shell-entry';

type StatusRequest = Exclude<WorkerRequest, { type: 'SKIP_WAITING' }>;

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly ShellEntry[] };

const shell = createShellCache(self.__WB_MANIFEST);
let download: Promise<OfflineStatus> | undefined;

answerFrom(shell);

self.addEventListener('install', (event) => {
  // A first visit gets the core at once and the rest when idle. An update is whole before it is offered,
  // so that accepting it on the train never costs a part that worked before.
  const isUpdate = self.registration.active !== null;
  const stages: ShellEntry['stage'][] = isUpdate ? ['core', 'rest'] : ['core'];
  event.waitUntil(shell.install(event, stages));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeCharge());
});

self.addEventListener('message', (event) => {
  const request = parseWorkerRequest(event.data);
  if (request === undefined) return;
  event.waitUntil(answer(request, event));
});

async function answer(request: WorkerRequest, event: ExtendableMessageEvent): Promise<void> {
  switch (request.type) {
    case 'SKIP_WAITING':
      return self.skipWaiting();
    case 'STATUS':
      return reply(event, request, await shell.status());
    case 'DOWNLOAD_REST':
      await takeCharge();
      download ??= downloadRest(event).finally(() => (download = undefined));
      await download;
      await retireOlderReleases(self.clients, shell);
      return reply(event, request, await shell.status());
  }
}

/**
 * Takes over pages that are already open, so that the first visit works offline without a reload. Firefox passes over a page
 * that is just loading; it is taken over when it asks for the rest.
 */
async function takeCharge(): Promise<void> {
  await self.clients.claim().catch(() => undefined); // refused to a worker that has been replaced meanwhile
}

async function downloadRest(event: ExtendableEvent): Promise<OfflineStatus> {
  const status = await shell.downloadMissing(event, (progress) => void tellPages(progress));
  await tellPages(status);
  return status;
}

function reply(event: ExtendableMessageEvent, { pageAssets }: StatusRequest, status: OfflineStatus): void {
  const answer: ShellStatus = { ...status, servesPage: shell.hasAll(pageAssets) };
  event.ports[0]?.postMessage(answer);
}

async function tellPages(status: OfflineStatus): Promise<void> {
  const message: PageMessage = { type: 'PROGRESS', status };
  for (const page of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    page.postMessage(message);
  }
}
