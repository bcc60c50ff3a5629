import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** Letters and digits that nobody takes for one another: Crockford's 32. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 5 bits each: 130 bits of chance, and 10 that check them. */
const CHANCE_LETTERS = 26;
const CHECK_LETTERS = 2;
const GROUP = 4;

/** How many random bytes a recovery key is made of: one for each letter, of which five bits count. */
export const RECOVERY_KEY_BYTES = CHANCE_LETTERS;

/** A recovery key in groups, as it is printed: `7KQM-…`. Throws if there are too few bytes. */
export function recoveryKeyFrom(random: Uint8Array): string {
  if (random.length < RECOVERY_KEY_BYTES) throw new RangeError('a recovery key needs more chance');
  const letters = [...random.slice(0, CHANCE_LETTERS)].map((byte) => letterOf(byte)).join('');
  return inGroups(letters + checkOf(letters));
}

/** The key as it was printed, however it was typed; null if it can't be one: a letter is missing or wrong. */
export function readRecoveryKey(typed: string): string | null {
  const text = typed.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1').replace(/[\s-]/g, '');
  if (text.length !== CHANCE_LETTERS + CHECK_LETTERS || [...text].some((letter) => !LETTERS.includes(letter)))
    return null;
  const letters = text.slice(0, CHANCE_LETTERS);
  return checkOf(letters) === text.slice(CHANCE_LETTERS) ? inGroups(text) : null;
}

function checkOf(letters: string): string {
  const [first = 0, second = 0] = sha256(utf8ToBytes(letters));
  return letterOf(first) + letterOf(second);
}

function letterOf(byte: number): string {
  return LETTERS.charAt(byte & 31);
}

function inGroups(text: string): string {
  return text.match(new RegExp(`.{1,${String(GROUP)}}`, 'g'))?.join('-') ?? text;
}
