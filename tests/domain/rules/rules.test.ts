import { describe, expect, it } from 'vitest';
import type { Finding, RuleState } from '../../../src/domain/rules/finding';
import { findingOf, shortfallsOf } from '../../support/check-portfolio';
import { completeCertificate, completeDiploma } from '../../support/complete-portfolio';
import { completeWriting } from '../../support/complete-writing';
import { ilmUnit } from '../../support/ilm-standard';
import { coachingTables } from './tables/coaching';
import { contractingTables } from './tables/contracting';
import { diaryTables } from './tables/diary';
import { feedbackTables } from './tables/feedback';
import { planningTables } from './tables/planning';
import { reflectingTables } from './tables/reflecting';
import type { RuleCase, RuleTables } from './tables/rule-case';
import { tables500 } from './tables/writing-500';
import { tables503 } from './tables/writing-503';

const practiceTables: RuleTables = {
  ...planningTables,
  ...contractingTables,
  ...coachingTables,
  ...diaryTables,
  ...feedbackTables,
  ...reflectingTables,
};
const units = [
  { unit: '500', complete: completeWriting, tables: tables500 },
  { unit: '501', complete: completeCertificate, tables: practiceTables },
  { unit: '502', complete: completeDiploma, tables: practiceTables },
  { unit: '503', complete: completeWriting, tables: tables503 },
] as const;

describe.each(units)('unit $unit', ({ unit, complete, tables }) => {
  const rules = ilmUnit(unit).rules;

  describe.each(rules)('$id', ({ id: rule, kind, check, items }) => {
    const cases = (tables[rule] ?? []).filter((one) => one.only === undefined || one.only === unit);

    it('has a table that keeps it and one that breaks it', () => {
      const states = new Set<RuleState>(cases.map((one) => one.state));
      expect(states).toContain('met');
      expect(states).toContain(kind === 'W' ? 'warning' : 'not_met');
    });

    it('has a table that goes to the edge from both sides, and misses each item once', () => {
      const findings = cases.map(({ change }) => {
        const portfolio = complete();
        change?.(portfolio);
        return findingOf(portfolio, unit, rule);
      });
      expect(edgesMissing(findings)).toEqual([]);
      // Of examples one is enough, so that none of them is ever missed alone.
      if (check !== 'response-examples') expect(itemsNeverMissed(findings, items)).toEqual([]);
    });

    it.each(cases)('$state: $name', ({ change, state, found, needed, short, missing }: RuleCase) => {
      const portfolio = complete();
      change?.(portfolio);
      const finding = findingOf(portfolio, unit, rule);
      expect(finding).toMatchObject({
        unit,
        rule,
        kind,
        state,
        ...(found === undefined ? {} : { found }),
        ...(needed === undefined ? {} : { needed }),
        ...(missing === undefined ? {} : { missingItems: missing }),
      });
      if (short !== undefined) expect(shortfallsOf(finding)).toEqual(short);
      if (state === 'not_met' || state === 'warning') expect(finding.action).not.toBeNull();
      else expect(finding.action).toBeNull();
    });
  });

  it('has a rule for every table', () => {
    const known = new Set(rules.map((rule) => rule.id));
    const loose = Object.entries(tables).filter(
      ([rule, cases]) => !known.has(rule) && cases.some((one) => one.only !== '501'),
    );
    expect(loose.map(([rule]) => rule)).toEqual([]);
  });
});

/**
 * The edges of a rule that its table does not touch. Kept with exactly what is needed, and broken by one too few (one minute, one
 * record, one item), or by one where there may be none; where there is an upper bound, kept at it and broken by one too many.
 */
function edgesMissing(findings: readonly Finding[]): readonly string[] {
  const kept = findings.filter(({ state }) => state === 'met');
  const broken = findings.filter(({ state }) => state === 'not_met' || state === 'warning');
  const edges: readonly (readonly [string, boolean])[] = [
    ['kept with exactly what is needed', kept.some(({ found, needed }) => found === needed)],
    ['broken by one', broken.some(({ found, needed }) => found === (needed === 0 ? 1 : needed - 1))],
    ['kept with the most there may be', kept.every(({ atMost }) => atMost === null) || kept.some(isAtMost(0))],
    ['broken by one too many', kept.every(({ atMost }) => atMost === null) || broken.some(isAtMost(1))],
  ];
  return edges.filter(([, isTouched]) => !isTouched).map(([name]) => name);
}

const isAtMost =
  (over: number) =>
  ({ found, atMost }: Finding): boolean =>
    atMost !== null && found === atMost + over;

/** Items of a rule that no broken line of its table lacks, so that nobody would see if the check forgot them. */
function itemsNeverMissed(findings: readonly Finding[], items: readonly string[]): readonly string[] {
  const missed = new Set(
    findings.flatMap(({ missingItems, shortfalls }) => [...missingItems, ...shortfalls.flatMap((one) => one.items)]),
  );
  return items.filter((item) => !missed.has(item as never));
}
