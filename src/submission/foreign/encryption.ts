import { cbc } from '@noble/ciphers/aes.js';
import { md5 } from '@noble/hashes/legacy.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { joined, type Resolve } from './filters';
import { type Dictionary, ForeignError, isDictionary, nameText, Text, type Value } from './values';

/**
 * Opens files that are encrypted but ask for no password to be read (ISO 32000-2, 7.6): many a form and scan is locked only against
 * changes. What asks for a password stays shut.
 */
export interface Decryption {
  text(bytes: Uint8Array, number: number, generation: number): Uint8Array;
  stream(bytes: Uint8Array, number: number, generation: number): Uint8Array;
}

type Method = 'none' | 'rc4' | 'aes128' | 'aes256';

interface Facts {
  readonly revision: number;
  readonly keyBytes: number;
  readonly owner: Uint8Array;
  readonly user: Uint8Array;
  readonly userKey: Uint8Array;
  readonly permissions: number;
  readonly encryptsMetadata: boolean;
  readonly id: Uint8Array;
}

const PADDING = Uint8Array.from([
  0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08, 0x2e, 0x2e, 0x00,
  0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,
]);
const AES_SALT = Uint8Array.from([0x73, 0x41, 0x6c, 0x54]);

/** Throws a ForeignError where a password is needed, or the way of encrypting isn't known. */
export function createDecryption(encrypt: Dictionary, id: Uint8Array, resolve: Resolve): Decryption {
  if (nameText(resolve(encrypt.get('Filter'))) !== 'Standard')
    throw new ForeignError('password', 'locked by a program of its own');
  const version = integer(resolve(encrypt.get('V')), 0);
  const facts = factsOf(encrypt, version, id, resolve);
  const key =
    version >= 5 ? longKey(facts) : (shortKey(facts) ?? (version === 4 ? shortKey({ ...facts, keyBytes: 16 }) : null));
  if (key === null) throw new ForeignError('password', 'a password is needed');
  const textMethod = methodOf('StrF', version, encrypt, resolve);
  const streamMethod = methodOf('StmF', version, encrypt, resolve);
  return {
    text: (bytes, number, generation) => decrypt(textMethod, key, bytes, number, generation),
    stream: (bytes, number, generation) => decrypt(streamMethod, key, bytes, number, generation),
  };
}

function factsOf(encrypt: Dictionary, version: number, id: Uint8Array, resolve: Resolve): Facts {
  const text = (key: string, length: number): Uint8Array => {
    const value = resolve(encrypt.get(key));
    return value instanceof Text ? value.bytes.subarray(0, length) : new Uint8Array(0);
  };
  const revision = integer(resolve(encrypt.get('R')), 2);
  const bits = integer(resolve(encrypt.get('Length')), version === 4 ? 128 : 40);
  const long = version >= 5 ? 48 : 32;
  return {
    revision,
    keyBytes: version === 1 ? 5 : Math.min(16, Math.max(5, Math.floor((bits < 40 ? bits * 8 : bits) / 8))),
    owner: text('O', long),
    user: text('U', long),
    userKey: text('UE', 32),
    permissions: integer(resolve(encrypt.get('P')), 0),
    encryptsMetadata: resolve(encrypt.get('EncryptMetadata')) !== false,
    id,
  };
}

function integer(value: Value, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) ? value : otherwise;
}

function methodOf(which: 'StrF' | 'StmF', version: number, encrypt: Dictionary, resolve: Resolve): Method {
  if (version < 4) return 'rc4';
  const name = nameText(resolve(encrypt.get(which))) ?? 'Identity';
  if (name === 'Identity') return 'none';
  const filters = resolve(encrypt.get('CF'));
  const filter = isDictionary(filters) ? resolve(filters.get(name)) : null;
  switch (isDictionary(filter) ? nameText(resolve(filter.get('CFM'))) : null) {
    case 'V2':
      return 'rc4';
    case 'AESV2':
      return 'aes128';
    case 'AESV3':
      return 'aes256';
    default:
      return 'none';
  }
}

/** The key for revisions 2 to 4 (algorithm 2), if the empty password is the right one (algorithms 4 and 5). */
function shortKey(facts: Facts): Uint8Array | null {
  const { revision, keyBytes, owner, user, permissions, encryptsMetadata, id } = facts;
  const flags = new Uint8Array(4);
  new DataView(flags.buffer).setInt32(0, permissions | 0, true);
  const tail = revision >= 4 && !encryptsMetadata ? Uint8Array.from([255, 255, 255, 255]) : new Uint8Array(0);
  let hash: Uint8Array = md5(joined([PADDING, owner, flags, id, tail]));
  if (revision >= 3) for (let round = 0; round < 50; round += 1) hash = md5(hash.subarray(0, keyBytes));
  const key = hash.subarray(0, keyBytes);
  if (revision < 3) return sameBytes(rc4(key, PADDING), user, 32) ? key : null;
  let check: Uint8Array = md5(joined([PADDING, id]));
  for (let round = 0; round < 20; round += 1)
    check = rc4(
      key.map((byte) => byte ^ round),
      check,
    );
  return sameBytes(check, user, 16) ? key : null;
}

/** The key for revisions 5 and 6 (algorithm 2.A). */
function longKey({ revision, user, userKey }: Facts): Uint8Array | null {
  if (user.length < 48 || userKey.length < 32) return null;
  const hash = (salt: Uint8Array): Uint8Array => (revision >= 6 ? hardenedHash(salt) : sha256(salt));
  if (!sameBytes(hash(user.subarray(32, 40)), user, 32)) return null;
  return cbc(hash(user.subarray(40, 48)), new Uint8Array(16), { disablePadding: true }).decrypt(userKey);
}

/** Algorithm 2.B for an empty password. */
function hardenedHash(salt: Uint8Array): Uint8Array {
  let key: Uint8Array = sha256(salt);
  for (let round = 0; ; round += 1) {
    const block = joined(Array.from({ length: 64 }, () => key));
    const mixed = cbc(key.subarray(0, 16), key.subarray(16, 32), { disablePadding: true }).encrypt(block);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3;
    key = rest === 0 ? sha256(mixed) : rest === 1 ? sha384(mixed) : sha512(mixed);
    if (round >= 63 && (mixed.at(-1) ?? 0) <= round - 31) return key.subarray(0, 32);
  }
}

function decrypt(method: Method, key: Uint8Array, bytes: Uint8Array, number: number, generation: number): Uint8Array {
  switch (method) {
    case 'none':
      return bytes;
    case 'rc4':
      return rc4(objectKey(key, number, generation, false), bytes);
    case 'aes128':
      return decryptAes(objectKey(key, number, generation, true), bytes);
    case 'aes256':
      return decryptAes(key, bytes);
  }
}

/** Algorithm 1: each object has a key of its own. */
function objectKey(key: Uint8Array, number: number, generation: number, isAes: boolean): Uint8Array {
  const place = [number, number >> 8, number >> 16, generation, generation >> 8].map((part) => part & 0xff);
  return md5(joined([key, Uint8Array.from(place), isAes ? AES_SALT : new Uint8Array(0)])).subarray(
    0,
    Math.min(16, key.length + 5),
  );
}

function decryptAes(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const length = Math.floor((bytes.length - 16) / 16) * 16;
  if (length <= 0) return new Uint8Array(0);
  const plain = cbc(key, bytes.slice(0, 16), { disablePadding: true }).decrypt(bytes.slice(16, 16 + length));
  const padding = plain.at(-1) ?? 0;
  return padding >= 1 && padding <= 16 ? plain.subarray(0, plain.length - padding) : plain;
}

function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    const held = state[one] ?? 0;
    state[one] = state[other] ?? 0;
    state[other] = held;
  };
  for (let index = 0, other = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  const out = new Uint8Array(bytes.length);
  for (let at = 0, index = 0, other = 0; at < bytes.length; at += 1) {
    index = (index + 1) & 0xff;
    other = (other + (state[index] ?? 0)) & 0xff;
    swap(index, other);
    out[at] = (bytes[at] ?? 0) ^ (state[((state[index] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0);
  }
  return out;
}

function sameBytes(one: Uint8Array, other: Uint8Array, length: number): boolean {
  if (one.length < length || other.length < length) return false;
  for (let index = 0; index < length; index += 1) if (one[index] !== other[index]) return false;
  return true;
}
