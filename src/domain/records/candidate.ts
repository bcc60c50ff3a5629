import * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { freeText, recordBase } from './record-base';

/** The person whose portfolio this is. One in a portfolio. */
export const candidateSchema = z.strictObject({
  ...recordBase('candidate', 1),
  name: freeText,
  /** ILM registration (ENR) number, as the centre gave it. */
  registrationNumber: freeText,
  role: freeText,
  organisation: freeText,
  /** What the candidate wants from coaching, in the organisation's context. */
  ownGoals: freeText,
  /** What the person on the other side is called on every screen and page. */
  clientNoun: z.enum(['client', 'coachee', 'mentee']),
});
export type Candidate = Immutable<z.infer<typeof candidateSchema>>;
export type ClientNoun = Candidate['clientNoun'];

export const candidateDefaults = {
  name: '',
  registrationNumber: '',
  role: '',
  organisation: '',
  ownGoals: '',
  clientNoun: 'client',
} as const;
