import * as z from 'zod/mini';
import { recordIdSchema } from '../ids';
import type { Immutable } from '../immutable';
import { isoDateSchema } from '../time';
import { attachedFileSchema } from './attached-file';
import { freeText, recordBase } from './record-base';

export const PARTY_ROLES = ['coach', 'client', 'stakeholder', 'supervisor'] as const;

/**
 * One party's signature under one document, sealed by a digest of exactly what was signed.
 * Sealed like `identity`: it carries a name, and a drawn one a hand. A signature is never edited, only replaced.
 */
export const signatureSchema = z.strictObject({
  ...recordBase('signature', 2),
  /** The contract or supervision meeting that was signed, or the session that a client confirms. */
  subjectId: recordIdSchema,
  role: z.enum(PARTY_ROLES),
  /** Which stakeholder of the client, where `role` is `stakeholder`. */
  stakeholderId: z.nullable(recordIdSchema),
  name: freeText,
  method: z.enum(['typed', 'drawn', 'photographed']),
  /** What the person confirmed by typing the name; empty for a drawn one. */
  statement: freeText,
  /** A drawn signature: strokes of x, y pairs on a field 1000 wide. */
  strokes: z.array(z.array(z.number())),
  /** A photograph or scan of a signature in ink. */
  files: z.array(attachedFileSchema),
  signedOn: z.nullable(isoDateSchema),
  /** The text that was signed, and its SHA-256 in hex. */
  signedText: z.string(),
  digest: z.string(),
});
export type Signature = Immutable<z.infer<typeof signatureSchema>>;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const signatureDefaults = {
  stakeholderId: null,
  name: '',
  method: 'typed',
  statement: '',
  strokes: [],
  files: [],
  signedOn: null,
} as const;

/** Version 2 brings signatures in ink, as a photograph or scan. */
export const signatureMigrations = {
  2: (fields: Readonly<Record<string, unknown>>) => ({ files: [], ...fields }),
} as const;
