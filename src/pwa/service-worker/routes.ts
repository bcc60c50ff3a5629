import { PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { putSharedFilesBy, SHARED_ADDRESS } from '../shared-files';
import { shellCachePrefix } from '../shell-entry';
import type { ShellCache } from './shell-cache';

const shellPage = '/index.html';
/** A last segment with a dot is a file: if it isn't there, the honest answer is 404 and not the app's page. */
const fileLike = /\/[^/?]*\.[^/?]*(\?|$)/;

/** Answers requests: pages by the shell, files of this release from its cache, files of older releases while they last. */
export function answerFrom(shell: ShellCache): void {
  registerRoute(new NavigationRoute(({ request }) => shellPageFor(shell, request), { denylist: [fileLike] }));
  registerRoute(new PrecacheRoute(shell.controller, { cleanURLs: false, directoryIndex: '' }));
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname === SHARED_ADDRESS,
    ({ request }) => putSharedFilesBy(request),
    'POST',
  );
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
    ({ request }) => fromAnyRelease(request),
  );
}

/** Without integrity on the way out: should the cache be gone, any release's page is better than none. */
async function shellPageFor(shell: ShellCache, request: Request): Promise<Response> {
  return (await shell.controller.matchPrecache(shellPage)) ?? fetch(request);
}

/** A tab that still runs the release before can load its own lazy parts, from what its worker had stored. */
async function fromAnyRelease(request: Request): Promise<Response> {
  for (const name of await caches.keys()) {
    if (!name.startsWith(shellCachePrefix)) continue;
    const kept = await caches.match(request.url, { cacheName: name, ignoreVary: true });
    if (kept !== undefined) return kept;
  }
  return fetch(request);
}
