import type { Standard } from '../domain/standards/standard';
import { loadStandard } from '../standards/load-standard';
import type { StandardsService } from '../workspace/services';

/** Standards by id, each fetched once, when a screen first asks for it. One that can't be had now is asked for again later. */
export function createStandardsService(): StandardsService {
  const loaded = new Map<string, Standard>();
  const underWay = new Set<string>();
  const listeners = new Set<() => void>();
  const fetchOnce = async (id: string): Promise<void> => {
    if (underWay.has(id)) return;
    underWay.add(id);
    const result = await loadStandard(id);
    if (!result.ok) return;
    loaded.set(id, result.value);
    for (const listener of listeners) listener();
  };
  addEventListener('online', () => underWay.clear());
  return {
    get: (id) => {
      const standard = loaded.get(id);
      if (standard === undefined) void fetchOnce(id);
      return standard ?? null;
    },
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
