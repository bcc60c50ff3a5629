import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, ITEM_NAMES } from '../../src/domain/rules/check-names';
import { checkStandard } from '../../src/domain/standards/check-standard';
import { checkCrosswalk } from '../../src/domain/standards/crosswalk';
import type { Standard } from '../../src/domain/standards/standard';
import {
  listStandardIds,
  readCrosswalks,
  readEarlier,
  readStandard,
  readStandardAs,
} from '../../src/node/read-standard';
import { findSharedRuns, readSources } from '../../src/node/shared-runs';

/**
 * The documents belong to their publishers and are never in the repository. A maintainer has them beside the checkout, or
 * names another folder; elsewhere no test stands for the comparison, so that none is skipped, and a warning says so.
 */
const BESIDE = path.resolve(import.meta.dirname, '../../../shared/sources');
const sourcesFolder = process.env['COACHFOLIO_SOURCES'] ?? (existsSync(BESIDE) ? BESIDE : undefined);
const WORDS_IN_A_RUN = 8;

const standards = listStandardIds().map((id) => readStandard(id));

describe('standards data', () => {
  it('is there, and holds to its schema', () => {
    expect(standards.length).toBeGreaterThan(0);
    expect(standards.filter((one) => !one.ok)).toEqual([]);
  });

  const known = { checks: new Set<string>(CHECK_NAMES), items: new Set<string>(ITEM_NAMES) };
  it.each(wholeStandards())('of $id names nothing that is not there, and is worded as agreed', (standard) => {
    expect(checkStandard(standard, known)).toEqual([]);
  });

  it.each(listStandardIds())('of %s is as sound in every earlier version that is kept', (id) => {
    for (const { packVersion } of readEarlier(id)) {
      const read = readStandardAs(id, packVersion);
      expect(read.ok && read.value.packVersion).toBe(packVersion);
      if (read.ok) expect(checkStandard(read.value, known)).toEqual([]);
    }
  });

  it.each(readCrosswalks())('relates only what is there in $from and $to, with a reason for each', (crosswalk) => {
    const [from, to] = [crosswalk.from, crosswalk.to].map((id) => wholeStandards().find((one) => one.id === id));
    if (from === undefined || to === undefined) throw new Error(`no standard ${crosswalk.from} or ${crosswalk.to}`);
    expect(checkCrosswalk(crosswalk, from, to)).toEqual([]);
  });

  const title = `shares no run of ${WORDS_IN_A_RUN} words with the source documents`;
  if (sourcesFolder === undefined) {
    console.warn(`NOT CHECKED, the source documents are not beside this checkout: ${title}`);
    return;
  }
  it(title, () => {
    const sources = readSources(sourcesFolder);
    expect(sources.length).toBeGreaterThanOrEqual(5);
    const texts = [...wholeStandards(), ...readCrosswalks()].flatMap(textsOf);
    expect(findSharedRuns(texts, sources, WORDS_IN_A_RUN)).toEqual([]);
  });
});

function wholeStandards(): readonly Standard[] {
  return standards.flatMap((one) => (one.ok ? [one.value] : []));
}

/** Every text of ours in a standard. Titles are official names, and names are the publisher's. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => (key === 'title' ? [] : textsOf(below)));
}
