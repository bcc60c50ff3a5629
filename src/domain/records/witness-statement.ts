import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { attachedFileSchema, servedCriterionSchema } from './attached-file';
import { freeText, recordBase } from './record-base';

/** What somebody who saw the candidate at work confirms. */
export const witnessStatementSchema = z.strictObject({
  ...recordBase('witnessStatement', 1),
  enrolmentId: recordIdSchema,
  /** Never the name of a client: it is shown as it stands. */
  witnessName: freeText,
  /** Job, and how they come to know. */
  witnessRole: freeText,
  /** How they stand to the candidate: line manager, colleague, mentor ... */
  relationship: freeText,
  statedOn: z.nullable(isoDateSchema),
  /** What they saw, in their words. */
  statement: freeText,
  proves: freeText,
  serves: z.array(servedCriterionSchema),
  aboutIds: z.array(recordIdSchema),
  /** The signed sheet, a letter, a recording. */
  files: z.array(attachedFileSchema),
});
export type WitnessStatement = Immutable<z.infer<typeof witnessStatementSchema>>;

export const witnessStatementDefaults = {
  witnessName: '',
  witnessRole: '',
  relationship: '',
  statedOn: null,
  statement: '',
  proves: '',
  serves: [],
  aboutIds: [],
  files: [],
} as const;
