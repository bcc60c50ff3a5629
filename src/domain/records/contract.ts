import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, minutesSchema, recordBase } from './record-base';

/** A part that the parties add under a heading of their own. */
const clauseSchema = z.strictObject({ id: recordIdSchema, heading: freeText, text: freeText });

/** What a contract says, whoever it is with: a template holds the same. */
export const contractTerms = {
  form: z.enum(['two_way', 'three_way']),
  purpose: freeText,
  intendedOutcomes: freeText,
  expectations: freeText,
  sessionsPlanned: z.nullable(z.int().check(z.minimum(0), z.maximum(999))),
  sessionMinutes: z.nullable(minutesSchema),
  frequency: freeText,
  place: freeText,
  coachCommitments: freeText,
  clientCommitments: freeText,
  stakeholderCommitments: freeText,
  confidentiality: freeText,
  /** What the coaching is not, and what belongs elsewhere. */
  boundaries: freeText,
  recordsAndRetention: freeText,
  sharedWithStakeholder: freeText,
  cancellation: freeText,
  codeOfEthics: freeText,
  supervision: freeText,
  midwayReview: freeText,
  ending: freeText,
  clauses: z.array(clauseSchema),
};

export const contractTermDefaults = {
  form: 'two_way',
  purpose: '',
  intendedOutcomes: '',
  expectations: '',
  sessionsPlanned: null,
  sessionMinutes: null,
  frequency: '',
  place: '',
  coachCommitments: '',
  clientCommitments: '',
  stakeholderCommitments: '',
  confidentiality: '',
  boundaries: '',
  recordsAndRetention: '',
  sharedWithStakeholder: '',
  cancellation: '',
  codeOfEthics: '',
  supervision: '',
  midwayReview: '',
  ending: '',
  clauses: [],
} as const;

/**
 * The agreement with one client and, in a three-way contract, with those stakeholders who are parties to it.
 * Signatures are records of their own (`signature`), sealed over the text that `signedTextOf` gives.
 */
export const contractSchema = z.strictObject({
  ...recordBase('contract', 2),
  clientId: recordIdSchema,
  /** The day its first version was agreed. Signing again never moves it. */
  agreedOn: z.nullable(isoDateSchema),
  startsOn: z.nullable(isoDateSchema),
  endsOn: z.nullable(isoDateSchema),
  ...contractTerms,
});
export type Contract = Immutable<z.infer<typeof contractSchema>>;

export const contractDefaults = { agreedOn: null, startsOn: null, endsOn: null, ...contractTermDefaults } as const;

/** Version 2 brings boundaries and clauses. Empty they are no part of what is signed, so that seals of version 1 hold. */
export const contractMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({ boundaries: '', clauses: [], ...fields }),
} as const;
