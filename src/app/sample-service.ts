import sampleUrl from '../../tests/fixtures/portfolios/sample-diploma.json?url';
import type { RecordStore } from '../domain/ports';
import { removeCopies } from '../storage/files/remove-copies';
import { removeStore } from '../storage/open-store';
import type { SampleService } from '../workspace/services';

const OWN_DATABASE = 'coachfolio';
const SAMPLE_DATABASE = 'coachfolio-sample';
const STORAGE_KEY = 'coachfolio-open';
const SAMPLE = 'sample';

/** Which database the app works on. The sample has one of its own, so that nothing of it ever mixes with the person's. */
export function openDatabaseName(): string {
  return isSampleOpen() ? SAMPLE_DATABASE : OWN_DATABASE;
}

export function isSampleOpen(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) === SAMPLE;
  } catch {
    return false;
  }
}

/** Writes the sample into its own database, if it is not there yet. */
export async function fillSample(store: RecordStore): Promise<void> {
  const standing = await store.load();
  if (!standing.ok || standing.value.portfolio.all('enrolment').length > 0) return;
  const [{ readPortfolioFile }, response] = await Promise.all([
    import('../interchange/portfolio-file/read-portfolio-file'),
    fetch(sampleUrl),
  ]);
  const read = readPortfolioFile(await response.text());
  if (!read.ok) throw new Error(`the sample can’t be read: ${JSON.stringify(read.problem)}`);
  await store.commit(
    read.value.records.map((record) => ({ op: 'put', record })),
    { keepTimes: true, refCounters: read.value.refCounters },
  );
}

/** Switching starts the app anew: no screen keeps anything of the other portfolio. */
export function createSampleService(beforeLeaving: () => Promise<void>): SampleService {
  return {
    isOpen: isSampleOpen(),
    open: async () => {
      try {
        await beforeLeaving();
        if (!(await fetch(sampleUrl)).ok) return false;
        localStorage.setItem(STORAGE_KEY, SAMPLE);
      } catch {
        return false;
      }
      location.assign('/');
      return true;
    },
    remove: async () => {
      localStorage.removeItem(STORAGE_KEY);
      // Left behind, they are still out of the way.
      await removeStore(SAMPLE_DATABASE).catch(() => undefined);
      await removeCopies(SAMPLE_DATABASE).catch(() => undefined);
      location.assign('/');
    },
  };
}
