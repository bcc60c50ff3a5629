import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { NONCE_BYTES } from './lock-note';

/** How every sealed text begins: the first way of sealing. */
const WAY = 1;
const TAG_BYTES = 16;
/** How much longer a sealed text is. */
export const SEAL_BYTES = 1 + NONCE_BYTES + TAG_BYTES;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes that only the key opens, and only for the same `about`. A nonce of 192 random bits never comes twice. */
export function seal(key: Uint8Array, plain: Uint8Array, about: string): Bytes {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(SEAL_BYTES + plain.length);
  sealed[0] = WAY;
  sealed.set(nonce, 1);
  sealed.set(xchacha20poly1305(key, nonce, utf8ToBytes(about)).encrypt(plain), 1 + NONCE_BYTES);
  return sealed;
}

/** Throws if the key is another one, the bytes were changed, or they were sealed about something else. */
export function open(key: Uint8Array, sealed: Uint8Array, about: string): Bytes {
  if (sealed.length < SEAL_BYTES || sealed[0] !== WAY) throw new Error('not sealed in a way that this code knows');
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  return new Uint8Array(xchacha20poly1305(key, nonce, utf8ToBytes(about)).decrypt(sealed.subarray(1 + NONCE_BYTES)));
}
