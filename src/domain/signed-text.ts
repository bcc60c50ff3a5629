import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Contract } from './records/contract';
import type { SupervisionMeeting } from './records/supervision-meeting';

/** Fields that say when and where a record is kept, not what was agreed: they are not part of what is signed. */
const UNSIGNED_FIELDS: ReadonlySet<string> = new Set(['kind', 'version', 'id', 'ref', 'createdAt', 'changedAt']);

/** Fields that a later version brought. While nothing is written in them they are left out, so that older seals hold. */
const LATER_FIELDS: ReadonlySet<string> = new Set(['boundaries', 'clauses']);

/**
 * Exactly what a signature is put under: every field of the record but its bookkeeping, as JSON with the keys in
 * alphabetical order at every level and no white space. The same content gives the same text on every device.
 */
export function signedTextOf(record: Contract | SupervisionMeeting): string {
  return signedTextOfFields(record);
}

/** The same of the fields as a log keeps them, of whatever version. */
export function signedTextOfFields(record: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(record).filter(([field, value]) => isSigned(field, value))));
}

function isSigned(field: string, value: unknown): boolean {
  if (UNSIGNED_FIELDS.has(field)) return false;
  const isBlank = value === '' || (Array.isArray(value) && value.length === 0);
  return !(LATER_FIELDS.has(field) && isBlank);
}

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** JSON with sorted keys and no white space. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value as Readonly<Record<string, unknown>>);
  return Object.fromEntries(
    fields.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, field]) => [key, sorted(field)]),
  );
}
