import { assembleStandard, type StandardProblem } from '../domain/standards/assemble-standard';
import type { Standard } from '../domain/standards/standard';
import { failure, type Result } from '../domain/result';

/** A folder is a standard: a new one needs data and no code. Each file is fetched when its standard is asked for, and not before. */
const readFileByPath = import.meta.glob<unknown>('../../standards-data/*/*.json', { import: 'default' });

const HEAD_FILE = 'standard.json';
const PATH = /([^/]+)\/([^/]+)$/;

/** The ids of all standards that the program ships with, in alphabetical order. */
export const standardIds: readonly string[] = Object.keys(readFileByPath)
  .filter((path) => fileOf(path) === HEAD_FILE)
  .map(folderOf)
  .sort();

/** Fetches one standard. The problem is `not_available` where its files can't be had, as offline before the first whole download. */
export async function loadStandard(id: string): Promise<Result<Standard, StandardProblem>> {
  if (!standardIds.includes(id)) return failure({ kind: 'unknown_standard', id });
  const readers = Object.entries(readFileByPath).filter(([path]) => folderOf(path) === id);
  try {
    const files = await Promise.all(readers.map(async ([path, read]) => [fileOf(path), await read()] as const));
    return assembleStandard(id, Object.fromEntries(files));
  } catch (error) {
    return failure({ kind: 'not_available', id, detail: String(error) });
  }
}

function folderOf(path: string): string {
  return PATH.exec(path)?.[1] ?? '';
}

function fileOf(path: string): string {
  return PATH.exec(path)?.[2] ?? '';
}
