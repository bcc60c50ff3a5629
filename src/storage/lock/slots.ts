import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { readRecoveryKey } from '../../domain/lock/recovery-key';
import { bytesToText, textToBytes } from '../base64';
import { type LockNote, NONCE_BYTES, type PassphraseSlot, type RecoverySlot, SALT_BYTES, SCRYPT } from './lock-note';

const DATA_KEY_BYTES = 32;

type Slot = PassphraseSlot | RecoverySlot;
type Bare<Which extends Slot> = Omit<Which, 'nonce' | 'wrapped'>;

/** A new data key, and the note that opens it with either secret. */
export async function makeLock(
  passphrase: string,
  recoveryKey: string,
): Promise<{ readonly dataKey: Uint8Array; readonly note: LockNote }> {
  const dataKey = random(DATA_KEY_BYTES);
  const id = bytesToText(random(SALT_BYTES));
  return {
    dataKey,
    note: {
      format: 'coachfolio-lock',
      version: 1,
      id,
      passphrase: await passphraseSlot(dataKey, id, passphrase),
      recovery: recoverySlot(dataKey, id, recoveryKey),
    },
  };
}

/** The data key under a passphrase. Takes half a second or more, and gives the page a turn in between. */
export async function passphraseSlot(dataKey: Uint8Array, id: string, passphrase: string): Promise<PassphraseSlot> {
  const bare: Bare<PassphraseSlot> = { kdf: 'scrypt', ...SCRYPT, salt: bytesToText(random(SALT_BYTES)) };
  return wrap(dataKey, await stretch(passphrase, bare), bare, aboutSlot('passphrase', id, bare));
}

export function recoverySlot(dataKey: Uint8Array, id: string, recoveryKey: string): RecoverySlot {
  const bare: Bare<RecoverySlot> = { kdf: 'hkdf-sha256', salt: bytesToText(random(SALT_BYTES)) };
  return wrap(dataKey, recoveryWrap(recoveryKey, bare), bare, aboutSlot('recovery', id, bare));
}

/** The data key, or null if the passphrase is another one. */
export async function openWithPassphrase({ id, passphrase }: LockNote, typed: string): Promise<Uint8Array | null> {
  return unwrap(passphrase, await stretch(typed, passphrase), aboutSlot('passphrase', id, passphrase));
}

/** The data key, or null if the recovery key is another one. */
export function openWithRecoveryKey({ id, recovery }: LockNote, typed: string): Uint8Array | null {
  const key = readRecoveryKey(typed);
  return key === null ? null : unwrap(recovery, recoveryWrap(key, recovery), aboutSlot('recovery', id, recovery));
}

/** 128 MiB: https://www.rfc-editor.org/rfc/rfc7914 */
function stretch(passphrase: string, { logN, r, p, salt }: Bare<PassphraseSlot>): Promise<Uint8Array> {
  const memory = 128 * 2 ** logN * r;
  const text = utf8ToBytes(passphrase.normalize('NFKC'));
  return scryptAsync(text, textToBytes(salt), { N: 2 ** logN, r, p, dkLen: 32, maxmem: memory + 2 ** 20 });
}

function recoveryWrap(recoveryKey: string, { salt }: Bare<RecoverySlot>): Uint8Array {
  return hkdf(sha256, utf8ToBytes(recoveryKey), textToBytes(salt), utf8ToBytes('coachfolio-lock/1/recovery'), 32);
}

function wrap<Which extends object>(dataKey: Uint8Array, key: Uint8Array, bare: Which, about: string) {
  const nonce = random(NONCE_BYTES);
  const wrapped = xchacha20poly1305(key, nonce, utf8ToBytes(about)).encrypt(dataKey);
  return { ...bare, nonce: bytesToText(nonce), wrapped: bytesToText(wrapped) };
}

function unwrap({ nonce, wrapped }: Slot, key: Uint8Array, about: string): Uint8Array | null {
  try {
    return xchacha20poly1305(key, textToBytes(nonce), utf8ToBytes(about)).decrypt(textToBytes(wrapped));
  } catch {
    return null;
  }
}

function aboutSlot(purpose: string, id: string, slot: Bare<PassphraseSlot> | Bare<RecoverySlot>): string {
  const parameters = slot.kdf === 'scrypt' ? [slot.logN, slot.r, slot.p] : [];
  return JSON.stringify(['coachfolio-lock/1', purpose, id, slot.kdf, ...parameters, slot.salt]);
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}
