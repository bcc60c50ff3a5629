/** Characters: what the format of backups asks for at least. */
export const SHORTEST_PASSPHRASE = 8;

/** `none`: nothing typed. `guessable`: a patient neighbour. `weak`: a computer in days. `fair`: years. `strong`: nobody. */
export type PassphraseStrength = 'none' | 'guessable' | 'weak' | 'fair' | 'strong';

/**
 * How hard a passphrase is to guess for somebody who has the file: an estimate of bits, on the cautious side, as if its
 * words came from a dictionary and its digits were a year. Each guess costs a computer about a second by the file's format.
 */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  if (passphrase.trim() === '') return 'none';
  const bits = estimateBits(passphrase);
  if (bits < 22) return 'guessable';
  if (bits < 36) return 'weak';
  return bits < 52 ? 'fair' : 'strong';
}

const BITS_A_WORD = 11;
const LETTERS_A_WORD = 7;
const BITS_A_LETTER = 4.7;
const BITS_A_DIGIT = 2.7;
const BITS_A_SIGN = 3;

function estimateBits(passphrase: string): number {
  const runs = passphrase.toLowerCase().match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]+/gu) ?? [];
  let bits = 0;
  for (const run of new Set(runs)) bits += bitsOfRun(run); // a word said twice is one word
  return bits;
}

function bitsOfRun(run: string): number {
  const different = new Set(run).size;
  if (different <= 2 && run.length > different) return different * 2; // aaaa, 1212
  if (/^\p{N}/u.test(run)) return isSequence(run) ? 3 : run.length * BITS_A_DIGIT;
  if (!/^\p{L}/u.test(run)) return different * BITS_A_SIGN;
  if (isSequence(run)) return 3;
  const words = Math.max(1, Math.round(run.length / LETTERS_A_WORD));
  return Math.min(run.length * BITS_A_LETTER, words * BITS_A_WORD);
}

const ROWS = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', '0123456789'.repeat(4)];

/** 1234, 9876, abcdef, qwerty. */
function isSequence(run: string): boolean {
  const backwards = [...run].reverse().join('');
  return run.length > 2 && ROWS.some((row) => row.includes(run) || row.includes(backwards));
}
