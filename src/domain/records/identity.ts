import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { freeText, recordBase } from './record-base';

/** Who a code name stands for. Sealed: kept in a table of its own and never exported unless chosen. */
export const identitySchema = z.strictObject({
  ...recordBase('identity', 2),
  clientId: recordIdSchema,
  name: freeText,
  contact: freeText,
  organisation: freeText,
  stakeholderNames: z.array(z.strictObject({ stakeholderId: recordIdSchema, name: freeText })),
  /** The day the person agreed that notes about them are kept, how they said so, and what they agreed to. */
  consentOn: z.nullable(isoDateSchema),
  consentHow: freeText,
  consentCovers: freeText,
  /** The day they took it back; null while it holds. */
  consentWithdrawnOn: z.nullable(isoDateSchema),
  /** The day to look whether all this is still needed; what isn't goes then. */
  reviewOn: z.nullable(isoDateSchema),
});
export type Identity = Immutable<z.infer<typeof identitySchema>>;

const consentDefaults = {
  consentOn: null,
  consentHow: '',
  consentCovers: '',
  consentWithdrawnOn: null,
  reviewOn: null,
} as const;

export const identityDefaults = {
  name: '',
  contact: '',
  organisation: '',
  stakeholderNames: [],
  ...consentDefaults,
} as const;

/** Version 2 brings the record of consent and the day of review. */
export const identityMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({ ...consentDefaults, ...fields }),
} as const;
