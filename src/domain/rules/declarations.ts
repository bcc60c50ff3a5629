import type { Declaration } from '../records/declaration';
import { criterionOfRule } from './rule-ids';
import type { Shortfall } from './finding';

/** Declarations that speak of a rule: by its name, or of all of its criterion. */
export function declarationsFor(
  declarations: readonly Declaration[],
  unit: string,
  rule: string,
): readonly Declaration[] {
  const criterion = criterionOfRule(rule);
  return declarations.filter(
    (one) => one.unit === unit && one.criterion === criterion && (one.rule === null || one.rule === rule),
  );
}

/** The shortfalls with the declaration, if any, in which the candidate says why each is missing. */
export function answerShortfalls(
  shortfalls: readonly Shortfall[],
  answers: readonly Declaration[],
): readonly Shortfall[] {
  if (answers.length === 0) return shortfalls;
  const ofAll = answers.find((one) => one.recordId === null);
  const byRecord = new Map(answers.map((one) => [one.recordId, one]));
  return shortfalls.map((one) => ({ ...one, declaredBy: (byRecord.get(one.record) ?? ofAll)?.id ?? null }));
}
