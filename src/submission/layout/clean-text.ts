import type { Face, FontMetrics } from '../canvas';

/** A character that the fonts lack, and near what it stands. */
export interface MissingCharacter {
  readonly character: string;
  readonly where: string;
}

export interface TextCleaner {
  /** The text as it can be drawn: composed, free of control characters, with a box for what the fonts lack. */
  clean(text: string, face: Face): string;
  /** Names the place of the texts that follow, for the list of what is missing. */
  enter(where: string): void;
  missing(): readonly MissingCharacter[];
}

/** Stands for a character that the fonts lack. */
export const MISSING_BOX = '\u25A1';

const PLAIN = /^[\x20-\x7E\n]*$/;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\v\f]/g;
/** Tabs, other spaces of fixed width, and control characters that people paste without seeing them. */
const SPACES = /[\t\u2000-\u200A\u202F\u205F\u3000]/g;
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\uFFF9-\uFFFB]/g;

export function createTextCleaner(fonts: Pick<FontMetrics, 'hasCharacter'>): TextCleaner {
  const missing = new Map<string, MissingCharacter>();
  const known = new Map<string, boolean>();
  let place = '';

  const has = (face: Face, character: string): boolean => {
    const key = face + character;
    let answer = known.get(key);
    if (answer === undefined) {
      answer = fonts.hasCharacter(face, character.codePointAt(0) ?? 0);
      known.set(key, answer);
    }
    return answer;
  };
  const drawable = (character: string, face: Face): string => {
    if (character === '\n' || has(face, character)) return character;
    const fact = { character, where: place };
    missing.set(`${character}\n${place}`, fact);
    return MISSING_BOX;
  };
  return {
    clean(text, face) {
      if (PLAIN.test(text)) return text;
      const composed = text.replace(LINE_ENDS, '\n').replace(SPACES, ' ').replace(INVISIBLE, '').normalize('NFC');
      let clean = '';
      for (const character of composed) clean += drawable(character, face);
      return clean;
    },
    enter(where) {
      place = where;
    },
    missing: () => [...missing.values()],
  };
}
