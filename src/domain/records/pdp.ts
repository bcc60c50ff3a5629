import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/** A plan for the candidate's own development. Its objectives are records of their own. */
export const pdpSchema = z.strictObject({
  ...recordBase('pdp', 1),
  enrolmentId: recordIdSchema,
  startsOn: z.nullable(isoDateSchema),
  /** The last day of the plan: one from 1 May to 30 April spans twelve months. */
  endsOn: z.nullable(isoDateSchema),
  /** What the candidate aspires to in coaching or mentoring. */
  aspiration: freeText,
  /** What and who will support it. */
  support: freeText,
});
export type Pdp = Immutable<z.infer<typeof pdpSchema>>;

export const pdpDefaults = { startsOn: null, endsOn: null, aspiration: '', support: '' } as const;
