import type { Crosswalk } from '../domain/standards/crosswalk';
import type { Standard } from '../domain/standards/standard';

/** Each head once more as a text, apart from its standard: choosing one must not fetch them all. */
const readHeadByPath = import.meta.glob<string>('../../standards-data/*/standard.json', {
  query: '?raw',
  import: 'default',
});
const readCrosswalkByPath = import.meta.glob<Crosswalk>('../../standards-data/crosswalk/*.json', { import: 'default' });

/** What stands at the head of each standard, in the order of their ids. */
export async function listStandards(): Promise<readonly Omit<Standard, 'units'>[]> {
  const texts = await Promise.all(Object.values(readHeadByPath).map((read) => read()));
  return texts.map((text) => JSON.parse(text) as Standard);
}

/** What relates other standards to this one, in the order of their ids. */
export async function loadCrosswalksTo(id: string): Promise<readonly Crosswalk[]> {
  const readers = Object.entries(readCrosswalkByPath).filter(([path]) => path.endsWith(`--${id}.json`));
  return Promise.all(readers.map(([, read]) => read()));
}
