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
    const [figure] = Object.values(rule.figures);
    return {
      fulfilled: counted.length > 0,
      declarations: counted.map((one) => one.id),
      found: 0,
      needed: figure ?? Math.max(1, rule.items.length),
      quantity: figure === undefined ? 'item' : 'count',
      records: [],
      missingItems: counted.length > 0 ? [] : ['anyDeclaration'],
      action: { screen: 'declaration', record: null, field: rule.id },
    };
  },
};
