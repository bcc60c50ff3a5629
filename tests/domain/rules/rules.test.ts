import { describe, expect, it } from 'vitest';
import type { RuleState } from '../../../src/domain/rules/finding';
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

  describe.each(rules)('$id', ({ id: rule, kind }) => {
    const cases = (tables[rule] ?? []).filter((one) => one.only === undefined || one.only === unit);

    it('has a table that keeps it and one that breaks it', () => {
      const states = new Set<RuleState>(cases.map((one) => one.state));
      expect(states).toContain('met');
      expect(states).toContain(kind === 'W' ? 'warning' : 'not_met');
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
