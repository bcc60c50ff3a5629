import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import { criteriaOf, qualificationOf, type Standard, type StandardUnit, unitOf } from '../standards/standard';
import type { IsoDate } from '../time';
import { checkRule } from './check-rule';
import { evidenceOf } from './evidence';
import type { CriterionResult, CriterionState, Finding } from './finding';
import { type HoursSummary, sumHours } from './hours-summary';
import { buildPractice, type Practice } from './practice';

export interface EnrolmentRequest {
  readonly portfolio: Portfolio;
  readonly standard: Standard;
  readonly enrolmentId: RecordId;
  readonly today: IsoDate;
  /** Which units to check, `501`; all those of the qualification by default. */
  readonly units?: readonly string[];
}

/** What the rules say of one enrolment on one day. It never says that anything is passed. */
export interface EnrolmentResult {
  readonly enrolmentId: RecordId;
  readonly standard: string;
  /** The version of the standard's data that judged. */
  readonly packVersion: string;
  readonly today: IsoDate;
  readonly units: readonly UnitResult[];
  /** Of all units, in the order of the standard. */
  readonly findings: readonly Finding[];
  readonly criteria: readonly CriterionResult[];
  readonly hours: HoursSummary;
}

export interface UnitResult {
  readonly unit: string;
  readonly criteria: readonly CriterionResult[];
  /** Rules that are not met: while there are any, something mechanical is missing. */
  readonly gaps: number;
  readonly warnings: number;
}

/**
 * Checks an enrolment against the units of its qualification. Reads each record a fixed number of times, whatever the
 * number of rules. Throws if the portfolio has no such enrolment, or if a rule of the standard is not one that the
 * code can run.
 */
export function checkEnrolment({ portfolio, standard, enrolmentId, today, units }: EnrolmentRequest): EnrolmentResult {
  const enrolment = portfolio.get('enrolment', enrolmentId);
  if (enrolment === undefined) throw new RangeError(`no enrolment ${enrolmentId} in the portfolio`);
  const practice = buildPractice(portfolio, enrolment, today);
  const chosen = units ?? qualificationOf(standard, enrolment.qualification)?.units ?? [];
  const results = chosen.flatMap((name) => {
    const unit = unitOf(standard, name);
    return unit === undefined ? [] : checkUnit(practice, standard.id, unit);
  });
  const criteria = results.flatMap((result) => result.criteria);
  return {
    enrolmentId,
    standard: standard.id,
    packVersion: standard.packVersion,
    today,
    units: results,
    findings: criteria.flatMap((criterion) => criterion.findings),
    criteria,
    hours: sumHours(practice),
  };
}

function checkUnit(practice: Practice, standard: string, unit: StandardUnit): UnitResult {
  const findings = unit.rules.map((rule) => checkRule(practice, standard, unit.unit, rule));
  const criteria = criteriaOf(unit).map(({ ref }): CriterionResult => {
    const own = findings.filter((finding) => finding.criterion === ref);
    return {
      unit: unit.unit,
      criterion: ref,
      state: stateOf(own),
      findings: own,
      evidence: evidenceOf(practice, unit, ref),
    };
  });
  return {
    unit: unit.unit,
    criteria,
    gaps: findings.filter((finding) => finding.state === 'not_met').length,
    warnings: findings.filter((finding) => finding.state === 'warning').length,
  };
}

function stateOf(findings: readonly Finding[]): CriterionState {
  const required = findings.filter((finding) => finding.kind !== 'W' && finding.state !== 'not_applicable');
  if (required.some((finding) => finding.state === 'not_met')) return 'not_met';
  const isDeclared = required.length > 0 && required.every((finding) => finding.state === 'declared');
  return isDeclared ? 'declared' : 'for_assessor';
}
