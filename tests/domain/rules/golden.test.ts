import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { recordIdSchema, toRecordId } from '../../../src/domain/ids';
import { buildPortfolio, type Portfolio } from '../../../src/domain/portfolio';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import type { Finding } from '../../../src/domain/rules/finding';
import { isoDateSchema } from '../../../src/domain/time';
import { readPortfolioFile } from '../../../src/interchange/portfolio-file/read-portfolio-file';
import { ilmStandard, ilmUnit } from '../../support/ilm-standard';

/**
 * What a person who has read the rules says of a whole portfolio: every rule that is not simply met. `declared` names
 * criteria, "500 1.1", of which every rule is declared. `figures` are what a rule counts, met or not, and `records`,
 * where given, exactly those that fall short.
 */
const expectedSchema = z.strictObject({
  today: isoDateSchema,
  enrolment: z.string(),
  units: z.array(z.string()),
  declared: z.array(z.string()),
  figures: z.record(z.string(), z.number()),
  findings: z.array(
    z.strictObject({
      unit: z.string(),
      criterion: z.string(),
      rule: z.string(),
      state: z.enum(['not_met', 'warning', 'declared', 'not_applicable']),
      records: z.optional(z.array(recordIdSchema)),
    }),
  ),
});
type Expected = z.infer<typeof expectedSchema>;

const fixtures = path.resolve(import.meta.dirname, '../../fixtures');
const names = readdirSync(path.join(fixtures, 'portfolios'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => path.basename(file, '.json'));

describe('the golden portfolios', () => {
  it('are there', () => {
    expect(names).toEqual(
      expect.arrayContaining(['certificate-complete', 'certificate-written', 'every-gap', 'sample-diploma']),
    );
  });

  it.each(names)('%s: the rules say what a person says', (name) => {
    const expected = expectedSchema.parse(JSON.parse(readText('expected', name)));
    const findings = check(name, expected);
    expect(statesOf(findings)).toEqual(expectedStates(expected, findings));
    expect(figuresOf(findings, expected)).toEqual(expected.figures);
    expect(recordsByRule(findings, expected)).toEqual(expectedRecords(expected));
  });
});

describe('the portfolio with every gap', () => {
  it('has one for each rule of the Certificate: nothing in it is met, declared or beside the point', () => {
    const expected = expectedSchema.parse(JSON.parse(readText('expected', 'every-gap')));
    const findings = check('every-gap', expected);
    const rules = expected.units.flatMap((unit) => ilmUnit(unit).rules.map(({ id }) => `${unit} ${id}`));
    const open = findings.filter(({ state }) => state === 'not_met' || state === 'warning');
    expect(open.map(({ unit, rule }) => `${unit} ${rule}`)).toEqual(rules);
  });
});

function check(name: string, expected: Expected): readonly Finding[] {
  const enrolmentId = toRecordId(expected.enrolment);
  const { today, units } = expected;
  return checkEnrolment({ portfolio: readPortfolio(name), standard: ilmStandard, enrolmentId, today, units }).findings;
}

/** The state of every rule that is not simply met, by unit and rule. */
function statesOf(findings: readonly Finding[]): Record<string, string> {
  const open = findings.filter((finding) => finding.state !== 'met');
  return Object.fromEntries(open.map((finding) => [`${finding.unit} ${finding.rule}`, finding.state]));
}

function expectedStates(expected: Expected, findings: readonly Finding[]): Record<string, string> {
  const states: Record<string, string> = {};
  for (const { unit, criterion, rule } of findings) {
    if (expected.declared.includes(`${unit} ${criterion}`)) states[`${unit} ${rule}`] = 'declared';
  }
  for (const { unit, rule, state } of expected.findings) states[`${unit} ${rule}`] = state;
  return states;
}

function figuresOf(findings: readonly Finding[], expected: Expected): Record<string, number> {
  const counted = findings.filter(({ unit, rule }) => Object.hasOwn(expected.figures, `${unit} ${rule}`));
  return Object.fromEntries(counted.map((finding) => [`${finding.unit} ${finding.rule}`, finding.found]));
}

function recordsByRule(findings: readonly Finding[], expected: Expected): Record<string, readonly string[]> {
  const wanted = expectedRecords(expected);
  const named = findings.filter(({ unit, rule }) => Object.hasOwn(wanted, `${unit} ${rule}`));
  return Object.fromEntries(
    named.map((finding) => {
      const records = new Set(finding.shortfalls.map((shortfall) => shortfall.record));
      return [`${finding.unit} ${finding.rule}`, [...records].sort()];
    }),
  );
}

function expectedRecords(expected: Expected): Record<string, readonly string[]> {
  const recordsByRule: Record<string, readonly string[]> = {};
  for (const { unit, rule, records } of expected.findings) {
    if (records !== undefined) recordsByRule[`${unit} ${rule}`] = [...records].sort();
  }
  return recordsByRule;
}

function readPortfolio(name: string): Portfolio {
  const file = readPortfolioFile(readText('portfolios', name));
  if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.problem)}`);
  return buildPortfolio(file.value.records);
}

function readText(folder: 'expected' | 'portfolios', name: string): string {
  return readFileSync(path.join(fixtures, folder, `${name}.json`), 'utf8');
}
