import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, minutesSchema, recordBase } from './record-base';

/** Something done for the candidate's own development, and what came of it. */
export const cpdActivitySchema = z.strictObject({
  ...recordBase('cpdActivity', 1),
  enrolmentId: recordIdSchema,
  doneOn: z.nullable(isoDateSchema),
  durationMinutes: z.nullable(minutesSchema),
  activity: freeText,
  /** Objectives of the plan that it serves. */
  objectiveIds: z.array(recordIdSchema),
  learning: freeText,
  /** What the candidate does differently since. */
  applied: freeText,
  /** How well it served, and how that is known. */
  evaluation: freeText,
});
export type CpdActivity = Immutable<z.infer<typeof cpdActivitySchema>>;

export const cpdActivityDefaults = {
  doneOn: null,
  durationMinutes: null,
  activity: '',
  objectiveIds: [],
  learning: '',
  applied: '',
  evaluation: '',
} as const;
