import { scryptAsync } from '@noble/hashes/scrypt.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';

/**
 * A PIN as it is kept: salted and stretched, so that nobody reads it off the device by the way. It has few digits, so it holds
 * off whoever has the phone in their hand, and nobody who can copy its storage and try at leisure.
 */
export const keptPinSchema = z.strictObject({
  salt: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type KeptPin = z.infer<typeof keptPinSchema>;

export const SALT_BYTES = 16;

/** Some 50 ms on a laptop: enough that typing is what takes the time. */
const COST = { N: 2 ** 14, r: 8, p: 1, dkLen: 32 } as const;

/** Four to twelve digits, nothing else. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}

/** `salt`: SALT_BYTES random bytes. */
export async function keepPin(pin: string, salt: Uint8Array): Promise<KeptPin> {
  return { salt: bytesToHex(salt), digest: await digestOf(pin, salt) };
}

export async function isSamePin(pin: string, kept: KeptPin): Promise<boolean> {
  return (await digestOf(pin, hexToBytes(kept.salt))) === kept.digest;
}

async function digestOf(pin: string, salt: Uint8Array): Promise<string> {
  return bytesToHex(await scryptAsync(utf8ToBytes(pin), salt, COST));
}

/** Tries that failed in a row, and the moment of the last one in milliseconds. */
export interface PinTries {
  readonly tries: number;
  readonly lastTryAt: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** How long to wait after that many wrong PINs in a row. */
const WAITS = [0, 0, 0, 30 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE] as const;
const LONGEST_WAIT = 60 * MINUTE;

/** Milliseconds until the next PIN may be tried; 0 is now. A clock that was put back gains nothing. */
export function waitBeforePin({ tries, lastTryAt }: PinTries, now: number): number {
  const wait = WAITS[tries] ?? LONGEST_WAIT;
  return Math.max(0, wait - Math.max(0, now - lastTryAt));
}
