/**
 * Which characters the PDF’s two faces have, and what is done to a text before it is set. The ranges are those of the font
 * files; a test holds them against each other, so that a screen can tell what would be missing without loading the fonts.
 */
const RANGES = `20-7e a0-24f 259 2b0-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-52f 1e00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d
1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2064 2066-2071
2074-208e 2090-209c 20a0-20c0 2100-215f 2183-2184 2189 2190-2194 2197-2198 21d2 21d4 2202 2206 2211-2212 221a 221e 222b 2248
2260 2264-2265 25a0-25a1 25aa 25b2-25b3 25b6 25bc 25c6-25c7 25cb-25cc 25cf 25e6 2605-2606 2610-2612 2713-2714 2717-2718
fb01-fb02 fffd`;

const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Tabs, other spaces of fixed width, and control characters that people paste without seeing them. */
const SPACES = /[\t\u2000-\u200A\u202F\u205F\u3000]/g;
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]/g;

/** A text as it can be drawn, but for characters that the fonts lack: composed, and free of control characters. */
export function settableText(text: string): string {
  return text.replace(LINE_ENDS, '\n').replace(SPACES, ' ').replace(INVISIBLE, '').normalize('NFC');
}

const ranges = RANGES.split(/\s+/).map((range): readonly [number, number] => {
  const [first = '', last = first] = range.split('-');
  return [parseInt(first, 16), parseInt(last, 16)];
});

export function isPrintable(codePoint: number): boolean {
  return ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

const PLAIN = /^[\x20-\x7E\n]*$/;

/** The characters of a text that would be printed as an empty box, each once. */
export function unprintableIn(text: string): readonly string[] {
  if (PLAIN.test(text)) return [];
  const lacking = [...settableText(text)].filter(
    (character) => character !== '\n' && !isPrintable(character.codePointAt(0) ?? 0),
  );
  return [...new Set(lacking)];
}
