import path from 'node:path';
import type { Standard } from '../../src/domain/standards/standard';
import { readStandardAs } from '../../src/node/read-standard';

/** Two standards that nobody publishes: one that rules answer, in two versions, and one that is covered by claims. */
export const MADE_UP_STANDARDS = path.resolve(import.meta.dirname, '../fixtures/standards');

export function madeUpStandard(id: 'harbour-mentor' | 'harbour-skills', version: string | null = null): Standard {
  const read = readStandardAs(id, version, MADE_UP_STANDARDS);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
