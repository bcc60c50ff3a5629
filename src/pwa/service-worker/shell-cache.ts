import { PrecacheController } from 'workbox-precaching';
import { parseTexts, type OfflineStatus } from '../messages';
import { adoptFiles, anyVariant } from './adopt-files';
import { releaseIdOf, shellCachePrefix, type ShellEntry } from '../shell-entry';

/** Where a release notes which caches were here before it. No request is answered with it. */
const olderCachesKey = '/older-caches';

/**
 * The files of one release, in a cache of their own that carries the release's name.
 * A release never writes into another's cache, so a failed install takes nothing from the one that works.
 */
export interface ShellCache {
  readonly cacheName: string;
  readonly controller: PrecacheController;
  /** Brings the files of the given stages onto the device, all or none. Throws if one can't be had. */
  install(event: ExtendableEvent, stages: readonly ShellEntry['stage'][]): Promise<void>;
  /** Fetches whatever is missing and keeps what arrives; a file that fails is left for the next call. */
  downloadMissing(event: ExtendableEvent, onProgress: (status: OfflineStatus) => void): Promise<OfflineStatus>;
  status(): Promise<OfflineStatus>;
  /** The caches of other releases that were here when this one was installed; a newer one's is never among them. */
  olderCaches(): Promise<readonly string[]>;
  /** Whether all these addresses belong to this release. */
  hasAll(urls: readonly string[]): boolean;
}

export function createShellCache(entries: readonly ShellEntry[]): ShellCache {
  const cacheName = `${shellCachePrefix}${releaseIdOf(entries)}`;
  const controller = new PrecacheController({ cacheName });
  controller.strategy.matchOptions = anyVariant;
  controller.addToCacheList([...entries]);

  const keyOf = (entry: ShellEntry) => controller.getCacheKeyForURL(entry.url) ?? entry.url;

  const missing = async () => {
    const cache = await caches.open(cacheName);
    const present = new Set((await cache.keys()).map((request) => request.url));
    return entries.filter((entry) => !present.has(keyOf(entry)));
  };

  const fetchInto = async (cache: RequestCache, entry: ShellEntry, event: ExtendableEvent) => {
    const { integrity } = entry;
    const request = new Request(entry.url, { integrity, cache, credentials: 'same-origin' });
    await Promise.all(controller.strategy.handleAll({ request, event, params: { cacheKey: keyOf(entry), integrity } }));
  };

  const store = async (entry: ShellEntry, event: ExtendableEvent) => {
    if (entry.revision !== null) return fetchInto('reload', entry, event);
    try {
      await fetchInto('default', entry, event);
    } catch {
      // A hashed file that once arrived damaged would stay in the browser's own cache for a year.
      await fetchInto('reload', entry, event);
    }
  };

  const statusOf = (missingCount: number): OfflineStatus => ({
    offlineReady: missingCount === 0,
    total: entries.length,
    done: entries.length - missingCount,
  });

  return {
    cacheName,
    controller,
    install: async (event, stages) => {
      const names = (await caches.keys()).filter((name) => name.startsWith(shellCachePrefix));
      const older = names.filter((name) => name !== cacheName);
      try {
        const own = await caches.open(cacheName);
        await own.put(olderCachesKey, new Response(JSON.stringify(older)));
        await adoptFiles(own, older, new Map(entries.map((entry) => [keyOf(entry), entry.integrity])));
        for (const entry of entries) if (stages.includes(entry.stage)) await store(entry, event);
        const absent = (await missing()).filter((entry) => stages.includes(entry.stage));
        if (absent.length > 0) throw new Error(`Not stored: ${absent.map((entry) => entry.url).join(', ')}`);
      } catch (error) {
        // A cache that was there before may be the one that a running release of the same files lives from.
        if (!names.includes(cacheName)) await caches.delete(cacheName);
        throw error;
      }
    },
    downloadMissing: async (event, onProgress) => {
      const wanted = await missing();
      let left = wanted.length;
      for (const entry of wanted) {
        const stored = await store(entry, event).then(
          () => true,
          () => false,
        );
        if (stored) onProgress(statusOf(--left));
      }
      return statusOf((await missing()).length);
    },
    status: async () => statusOf((await missing()).length),
    olderCaches: async () => {
      const noted = await caches.match(olderCachesKey, { cacheName });
      return noted === undefined ? [] : (parseTexts(await noted.json()) ?? []);
    },
    hasAll: (urls) => urls.every((url) => controller.getCacheKeyForURL(url) !== undefined),
  };
}
