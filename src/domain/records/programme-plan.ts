import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { freeText, recordBase } from './record-base';

/** What the candidate means to do, written before the coaching starts. One for each enrolment. */
export const programmePlanSchema = z.strictObject({
  ...recordBase('programmePlan', 1),
  enrolmentId: recordIdSchema,
  /** How many individuals are planned. */
  individualsPlanned: z.nullable(z.int().check(z.minimum(0), z.maximum(999))),
  /** Planned coaching time in whole minutes. */
  minutesPlanned: z.nullable(z.int().check(z.minimum(0), z.maximum(60_000))),
  structure: freeText,
  environment: freeText,
  modelsAndTools: freeText,
  progressReview: freeText,
});
export type ProgrammePlan = Immutable<z.infer<typeof programmePlanSchema>>;

export const programmePlanDefaults = {
  individualsPlanned: null,
  minutesPlanned: null,
  structure: '',
  environment: '',
  modelsAndTools: '',
  progressReview: '',
} as const;
