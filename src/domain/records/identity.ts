import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { freeText, recordBase } from './record-base';

/** Who a code name stands for. Sealed: kept in a table of its own and never exported unless chosen. */
export const identitySchema = z.strictObject({
  ...recordBase('identity', 1),
  clientId: recordIdSchema,
  name: freeText,
  contact: freeText,
  organisation: freeText,
  stakeholderNames: z.array(z.strictObject({ stakeholderId: recordIdSchema, name: freeText })),
});
export type Identity = Immutable<z.infer<typeof identitySchema>>;

export const identityDefaults = { name: '', contact: '', organisation: '', stakeholderNames: [] } as const;
