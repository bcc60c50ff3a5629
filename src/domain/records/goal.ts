import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase, scaleSchema } from './record-base';

/** An overall goal of the coaching of one client. The goals of a single session stand in the session. */
export const goalSchema = z.strictObject({
  ...recordBase('goal', 1),
  clientId: recordIdSchema,
  goal: freeText,
  desiredOutcome: freeText,
  measureOfSuccess: freeText,
  agreedOn: z.nullable(isoDateSchema),
  scaleAtStart: z.nullable(scaleSchema),
  scaleAtMiddle: z.nullable(scaleSchema),
  scaleAtEnd: z.nullable(scaleSchema),
});
export type Goal = Immutable<z.infer<typeof goalSchema>>;

export const goalDefaults = {
  goal: '',
  desiredOutcome: '',
  measureOfSuccess: '',
  agreedOn: null,
  scaleAtStart: null,
  scaleAtMiddle: null,
  scaleAtEnd: null,
} as const;
