import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { buildStandardsReport } from '../../src/node/standards-command';
import { ITEM_KINDS } from '../../src/domain/standards/standard-schema';

const root = path.resolve(import.meta.dirname, '../..');
const KEYS = ['source', 'standard', 'unit', 'element', 'kind', 'ref', 'parent', 'wording', 'thresholds'];

const rowsSchema = z.array(z.record(z.string(), z.unknown()));

function rows(...args: string[]) {
  const report = buildStandardsReport(['--json', ...args]);
  return rowsSchema.parse(JSON.parse(report.ok ? report.value : '[]'));
}

/** Runs the program that `npm run --silent standards -- …` runs. */
function run(...args: string[]) {
  const command = [path.join(root, 'node_modules/tsx/dist/cli.mjs'), 'src/node/standards.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('the standards command', () => {
  const all = rows();

  it('prints one object for each item, each with the same keys', () => {
    expect(all.length).toBeGreaterThan(200);
    expect([...new Set(all.map((row) => Object.keys(row).join()))]).toEqual([KEYS.join()]);
    expect(all.filter((row) => !ITEM_KINDS.some((kind) => kind === row['kind']))).toEqual([]);
  });

  it('has each item under one key', () => {
    const keys = all.map(({ source, unit, element, kind, ref }) => JSON.stringify([source, unit, element, kind, ref]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ['000', 'nos-2012', { performance: 111, knowledge: 135, key_purpose: 1 }],
    ['001', 'nos-2012', { performance: 12, knowledge: 11 }],
    ['002', 'nos-workplace', { performance: 308, knowledge: 618, range: 11, key_purpose: 11, principle: 13 }],
    ['003', 'cipd-l3', { operational: 17, knowledge_indicator: 34, indicative_content: 87, common_element: 17 }],
    [
      '004',
      'ilm-l5',
      {
        learning_outcome: 11,
        assessment_criterion: 40,
        depth: 107,
        assessment_guidance: 43,
        evidence_suggestion: 38,
      },
    ],
  ])('prints every item of document %s, as standard %s', (source, standard, counts) => {
    const own = all.filter((row) => row['source'] === source);
    const numbers = ITEM_KINDS.map((kind) => [kind, own.filter((row) => row['kind'] === kind).length] as const);
    const found: unknown = Object.fromEntries(numbers.filter(([, count]) => count > 0));
    expect(found).toEqual(counts);
    expect([...new Set(own.map((row) => row['standard']))]).toEqual([standard]);
  });

  it('gives an item of a range its minimum', () => {
    const row = all.find((one) => one['unit'] === 'CM22' && one['element'] === 'A.2' && one['ref'] === 'III');
    expect(row).toMatchObject({
      source: '002',
      kind: 'range',
      parent: null,
      thresholds: [{ value: 4, unit: 'count' }],
    });
  });

  it('gives a criterion its place, words and figures', () => {
    const row = all.find((one) => one['unit'] === '502' && one['ref'] === '2.1');
    expect(row?.['wording']).toContain('54 hours');
    expect(row).toMatchObject({
      source: '004',
      standard: 'ilm-l5',
      unit: '502',
      element: 'LO2',
      kind: 'assessment_criterion',
      ref: '2.1',
      parent: 'LO2',
      thresholds: [
        { name: 'minimumMinutes', value: 3240, unit: 'minutes' },
        { name: 'minimumIndividuals', value: 4, unit: 'count', meaning: 'individuals, at least' },
        { name: 'maximumIndividuals', value: 9, unit: 'count', meaning: 'individuals, at most' },
      ],
    });
  });

  it('narrows to a standard and a unit', () => {
    const units = rows('--standard', 'ilm-l5', '--unit', '503').map((row) => row['unit']);
    expect(units).toHaveLength(25);
    expect([...new Set(units)]).toEqual(['503']);
  });

  it('prints a tree with counts', () => {
    const report = buildStandardsReport(['--unit', '501']);
    const tree = report.ok ? report.value : '';
    expect(tree).toMatch(/^ILM Level 5 .*\(ilm-l5, version /);
    expect(tree).toContain('3 learning outcomes, 11 assessment criteria, 30 depth paragraphs, 13 guidance paragraphs');
    expect(tree).toMatch(/^ {4}LO2 .*\n {6}2\.1 .*\n {8}2\.1\.d1 /m);
    expect(tree).not.toContain('Unit 502');
  });

  it('heads kinds that share their references, and names elements, minima, functions and other documents', () => {
    const report = buildStandardsReport([]);
    const tree = report.ok ? report.value : '';
    expect(tree).toMatch(
      /^ {4}5 operational indicators:\n {4}1 .*[^]*\n {4}9 knowledge indicators:\n {4}1 .*\n {6}1\.a /m,
    );
    expect(tree).toMatch(/^ {4}7\.1 Assist coachee .* \(10 performance items, 15 knowledge items\)\n {6}1 /m);
    expect(tree).toContain('Minimum A.2: 4 of 5.');
    expect(tree).toContain('Functional map: 22 functions, 36 links');
    expect(tree).toContain('Also printed on its own, as source 001; the same standard');
    expect(tree).toMatch(/\n {2}Crosswalk from ilm-l5 to nos-2012: 58 links /);
  });

  it.each([
    ['an argument that it does not know', ['--yaml'], /no such argument: --yaml/],
    ['an option without its value', ['--unit'], /--unit needs a value/],
    ['an option before another instead of a value', ['--unit', '--json'], /--unit needs a value/],
    ['a standard that is not there', ['--standard', 'ilm-l7'], /no standard ilm-l7; there are: .*ilm-l5/],
    ['a path for a standard', ['--standard', '../src'], /no standard \.\.\/src/],
    ['a unit that is not there', ['--json', '--unit', '999'], /no unit 999/],
  ])('refuses %s', (_what, args, message) => {
    const report = buildStandardsReport(args);
    expect(report.ok ? report.value : report.problem).toMatch(message);
    expect(report.ok).toBe(false);
  });

  it('ends with 0 and the report, or with 2 and one line', () => {
    const good = run('--json', '--unit', '503');
    expect({ status: good.status, stderr: good.stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(good.stdout)).toHaveLength(25);
    const bad = run('--unit', '999');
    expect({ status: bad.status, stdout: bad.stdout }).toEqual({ status: 2, stdout: '' });
    expect(bad.stderr).toMatch(/^standards: no unit 999[^\n]*\n$/);
  });
});
