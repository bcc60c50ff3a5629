import * as z from 'zod/mini';
import { textToBytes } from '../base64';

/** The derivation that a passphrase pays for. docs/security.md says why these. */
export const SCRYPT = { logN: 17, r: 8, p: 1 } as const;
/** More would only hold up the device. */
const HIGHEST_LOG_N = 20;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 24;
const WRAPPED_BYTES = 48;

const bytesOf = (length: number) => z.string().check(z.refine((text) => hasBytes(text, length)));
const wrappedKey = { salt: bytesOf(SALT_BYTES), nonce: bytesOf(NONCE_BYTES), wrapped: bytesOf(WRAPPED_BYTES) };

const passphraseSlotSchema = z.strictObject({
  kdf: z.literal('scrypt'),
  logN: z.int().check(z.minimum(SCRYPT.logN), z.maximum(HIGHEST_LOG_N)),
  r: z.literal(SCRYPT.r),
  p: z.literal(SCRYPT.p),
  ...wrappedKey,
});
const recoverySlotSchema = z.strictObject({ kdf: z.literal('hkdf-sha256'), ...wrappedKey });

const lockNoteSchema = z.strictObject({
  format: z.literal('coachfolio-lock'),
  version: z.literal(1),
  id: bytesOf(SALT_BYTES),
  passphrase: passphraseSlotSchema,
  recovery: recoverySlotSchema,
});

/** What opens a lock, with the passphrase or the recovery key. Bytes are base64; there is no secret in it. */
export type LockNote = Readonly<z.infer<typeof lockNoteSchema>>;
export type PassphraseSlot = LockNote['passphrase'];
export type RecoverySlot = LockNote['recovery'];

/** Null for what is no lock note, and for one whose parameters are weaker than ours: nothing is derived by those. */
export function parseLockNote(value: unknown): LockNote | null {
  const parsed = lockNoteSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

function hasBytes(text: string, length: number): boolean {
  try {
    return textToBytes(text).length === length;
  } catch {
    return false;
  }
}
