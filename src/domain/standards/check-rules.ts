import { isRecordKind, recordKinds } from '../records/record-kinds';
import { criterionOfRule } from '../rules/rule-ids';
import {
  criteriaOf,
  type EvidenceSource,
  type RuleData,
  type Standard,
  type StandardItem,
  type StandardUnit,
} from './standard';
import { type FaultKind, type KnownNames, repeated, type StandardFault } from './standard-fault';

type FaultAt = (at: string, fault: FaultKind, found: string) => StandardFault;

/** Rules and evidence of a unit: what they name exists, and where rules answer the criteria, no figure stands beside a criterion without a rule that holds it. */
export function checkRules(
  unit: StandardUnit,
  { source, coverage }: Standard,
  known: KnownNames,
): readonly StandardFault[] {
  const faultAt: FaultAt = (at, fault, found) => ({ unit: unit.unit, at, fault, found });
  const criteria = criteriaOf(unit);
  const refs = new Set(criteria.map((one) => one.ref));
  return [
    ...repeated(unit.rules.map((rule) => rule.id)).map((id) => faultAt(id, 'duplicate', 'rule')),
    ...unit.rules.flatMap((rule) => [
      ...(refs.has(criterionOfRule(rule.id)) ? [] : [faultAt(rule.id, 'criterion_missing', criterionOfRule(rule.id))]),
      ...(known.checks.has(rule.check) ? [] : [faultAt(rule.id, 'unknown_check', rule.check)]),
      ...unknownItems(rule, known).map((item) => faultAt(rule.id, 'unknown_item', item)),
      ...repeated(rule.items).map((item) => faultAt(rule.id, 'duplicate', item)),
      ...(isClauseRight(rule, unit, source, refs) ? [] : [faultAt(rule.id, 'wrong_clause', clauseText(rule))]),
    ]),
    ...(coverage === 'claims' ? [] : criteria.flatMap((criterion) => checkCriterion(criterion, unit, faultAt))),
    ...Object.entries(unit.evidence).flatMap(([ref, sources]) => [
      ...(refs.has(ref) ? [] : [faultAt(ref, 'criterion_missing', 'evidence')]),
      ...sources.flatMap((one) => checkEvidence(ref, one, faultAt)),
    ]),
  ];
}

function checkCriterion(criterion: StandardItem, unit: StandardUnit, faultAt: FaultAt): readonly StandardFault[] {
  const rules = unit.rules.filter((rule) => criterionOfRule(rule.id) === criterion.ref);
  const figures = rules.flatMap((rule) => Object.values(rule.figures));
  const loose = criterion.thresholds.filter((one) => !figures.includes(one.value));
  return [
    ...(rules.length > 0 ? [] : [faultAt(criterion.ref, 'rule_missing', criterion.kind)]),
    ...((unit.evidence[criterion.ref]?.length ?? 0) > 0 ? [] : [faultAt(criterion.ref, 'evidence_missing', '')]),
    ...loose.map((one) => faultAt(criterion.ref, 'figure_without_rule', `${one.name} ${one.value}`)),
  ];
}

function checkEvidence(ref: string, source: EvidenceSource, faultAt: FaultAt): readonly StandardFault[] {
  if (!isRecordKind(source.kind)) return [faultAt(ref, 'unknown_record', source.kind)];
  const known = Object.keys(recordKinds[source.kind].schema.shape);
  const unknown = source.fields.filter((field) => !known.includes(field));
  return [
    ...(source.fields.length > 0 ? [] : [faultAt(ref, 'unknown_field', `${source.kind} names none`)]),
    ...unknown.map((field) => faultAt(ref, 'unknown_field', `${source.kind}.${field}`)),
  ];
}

/** The candidate's word alone answers a declared rule, so its items are for people and may have any name. */
function unknownItems(rule: RuleData, known: KnownNames): readonly string[] {
  return rule.check === 'declared' ? [] : rule.items.filter((item) => !known.items.has(item));
}

/** A clause stands in the same document and unit, and under the rule's own criterion unless it is the unit's aim. */
function isClauseRight(rule: RuleData, unit: StandardUnit, source: string, refs: ReadonlySet<string>): boolean {
  const { document, unit: clauseUnit, criterion, part } = rule.clause;
  if (document !== source || clauseUnit !== unit.unit) return false;
  return part === 'aim' ? criterion === null : criterion === criterionOfRule(rule.id) && refs.has(criterion);
}

function clauseText(rule: RuleData): string {
  const { document, unit, criterion, part } = rule.clause;
  return [document, unit, criterion, part].join(' ');
}
