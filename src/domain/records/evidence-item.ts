import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { attachedFileSchema, servedCriterionSchema } from './attached-file';
import { freeText, recordBase } from './record-base';

const EVIDENCE_KINDS = [
  'work_product',
  'observation',
  'questions',
  'personal_statement',
  'professional_discussion',
  'witness_testimony',
  'other',
] as const;

/** Something that shows what the candidate did: a photograph, a document, a recording, or a description of one. */
export const evidenceItemSchema = z.strictObject({
  ...recordBase('evidenceItem', 2),
  enrolmentId: recordIdSchema,
  title: freeText,
  evidenceKind: z.enum(EVIDENCE_KINDS),
  description: freeText,
  /** The day of what it shows. */
  producedOn: z.nullable(isoDateSchema),
  authenticity: z.enum(['own', 'shared', 'third_party']),
  /** Whose share was which, or who made it, where it is not the candidate's alone. */
  authenticityNote: freeText,
  /** The day on which the candidate declared that it is genuine and is what it is said to be. */
  authenticDeclaredOn: z.nullable(isoDateSchema),
  /** What it proves, in the candidate's words. */
  proves: freeText,
  /** What the candidate says it serves. */
  serves: z.array(servedCriterionSchema),
  /** The clients, sessions and other records that it is about. */
  aboutIds: z.array(recordIdSchema),
  files: z.array(attachedFileSchema),
});
export type EvidenceItem = Immutable<z.infer<typeof evidenceItemSchema>>;

export const evidenceItemDefaults = {
  title: '',
  evidenceKind: 'work_product',
  description: '',
  producedOn: null,
  authenticity: 'own',
  authenticityNote: '',
  authenticDeclaredOn: null,
  proves: '',
  serves: [],
  aboutIds: [],
  files: [],
} as const;

/** Version 2 brings the declaration that it is genuine. */
export const evidenceItemMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({ authenticDeclaredOn: null, ...fields }),
} as const;
