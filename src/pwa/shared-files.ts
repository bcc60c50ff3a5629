/**
 * Files that another app shares with this one: the browser posts them to an address of ours, the service worker puts them by, and
 * the form that takes them in clears them away.
 */
export const SHARED_ADDRESS = '/share';
/** The page that takes them in. */
const SHARED_LEADS_TO = '/evidence/new?shared';

const CACHE = 'coachfolio-shared-files';
/** As the manifest names the field. */
const FIELD = 'files';
const NAME_HEADER = 'X-File-Name';

/** For the service worker. What was shared before and not taken in is kept beside it. */
export async function putSharedFilesBy(request: Request): Promise<Response> {
  const form = await request.formData();
  const files = form.getAll(FIELD).filter((part) => part instanceof File);
  const cache = await caches.open(CACHE);
  const known = (await cache.keys()).length;
  for (const [index, file] of files.entries()) {
    const headers = { [NAME_HEADER]: encodeURIComponent(file.name), 'Content-Type': 'application/octet-stream' };
    await cache.put(`${SHARED_ADDRESS}/${String(known + index)}`, new Response(file, { headers }));
  }
  return Response.redirect(SHARED_LEADS_TO, 303);
}

/** For the page: the files that were put by, in the order in which they came. */
export async function sharedFiles(): Promise<readonly File[]> {
  if (typeof caches === 'undefined' || !(await caches.has(CACHE))) return [];
  const cache = await caches.open(CACHE);
  const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
  return Promise.all(
    answers
      .filter((answer) => answer !== undefined)
      .map(
        async (answer) => new File([await answer.blob()], decodeURIComponent(answer.headers.get(NAME_HEADER) ?? '')),
      ),
  );
}

/** Once they are in, or given up. */
export async function clearSharedFiles(): Promise<void> {
  if (typeof caches !== 'undefined') await caches.delete(CACHE);
}
