import * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/**
 * What a unit of a standard says in its publisher's own words, as the candidate's copy has it. It belongs to the standard,
 * whoever is enrolled on it. Where there are two for a unit, as after a merge, the one written later counts.
 */
export const officialWordingSchema = z.strictObject({
  ...recordBase('officialWording', 1),
  /** The id of the standard. */
  standard: z.string(),
  unit: z.string(),
  /** What the candidate calls the copy that it was taken from. */
  source: freeText,
  addedOn: z.nullable(isoDateSchema),
  /** Named as in a claim. An item without a text is not listed. */
  items: z.array(
    z.strictObject({ element: z.nullable(z.string()), itemKind: z.string(), item: z.string(), text: freeText }),
  ),
});
export type OfficialWording = Immutable<z.infer<typeof officialWordingSchema>>;

export const officialWordingDefaults = { source: '', addedOn: null, items: [] } as const;
