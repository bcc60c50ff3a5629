import * as z from 'zod/mini';
import { fileHashSchema } from '../files/file-hash';
import { MEDIA_TYPES } from '../files/media-types';
import type { Immutable } from '../immutable';
import { freeText } from './record-base';

/** A file that a record names. Its bytes stand in the file store under their hash. */
export const attachedFileSchema = z.strictObject({
  sha256: fileHashSchema,
  /** What it was called where it came from; only shown, never believed. */
  name: freeText,
  mediaType: z.enum(MEDIA_TYPES),
  /** Bytes. */
  size: z.int().check(z.minimum(0)),
});
export type AttachedFile = Immutable<z.infer<typeof attachedFileSchema>>;

/** A criterion that the candidate says a record serves. */
export const servedCriterionSchema = z.strictObject({ unit: z.string(), criterion: z.string() });
export type ServedCriterion = Immutable<z.infer<typeof servedCriterionSchema>>;
