import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compareSources } from '../../src/node/compare-sources';
import type { ItemRow } from '../../src/node/standards-report';

let folder = '';
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'sources-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (source: string, text: string): void => writeFileSync(path.join(folder, `${source}_made-up.txt`), text);
const row = (
  source: string,
  unit: string,
  kind: ItemRow['kind'],
  ref: string,
  more: Partial<ItemRow> = {},
): ItemRow => ({
  ...{ source, standard: 'made-up', unit, element: null, kind, ref, parent: null },
  ...{ wording: `Do ${unit} ${ref}.`, thresholds: [], ...more },
});

const SUITE = 'LSI CM01\n\nYou must be able to:\n\n- P1 tie a knot\n - P2 untie it\n\n- K1 why knots hold\n';

describe('the data against the documents', () => {
  it('is clean where every reference is printed and none is invented', () => {
    put('000', SUITE);
    const rows = [
      row('000', 'CM01', 'performance', 'P1'),
      row('000', 'CM01', 'performance', 'P2'),
      row('000', 'CM01', 'knowledge', 'K1'),
    ];
    expect(compareSources(rows, folder)).toMatchObject({ isClean: true });
  });

  it('names what is missing and what is invented, and a document that is not there', () => {
    put('000', SUITE);
    const rows = [row('000', 'CM01', 'performance', 'P1'), row('000', 'CM01', 'performance', 'P3')];
    const { isClean, lines } = compareSources([...rows, row('003', '1', 'operational', '1')], folder);
    expect(isClean).toBe(false);
    expect(lines).toEqual(
      expect.arrayContaining([
        '000: 3 references printed, 2 missing in the data, 1 invented',
        '  missing: CM01 performance P2',
        '  missing: CM01 knowledge K1',
        '  invented: CM01 performance P3',
        '003: no such document in the folder',
      ]),
    );
  });

  it('reads tables that are broken over pages, with whatever stands behind a number', () => {
    put(
      '002',
      'Element 7.1 Tie\n1. Tie it\ta) how b) why\n\n\n<p>2 Hold it</p> <p>c) when</p>\n3) Let go\td) who\nElement 7.2 Rest\n1. Rest a) how\nUnit CM 22 Safety\n1. Look',
    );
    const numbers = (element: string, count: number) =>
      Array.from({ length: count }, (_, index) => row('002', 'CM7', 'performance', String(index + 1), { element }));
    const letters = (element: string, refs: string) =>
      [...refs].map((ref) => row('002', 'CM7', 'knowledge', ref, { element }));
    const rows = [...numbers('7.1', 3), ...letters('7.1', 'abcd'), ...numbers('7.2', 1), ...letters('7.2', 'a')];
    expect(compareSources(rows, folder).lines[0]).toBe('002: 9 references printed, 0 missing in the data, 0 invented');
  });

  it('reads sections and units with their heads', () => {
    put(
      '003',
      'Operational Indicators\n1. Listen\n2. Ask\nKnowledge Indicators\n1. Why\nOperational indicators\n1. End\n',
    );
    put(
      '004',
      'Unit 500\nLearning outcome (LO 1)\nAssessment criteria\nThe learner can:\n- 1.1 Say\nDepth\n- 1.1 Say more\n',
    );
    const rows = [
      row('003', '1', 'operational', '1'),
      row('003', '1', 'operational', '2'),
      row('003', '2', 'operational', '1'),
      row('004', '500', 'learning_outcome', 'LO1'),
      row('004', '500', 'assessment_criterion', '1.1'),
    ];
    expect(compareSources(rows, folder)).toMatchObject({ isClean: true });
  });

  it('finds a run of words that ours shares with a document', () => {
    put('000', `${SUITE}one two three four five six seven eight nine`);
    const wording = 'Say one two three four five six seven eight.';
    const { isClean, lines } = compareSources([row('000', 'CM01', 'performance', 'P1', { wording })], folder);
    expect(isClean).toBe(false);
    expect(lines.join('\n')).toContain('1 run of eight words shared with a document');
  });
});
