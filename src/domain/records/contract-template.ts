import * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { contractTermDefaults, contractTerms } from './contract';
import { freeText, recordBase } from './record-base';

/** Terms that the candidate keeps to begin contracts from. It belongs to nobody and is never handed in. */
export const contractTemplateSchema = z.strictObject({
  ...recordBase('contractTemplate', 1),
  name: freeText,
  ...contractTerms,
});
export type ContractTemplate = Immutable<z.infer<typeof contractTemplateSchema>>;

export const contractTemplateDefaults = { name: '', ...contractTermDefaults } as const;
