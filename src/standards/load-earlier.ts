import { asOf, changesSince, type EarlierPack } from '../domain/packs/earlier-pack';
import type { Standard } from '../domain/standards/standard';

/** What earlier versions of the data had otherwise. Fetched only where somebody is still judged by one of them. */
const readEarlierByPath = import.meta.glob<EarlierPack>('../../standards-data/*/earlier/*.json', { import: 'default' });

/** The standard as it was in a version; as it is now where that version is not kept. Rejects if the files can't be had. */
export async function loadAsOf(current: Standard, version: string): Promise<Standard> {
  const found = asOf(current, await loadEarlier(current.id), version);
  return found.ok ? found.value : current;
}

/** Why the data changed since a version, the oldest change first. */
export async function loadChangesSince(standard: Standard): Promise<ReturnType<typeof changesSince>> {
  return changesSince(standard, await loadEarlier(standard.id));
}

async function loadEarlier(id: string): Promise<readonly EarlierPack[]> {
  const readers = Object.entries(readEarlierByPath).filter(([path]) => path.includes(`/${id}/earlier/`));
  return Promise.all(readers.map(([, read]) => read()));
}
