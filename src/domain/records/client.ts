import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/** Someone with an interest in the coaching. The name is sealed, in the client's identity. */
const stakeholderSchema = z.strictObject({
  id: recordIdSchema,
  /** Line manager, sponsor, HR partner ... */
  role: freeText,
  /** Whether this stakeholder signs the contract; if not, why. */
  isParty: z.boolean(),
  notPartyBecause: freeText,
});

/** One person (or group) who is coached or mentored, under a code name. Who it is stands in `identity`. */
export const clientSchema = z.strictObject({
  ...recordBase('client', 1),
  enrolmentId: recordIdSchema,
  codeName: freeText,
  practice: z.enum(['coaching', 'mentoring']),
  grouping: z.enum(['individual', 'group']),
  /** Members of a group; null for an individual. */
  groupSize: z.nullable(z.int().check(z.minimum(2), z.maximum(999))),
  startedOn: z.nullable(isoDateSchema),
  endedOn: z.nullable(isoDateSchema),
  /** How the coaching ended. */
  ending: freeText,
  consentToUse: z.enum(['not_asked', 'given', 'refused']),
  stakeholders: z.array(stakeholderSchema),
  /** "None, because": the reason why this client has no stakeholders. */
  noStakeholdersBecause: freeText,
  /** Whether the candidate puts this client forward. */
  claimed: z.boolean(),
});
export type Client = Immutable<z.infer<typeof clientSchema>>;

export const clientDefaults = {
  codeName: '',
  practice: 'coaching',
  grouping: 'individual',
  groupSize: null,
  startedOn: null,
  endedOn: null,
  ending: '',
  consentToUse: 'not_asked',
  stakeholders: [],
  noStakeholdersBecause: '',
  claimed: true,
} as const;
