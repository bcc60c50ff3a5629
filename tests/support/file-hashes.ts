import { type FileHash, toFileHash } from '../../src/domain/files/file-hash';

/** A hash that a test can name: one hex digit, 64 times. */
export function fileHash(digit: string): FileHash {
  const hash = toFileHash(digit.repeat(64));
  if (hash === null) throw new Error(`not a hex digit: ${digit}`);
  return hash;
}
