import { settableText } from '../../domain/submission/printable-text';
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
      let clean = '';
      for (const character of settableText(text)) clean += drawable(character, face);
      return clean;
    },
    enter(where) {
      place = where;
    },
    missing: () => [...missing.values()],
  };
}
