import { startModuleWorker } from '../pwa/trusted-urls';
import type { WordingService } from '../workspace/services';

/** The search comes on demand, with a worker of its own for each copy. */
export const wordingService: WordingService = {
  find: async (standard, copy) => {
    const { findWording } = await import('../interchange/official-wording/find-wording');
    return findWording((url) => startModuleWorker(url, 'wording'), { standard, copy });
  },
};
