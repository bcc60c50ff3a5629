import { failure, type Result, success } from '../domain/result';
import type { StandardProblem } from '../domain/standards/assemble-standard';
import type { StandardItem } from '../domain/standards/standard';

/** The half of each unit's file that explains the items of the other: see `standardsInHalves` in src/pwa/build/vite-plugins.mjs. */
const readDetailByPath = import.meta.glob<readonly StandardItem[]>('../../standards-data/*/unit-*.json', {
  import: 'default',
  query: '?detail',
});

/**
 * What a unit says in depth, the guidance for its assessment and its likely kinds of evidence, in the order of the document.
 * Empty where the document prints none. Trusted as `assembleStandard` trusts the other half.
 */
export async function loadDetail(
  standard: string,
  unit: string,
): Promise<Result<readonly StandardItem[], StandardProblem>> {
  const path = `../../standards-data/${standard}/unit-${unit}.json`;
  const read = readDetailByPath[path];
  if (read === undefined) return failure({ kind: 'part_missing', id: standard, file: `unit-${unit}.json` });
  try {
    return success(await read());
  } catch (error) {
    return failure({ kind: 'not_available', id: standard, detail: String(error) });
  }
}
