import { type CrossReference, type Entry, findText } from './cross-reference';
import { createParser, isSpace } from './parser';
import { type Dictionary, isDictionary, Reference, type Value } from './values';

/** Finds the objects of a damaged file by their heads: the last one of a number is the one that counts. */
export function rebuildCrossReference(bytes: Uint8Array): CrossReference {
  const entries = new Map<number, Entry | null>();
  for (let at = bytes.indexOf(0x6f); at >= 0; at = bytes.indexOf(0x6f, at + 1)) {
    if (bytes[at + 1] !== 0x62 || bytes[at + 2] !== 0x6a) continue; // "obj"
    const head = headBefore(bytes, at);
    if (head !== null) entries.set(head.number, { kind: 'place', offset: head.offset });
  }
  return { entries, trailer: bestTrailer(bytes) };
}

/** The two numbers in front of the word `obj`. */
function headBefore(bytes: Uint8Array, word: number): { readonly number: number; readonly offset: number } | null {
  const generation = digitsBefore(bytes, word);
  if (generation === null) return null;
  const number = digitsBefore(bytes, generation.start);
  return number === null || number.start === generation.start ? null : { number: number.value, offset: number.start };
}

function digitsBefore(bytes: Uint8Array, end: number): { readonly value: number; readonly start: number } | null {
  let at = end - 1;
  while (isSpace(bytes[at])) at -= 1;
  let value = 0;
  let unit = 1;
  let start = at + 1;
  for (; start > 0 && unit < 1e10; start -= 1) {
    const byte = bytes[start - 1] ?? 0;
    if (byte < 0x30 || byte > 0x39) break;
    value += (byte - 0x30) * unit;
    unit *= 10;
  }
  return start === at + 1 ? null : { value, start };
}

/** The last trailer that names a root; of what others say, the encryption counts too. */
function bestTrailer(bytes: Uint8Array): Dictionary {
  const merged = new Map<string, Value>();
  for (let at = findText(bytes, 'trailer', 0); at >= 0; at = findText(bytes, 'trailer', at + 7)) {
    const value = createParser(bytes, at + 7).value();
    if (!isDictionary(value)) continue;
    for (const key of ['Root', 'Encrypt', 'ID']) {
      const entry = value.get(key);
      if (entry !== undefined && (key !== 'Root' || entry instanceof Reference)) merged.set(key, entry);
    }
  }
  return merged;
}
