/** A run of letters in a text, as it is compared: without case, accents and the marks that people leave out. */
export interface TextWord {
  /** Lower case, plain letters: "siân" and "Sian" are both `sian`. */
  readonly plain: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** How it begins in the text. */
  readonly isCapital: boolean;
  /** First of its sentence, so that a capital says nothing. */
  readonly opensSentence: boolean;
}

const WORD = /[\p{L}\p{M}]+/gu;
const SENTENCE_END = /(?:^|[.!?:…\n•][\s"'“”‘’([]*)$/u;

export function wordsOf(text: string): readonly TextWord[] {
  const words: TextWord[] = [];
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const before = text.slice(Math.max(0, start - 6), start);
    words.push({
      plain: plainLetters(word),
      start,
      end: start + word.length,
      isCapital: /^\p{Lu}/u.test(word),
      opensSentence: start === 0 || SENTENCE_END.test(before) || (start <= 6 && before.trim() === ''),
    });
  }
  return words;
}

/** The plain words of a name or a phrase. */
export function plainWords(text: string): readonly string[] {
  return [...text.matchAll(WORD)].map(([word]) => plainLetters(word));
}

/** Letters that do not come apart into a plain one and an accent. */
const UNDIVIDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
};

const ASCII = /^[A-Za-z]+$/;

function plainLetters(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıħŋ]/g, (letter) => UNDIVIDED[letter] ?? letter);
}

/** What stands between two words that belong to one name: "O’Brien", "Lloyd-Jones", "Anne  Marie", "J. Smith". */
export function isNameGap(text: string, from: number, to: number): boolean {
  return /^(?:['’ʼ‘`´]|\s{0,3}[-‐‑–]\s{0,3}|\.?[^\S\n]{1,3}|\s{1,3})$/u.test(text.slice(from, to));
}
