import type * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import type {
  clauseSchema,
  evidenceSourceSchema,
  ITEM_KINDS,
  itemSchema,
  metadataSchema,
  ruleSchema,
  standardSchema,
  termSchema,
  thresholdSchema,
  unitSchema,
} from './standard-schema';

export type ItemKind = (typeof ITEM_KINDS)[number];
export type Clause = Immutable<z.infer<typeof clauseSchema>>;
export type RuleData = Immutable<z.infer<typeof ruleSchema>>;
export type RuleKind = RuleData['kind'];
export type EvidenceSource = Immutable<z.infer<typeof evidenceSourceSchema>>;
export type Threshold = Immutable<z.infer<typeof thresholdSchema>>;
export type Metadata = Immutable<z.infer<typeof metadataSchema>>;
export type Term = Immutable<z.infer<typeof termSchema>>;
export type StandardItem = Immutable<z.infer<typeof itemSchema>>;
export type StandardUnit = Immutable<z.infer<typeof unitSchema>>;
export type Standard = Immutable<z.infer<typeof standardSchema>>;
export type Qualification = Standard['qualifications'][number];

export function unitOf(standard: Standard, unit: string): StandardUnit | undefined {
  return standard.units.find((one) => one.unit === unit);
}

/** What an item of each kind may belong to; kinds that are absent stand on their own. */
export const PARENT_KINDS: Partial<Record<ItemKind, ItemKind>> = {
  assessment_criterion: 'learning_outcome',
  depth: 'assessment_criterion',
  assessment_guidance: 'assessment_criterion',
  knowledge_indicator: 'knowledge_indicator',
  indicative_content: 'indicative_content',
  knowledge: 'performance',
};

/** The item that this one belongs to. References alone don't tell: performance 1 and knowledge 1 can stand side by side. */
export function parentOf(item: StandardItem, items: readonly StandardItem[]): StandardItem | undefined {
  const kind = PARENT_KINDS[item.kind];
  return items.find((one) => one.kind === kind && one.ref === item.parent && one.element === item.element);
}

/** The assessment criteria of a unit, in the order of the standard. */
export function criteriaOf(unit: StandardUnit): readonly StandardItem[] {
  return unit.items.filter((item) => item.kind === 'assessment_criterion');
}

export function qualificationOf(standard: Standard, id: string): Qualification | undefined {
  return standard.qualifications.find((one) => one.id === id);
}
