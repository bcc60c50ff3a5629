import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/** One objective of a personal development plan. */
export const pdpObjectiveSchema = z.strictObject({
  ...recordBase('pdpObjective', 1),
  planId: recordIdSchema,
  /** The objective itself, in particular terms. */
  objective: freeText,
  measure: freeText,
  /** Why it can be done. */
  achievable: freeText,
  /** What it has to do with the aspiration in coaching or mentoring. */
  relevance: freeText,
  targetOn: z.nullable(isoDateSchema),
  actions: freeText,
  resources: freeText,
  support: freeText,
  reviewOn: z.nullable(isoDateSchema),
  outcome: freeText,
});
export type PdpObjective = Immutable<z.infer<typeof pdpObjectiveSchema>>;

export const pdpObjectiveDefaults = {
  objective: '',
  measure: '',
  achievable: '',
  relevance: '',
  targetOn: null,
  actions: '',
  resources: '',
  support: '',
  reviewOn: null,
  outcome: '',
} as const;
