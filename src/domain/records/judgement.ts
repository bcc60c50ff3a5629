import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema, isoInstantSchema } from '../time';
import { freeText, recordBase } from './record-base';

/**
 * What an assessor decided on one item of a submission, or on a whole unit, as it came back. The words are theirs: only what
 * the candidate did about it is the candidate's.
 */
export const judgementSchema = z.strictObject({
  ...recordBase('judgement', 1),
  enrolmentId: recordIdSchema,
  unit: z.string(),
  /** The item's key within the unit, `2.1`; null for the decision on the unit. */
  item: z.nullable(z.string()),
  /** When the submission was made that was judged, as its file says. */
  submittedAt: isoInstantSchema,
  decision: z.nullable(z.enum(['met', 'not_yet'])),
  /** What the assessor ticked: valid, authentic, current, sufficient; for a unit, that it was sampled. */
  ticked: z.array(z.string()),
  comment: freeText,
  action: freeText,
  due: freeText,
  assessor: freeText,
  decidedWhen: freeText,
  iqaComment: freeText,
  iqaName: freeText,
  iqaWhen: freeText,
  /** What the candidate did about it, and when. */
  response: freeText,
  respondedOn: z.nullable(isoDateSchema),
});
export type Judgement = Immutable<z.infer<typeof judgementSchema>>;

export const judgementDefaults = {
  item: null,
  decision: null,
  ticked: [],
  comment: '',
  action: '',
  due: '',
  assessor: '',
  decidedWhen: '',
  iqaComment: '',
  iqaName: '',
  iqaWhen: '',
  response: '',
  respondedOn: null,
} as const;
