import * as z from 'zod/mini';
import { recordIdSchema } from './ids';
import type { Immutable } from './immutable';

const LONGEST_PATH = 240;

/** Where a file stands, seen from the portfolio file: `evidence/observation.pdf`. It never leads out of that folder. */
const attachmentPathSchema = z.string().check(z.refine((path) => isPathWithin(path)));

/** A file that belongs to a record but is kept beside the portfolio file, not in it. */
export const attachmentSchema = z.strictObject({
  path: attachmentPathSchema,
  /** `application/pdf`; null where nobody said. */
  mediaType: z.nullable(z.string().check(z.regex(/^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,80}$/i))),
  /** SHA-256 of the file, 64 hex digits; null where nobody said. */
  sha256: z.nullable(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
  /** The record that the file is about. */
  about: recordIdSchema,
  description: z.string(),
});
export type Attachment = Immutable<z.infer<typeof attachmentSchema>>;

/** A path of plain names divided by `/`: no drive, no root, no step up, nothing that a file system could read otherwise. */
function isPathWithin(path: string): boolean {
  return path.length > 0 && path.length <= LONGEST_PATH && path.split('/').every(isPlainName);
}

function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[\\:*?"<>|\p{Cc}]/u.test(name);
}
