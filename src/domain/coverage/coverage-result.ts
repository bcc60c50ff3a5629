import type { EnrolmentResult } from '../rules/check-enrolment';
import type { CriterionResult } from '../rules/finding';
import { sumHours } from '../rules/hours-summary';
import type { Practice } from '../rules/practice';
import type { StandardItem } from '../standards/standard';
import { type Coverage, isShort, type ItemCoverage } from './cover-enrolment';

type LabelledItem = Pick<StandardItem, 'element' | 'ref'> & { readonly kind: string };

/** How people cite an item within its unit: `P3`, `7.1 performance 2`. */
export function itemLabel({ element, kind, ref }: LabelledItem): string {
  const needsKind = !/^[A-Z]/.test(ref);
  return [...(element === null ? [] : [element]), ...(needsKind ? [KIND_LETTERS[kind] ?? ''] : []), ref]
    .filter((part) => part !== '')
    .join(' ');
}

/** The letter that keeps a bare number apart from that of another kind. */
const KIND_LETTERS: Readonly<Record<string, string>> = {
  performance: 'P',
  operational: 'O',
  knowledge: 'K',
  knowledge_indicator: 'K',
};

/** The coverage in the shape that the submission is made from. No rule has a say in it. */
export function resultOfCoverage(coverage: Coverage, practice: Practice): EnrolmentResult {
  const units = coverage.units.map(({ unit, items, gaps }) => ({
    unit: unit.unit,
    criteria: items.map((item) => criterionOf(unit.unit, item)),
    gaps,
    warnings: 0,
  }));
  return {
    enrolmentId: coverage.enrolmentId,
    standard: coverage.standard,
    packVersion: coverage.packVersion,
    today: coverage.today,
    units,
    findings: [],
    criteria: units.flatMap(({ criteria }) => criteria),
    hours: sumHours(practice),
  };
}

function criterionOf(unit: string, { item, state, evidence }: ItemCoverage): CriterionResult {
  return {
    unit,
    criterion: itemLabel(item),
    state: state === 'open' ? 'not_met' : 'declared',
    findings: [],
    evidence,
  };
}

/** What is open, and minima that are not reached, in the order of the standard. */
export function gapsOf(coverage: Coverage) {
  return coverage.units.flatMap((unit) => [
    ...unit.items
      .filter(({ state }) => state === 'open')
      .map((item) => ({ unit: unit.unit.unit, item, minimum: null })),
    ...unit.minima.filter(isShort).map((minimum) => ({ unit: unit.unit.unit, item: null, minimum })),
  ]);
}
