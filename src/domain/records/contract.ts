import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, minutesSchema, recordBase } from './record-base';

/**
 * The agreement with one client and, in a three-way contract, with those stakeholders who are parties to it.
 * Signatures are records of their own (`signature`), sealed over the text that `contractText` gives.
 */
export const contractSchema = z.strictObject({
  ...recordBase('contract', 1),
  clientId: recordIdSchema,
  form: z.enum(['two_way', 'three_way']),
  /** The day its first version was agreed. Signing again never moves it. */
  agreedOn: z.nullable(isoDateSchema),
  purpose: freeText,
  intendedOutcomes: freeText,
  expectations: freeText,
  sessionsPlanned: z.nullable(z.int().check(z.minimum(0), z.maximum(999))),
  sessionMinutes: z.nullable(minutesSchema),
  frequency: freeText,
  startsOn: z.nullable(isoDateSchema),
  endsOn: z.nullable(isoDateSchema),
  place: freeText,
  coachCommitments: freeText,
  clientCommitments: freeText,
  stakeholderCommitments: freeText,
  confidentiality: freeText,
  recordsAndRetention: freeText,
  sharedWithStakeholder: freeText,
  cancellation: freeText,
  codeOfEthics: freeText,
  supervision: freeText,
  midwayReview: freeText,
  ending: freeText,
});
export type Contract = Immutable<z.infer<typeof contractSchema>>;

export const contractDefaults = {
  form: 'two_way',
  agreedOn: null,
  purpose: '',
  intendedOutcomes: '',
  expectations: '',
  sessionsPlanned: null,
  sessionMinutes: null,
  frequency: '',
  startsOn: null,
  endsOn: null,
  place: '',
  coachCommitments: '',
  clientCommitments: '',
  stakeholderCommitments: '',
  confidentiality: '',
  recordsAndRetention: '',
  sharedWithStakeholder: '',
  cancellation: '',
  codeOfEthics: '',
  supervision: '',
  midwayReview: '',
  ending: '',
} as const;
