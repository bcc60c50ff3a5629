import * as z from 'zod/mini';

/** The SHA-256 of a file's bytes in 64 hex digits: its name here, its proof, and why the same file is kept only once. */
export type FileHash = string & z.core.$brand<'FileHash'>;

export const fileHashSchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{64}$/))
  .brand<'FileHash'>();

/** A text as the hash of a file, or null. */
export function toFileHash(text: string): FileHash | null {
  const parsed = fileHashSchema.safeParse(text);
  return parsed.success ? parsed.data : null;
}
