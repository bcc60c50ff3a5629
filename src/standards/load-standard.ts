import { assembleStandard, type StandardFiles, type StandardProblem } from '../domain/standards/assemble-standard';
import type { Standard } from '../domain/standards/standard';
import { failure, type Result } from '../domain/result';

/** A folder is a standard: a new one needs data and no code. It is fetched when it is asked for, and not before: see `standardsInHalves` in src/pwa/build/vite-plugins.mjs. */
const readCoreByPath = import.meta.glob<StandardFiles>('../../standards-data/*/standard.json', {
  import: 'default',
  query: '?core',
});

/** The ids of all standards that the program ships with, in alphabetical order. */
export const standardIds: readonly string[] = Object.keys(readCoreByPath).map(folderOf).sort();

/** Fetches one standard. The problem is `not_available` where its files can't be had, as offline before the first whole download. */
export async function loadStandard(id: string): Promise<Result<Standard, StandardProblem>> {
  const read = Object.entries(readCoreByPath).find(([path]) => folderOf(path) === id)?.[1];
  if (read === undefined) return failure({ kind: 'unknown_standard', id });
  try {
    return assembleStandard(id, await read());
  } catch (error) {
    return failure({ kind: 'not_available', id, detail: String(error) });
  }
}

function folderOf(path: string): string {
  return /([^/]+)\/[^/]+$/.exec(path)?.[1] ?? '';
}
