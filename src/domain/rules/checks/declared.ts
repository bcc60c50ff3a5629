import type { Outcome } from '../define-check';
import { declarationsFor } from '../declarations';
import type { Practice } from '../practice';
import type { RuleData } from '../../standards/standard';

/**
 * Something that no rule can see yet: only the candidate's word answers it, by saying where the evidence is. "None,
 * because" answers an item that must be present, never a number that the text gives. Nothing is counted, so `found`
 * stays 0; `needed` is the rule's own figure, or how many items it names.
 */
export const declared = {
  figures: [],
  items: [],
  run: (practice: Practice, unit: string, rule: RuleData): Outcome => {
    const answers = declarationsFor(practice.declarations, unit, rule.id);
    const counted = rule.kind === 'E' ? answers.filter((one) => one.answer === 'covered_elsewhere') : answers;
    return {
      fulfilled: counted.length > 0,
      declarations: counted.map((one) => one.id),
      found: 0,
      needed: neededBy(rule),
      quantity: Object.keys(rule.figures).length === 0 ? 'item' : 'count',
      records: [],
      action: { screen: 'declaration', record: null, field: rule.id },
    };
  },
};

/** A figure "of each" holds for every item that the rule names; without figures, each item has to be there. */
function neededBy({ figures, items }: RuleData): number {
  const entries = Object.entries(figures);
  if (entries.length === 0) return Math.max(1, items.length);
  return entries.reduce((sum, [name, value]) => sum + value * (name === 'minimumOfEach' ? items.length : 1), 0);
}
