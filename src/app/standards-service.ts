import type { Standard } from '../domain/standards/standard';
import { loadStandard } from '../standards/load-standard';
import type { StandardsService } from '../workspace/services';

/** Standards by id and version, each fetched once, when a screen first asks for it. One that can't be had now is asked for again later. */
export function createStandardsService(): StandardsService {
  const loaded = new Map<string, Standard>();
  const underWay = new Set<string>();
  const listeners = new Set<() => void>();
  const fetchAs = async (id: string, version: string | null): Promise<Standard | null> => {
    const read = await loadStandard(id);
    if (!read.ok) return null;
    const current = loaded.get(id) ?? read.value; // one object for each, so that what is worked out from it is found again
    loaded.set(id, current);
    if (version === null || version === current.packVersion) return current;
    return (await import('../standards/load-earlier')).loadAsOf(current, version);
  };
  const fetchOnce = async (id: string, version: string | null, key: string): Promise<void> => {
    if (underWay.has(key)) return;
    underWay.add(key);
    const standard = await fetchAs(id, version).catch(() => null);
    if (standard === null) return;
    loaded.set(key, standard);
    for (const listener of listeners) listener();
  };
  addEventListener('online', () => underWay.clear());
  return {
    get: (id, version = null) => {
      const key = version === null ? id : `${id} ${version}`;
      const standard = loaded.get(key);
      if (standard === undefined) void fetchOnce(id, version, key);
      return standard ?? null;
    },
    changesSince: async (standard) => (await import('../standards/load-earlier')).loadChangesSince(standard),
    detail: async (id, unit) => {
      const { loadDetail } = await import('../standards/load-detail');
      const loaded = await loadDetail(id, unit);
      return loaded.ok ? loaded.value : null;
    },
    list: async () => (await import('../standards/list-standards')).listStandards(),
    crosswalksTo: async (id) => (await import('../standards/list-standards')).loadCrosswalksTo(id),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
