import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { freeText, recordBase } from './record-base';

/**
 * The candidate's own word on something that no rule can see: that a criterion is covered by work kept elsewhere,
 * or that an item asked for does not exist, and why. It makes a finding "declared", never "met".
 */
export const declarationSchema = z.strictObject({
  ...recordBase('declaration', 1),
  enrolmentId: recordIdSchema,
  unit: z.string(),
  criterion: z.string(),
  /** One rule of the criterion; null for all of it. */
  rule: z.nullable(z.string()),
  /** One record that the rule speaks of; null for all of them. */
  recordId: z.nullable(recordIdSchema),
  answer: z.enum(['covered_elsewhere', 'none_because']),
  /** Where the evidence is (document, page), or the reason. An empty one declares nothing. */
  statement: freeText,
});
export type Declaration = Immutable<z.infer<typeof declarationSchema>>;

export const declarationDefaults = { rule: null, recordId: null, answer: 'covered_elsewhere', statement: '' } as const;
