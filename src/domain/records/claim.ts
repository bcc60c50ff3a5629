import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { freeText, recordBase } from './record-base';

/**
 * The candidate's word on one item of a standard that no rule can check: which records serve it, and why; or why it does
 * not apply. It makes the item "declared", never "met".
 */
export const claimSchema = z.strictObject({
  ...recordBase('claim', 1),
  enrolmentId: recordIdSchema,
  unit: z.string(),
  /** The part of the unit that the item stands in, where references are not unique without it. */
  element: z.nullable(z.string()),
  itemKind: z.string(),
  /** The item's reference in the standard, `P3`. */
  item: z.string(),
  /** The records that serve it, of whatever enrolment. */
  recordIds: z.array(recordIdSchema),
  /** What in them shows it. */
  note: freeText,
  /** Filled: the item is asked for only where it applies, and does not apply here. */
  notApplicableBecause: freeText,
});
export type Claim = Immutable<z.infer<typeof claimSchema>>;

export const claimDefaults = { element: null, recordIds: [], note: '', notApplicableBecause: '' } as const;
