import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import { type PassphraseHeader, toBase64 } from './age-header';

/**
 * Encryption in the age format, which the stock `age` program reads and writes. The library does the format; deriving the key from
 * the passphrase is done here, since the library's own way holds up the page for seconds. Loaded only when somebody needs it.
 */

/** The bytes of an age file that the passphrase opens. Trying one passphrase costs 2 to the work factor, in KiB. */
export function encryptBytes(
  plain: ReadableStream<Uint8Array>,
  passphrase: string,
  workFactor: number,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient({
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(SALT_BYTES);
      const key = await deriveKey(passphrase, salt, workFactor);
      const lockedKey = chacha20poly1305(key, KEY_NONCE).encrypt(fileKey);
      return [new Stanza(['scrypt', toBase64(salt), String(workFactor)], lockedKey)];
    },
  });
  return encrypter.encrypt(plain);
}

/** The key of the file, or null if the passphrase is another one. */
export async function unlock(header: PassphraseHeader, passphrase: string): Promise<Uint8Array | null> {
  const key = await deriveKey(passphrase, header.salt, header.workFactor);
  try {
    return chacha20poly1305(key, KEY_NONCE).decrypt(header.lockedKey);
  } catch {
    return null;
  }
}

/** What an age file holds. The stream fails at the first piece that is not as it was written. */
export function decryptBytes(
  encrypted: ReadableStream<Uint8Array>,
  fileKey: Uint8Array,
): Promise<ReadableStream<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => fileKey });
  return decrypter.decrypt(encrypted);
}

const SALT_BYTES = 16;
/** Each file has a key of its own, which locks one thing only. */
const KEY_NONCE = new Uint8Array(12);
const SALT_LABEL = utf8ToBytes('age-encryption.org/v1/scrypt');

/** Gives the page a turn every few milliseconds. */
function deriveKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Uint8Array> {
  const labelled = new Uint8Array([...SALT_LABEL, ...salt]);
  const memory = 2 ** (workFactor + 10);
  return scryptAsync(passphrase, labelled, {
    ...{ N: 2 ** workFactor, r: 8, p: 1, dkLen: 32 },
    maxmem: memory + 2 ** 20,
  });
}
