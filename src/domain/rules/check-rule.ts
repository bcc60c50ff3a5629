import type { RecordId } from '../ids';
import type { Enrolment } from '../records/enrolment';
import type { RuleData } from '../standards/standard';
import { actionFor } from './actions';
import { canBeElsewhere, type CheckName, isCheckName } from './check-names';
import { checks } from './checks';
import { answerShortfalls, declarationsFor } from './declarations';
import type { Outcome } from './define-check';
import type { AppliedOverlay, Finding, RuleState, Shortfall } from './finding';
import type { Practice } from './practice';
import { criterionOfRule } from './rule-ids';

/** What one rule says of one enrolment. Throws if the standard names a check that the code does not have. */
export function checkRule(practice: Practice, standard: string, unit: string, rule: RuleData): Finding {
  if (!isCheckName(rule.check)) throw new Error(`rule ${unit} ${rule.id} names an unknown check, "${rule.check}"`);
  const overlays = overlaysOf(practice.enrolment, unit, rule);
  const applied = underOverlays(rule, overlays);
  const outcome = checks[rule.check].run(practice, unit, applied);
  const { state, shortfalls, declarations } = judge(practice, unit, rule, rule.check, outcome);
  const isOpen = state === 'not_met' || state === 'warning';
  return {
    standard,
    unit,
    criterion: criterionOfRule(rule.id),
    rule: rule.id,
    check: rule.check,
    kind: rule.kind,
    state,
    found: outcome.found,
    needed: outcome.needed,
    atMost: outcome.atMost ?? null,
    quantity: outcome.quantity,
    records: outcome.records,
    shortfalls,
    missingItems: outcome.missingItems ?? [],
    figures: applied.figures,
    overlays,
    declarations,
    clause: rule.clause,
    action: isOpen ? actionFor(practice.portfolio, outcome, shortfalls) : null,
  };
}

/** Where two overlays set the same figure, the later one holds. One that says what the standard says changes nothing. */
function overlaysOf(enrolment: Enrolment, unit: string, rule: RuleData): readonly AppliedOverlay[] {
  return Object.entries(rule.figures).flatMap(([figure, standardValue]) => {
    const overlay = enrolment.overlays.findLast(
      (one) => one.unit === unit && one.rule === rule.id && one.figure === figure,
    );
    if (overlay === undefined || overlay.value === standardValue) return [];
    return { figure, value: overlay.value, standardValue, reason: overlay.reason };
  });
}

function underOverlays(rule: RuleData, overlays: readonly AppliedOverlay[]): RuleData {
  const changed = Object.fromEntries(overlays.map(({ figure, value }) => [figure, value]));
  return { ...rule, figures: { ...rule.figures, ...changed } };
}

interface Judgement {
  readonly state: RuleState;
  readonly shortfalls: readonly Shortfall[];
  readonly declarations: readonly RecordId[];
}

function judge(practice: Practice, unit: string, rule: RuleData, check: CheckName, outcome: Outcome): Judgement {
  const { shortfalls = [], declarations = [] } = outcome;
  const is = (state: RuleState): Judgement => ({ state, shortfalls, declarations: [] });
  if (outcome.notApplicable === true) return is('not_applicable');
  if (outcome.fulfilled) return { shortfalls, declarations, state: declarations.length > 0 ? 'declared' : 'met' };
  const elsewhere = canBeElsewhere(check) ? coveredElsewhere(practice, unit, rule) : [];
  if (elsewhere.length > 0) return { shortfalls, declarations: elsewhere, state: 'declared' };
  if (rule.kind === 'W') return is(outcome.empty === true ? 'not_applicable' : 'warning');
  return rule.kind === 'P' ? judgeUnderDeclarations(practice, unit, rule, outcome) : is('not_met');
}

/** "Covered elsewhere" answers a rule on written work, of whatever kind. */
function coveredElsewhere({ declarations }: Practice, unit: string, rule: RuleData): readonly RecordId[] {
  return declarationsFor(declarations, unit, rule.id)
    .filter((one) => one.answer === 'covered_elsewhere')
    .map(({ id }) => id);
}

/** "None, because" answers an item that must be present, record by record or as a whole. Numbers and conditions are never talked away. */
function judgeUnderDeclarations(practice: Practice, unit: string, rule: RuleData, outcome: Outcome): Judgement {
  const answers = declarationsFor(practice.declarations, unit, rule.id).filter((one) => one.answer === 'none_because');
  const shortfalls = answerShortfalls(outcome.shortfalls ?? [], answers);
  const answerToAll = answers.find((one) => one.recordId === null)?.id ?? null;
  const everyRecord = shortfalls.length > 0 && shortfalls.every((one) => one.declaredBy !== null);
  const everyItem = (outcome.missingItems ?? []).length === 0 && everyRecord;
  const used = shortfalls.flatMap((one) => one.declaredBy ?? []);
  return {
    state: answerToAll !== null || everyItem ? 'declared' : 'not_met',
    shortfalls,
    declarations: [
      ...new Set([...used, ...(answerToAll === null ? [] : [answerToAll]), ...(outcome.declarations ?? [])]),
    ],
  };
}
