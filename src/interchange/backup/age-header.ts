/** How every file of the age format begins; `v1` follows. */
export const AGE_BEGINNING = 'age-encryption.org/';
/** How one begins that was turned into letters, to be mailed as text. */
export const ARMOR_BEGINNING = '-----BEGIN AGE ENCRYPTED FILE-----';

/** The first lines of an age file that a passphrase opens: https://age-encryption.org/v1, "The scrypt recipient type". */
export interface PassphraseHeader {
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** Trying one passphrase costs 2 to this power times 1 KiB of memory, and time that grows alike. */
  readonly workFactor: number;
  /** 32 bytes: the key of the file, locked. */
  readonly lockedKey: Uint8Array<ArrayBuffer>;
  /** Bytes of the header. */
  readonly size: number;
}

/** No header of this kind is longer. */
export const MAX_HEADER_BYTES = 256;
const HEADER = /^age-encryption\.org\/v1\n-> scrypt (\S{22}) ([1-9]\d{0,2})\n(\S{43})\n--- \S{43}\n/;

/** Reads the header from the first characters of a file; null if no passphrase opens it. */
export function readPassphraseHeader(beginning: string): PassphraseHeader | null {
  const match = HEADER.exec(beginning);
  const [salt, lockedKey] = [fromBase64(match?.[1]), fromBase64(match?.[3])];
  if (match === null || salt?.length !== 16 || lockedKey?.length !== 32) return null;
  return { salt, lockedKey, workFactor: Number(match[2]), size: match[0].length };
}

/** Base64 without the signs that fill it up, as age writes it. */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

function fromBase64(text: string | undefined): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text ?? ''), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
