/** Varying on request headers would hide a stored module script from the page that asks for it (seen in Chromium). */
export const anyVariant: CacheQueryOptions = { ignoreVary: true };

/**
 * Copies what other releases have already brought here, so that an update fetches only what has changed. A file is taken
 * by what it holds, not by its name.
 * @param digestByKey the `integrity` of each file that is wanted, by its key in the cache
 */
export async function adoptFiles(
  into: Cache,
  from: readonly string[],
  digestByKey: ReadonlyMap<string, string>,
): Promise<void> {
  const wanted = new Map(digestByKey);
  for (const { url } of await into.keys()) wanted.delete(url);
  for (const name of from) {
    const other = await caches.open(name);
    for (const { url } of await other.keys()) {
      const digest = wanted.get(url);
      const kept = digest === undefined ? undefined : await other.match(url, anyVariant);
      if (kept === undefined || (await digestOf(kept.clone())) !== digest) continue;
      await into.put(url, kept);
      wanted.delete(url);
    }
  }
}

/** As the `integrity` of a file is written. */
async function digestOf(response: Response): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
