interface Contact {
  readonly kind: 'email' | 'phone';
  /** The same for every way of writing it: lower case, or the digits of a number without the prefix of its country. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
/** Digits with what people put between them; neither before nor after may a word or a longer number go on. */
const NUMBER = /(?<![\p{L}\p{N}.@/-])(?:\+|\(\+?)?\d(?:[^\S\n]?[().\/-]{0,2}[^\S\n]?\d){8,15}(?![\p{L}\p{N}@])/gu;
/** A telephone number begins with its country or with a nought and more; a book’s number has a hyphen there. */
const PHONE_START = /^\(?(?:\+\d|0\d)/;

/** E-mail addresses and telephone numbers in a text, in the order of the text. */
export function contactsIn(text: string): readonly Contact[] {
  const emails = [...text.matchAll(EMAIL)].map((match): Contact => {
    const found = match[0].replace(/[.']+$/, '');
    return { kind: 'email', value: found.toLowerCase(), start: match.index, end: match.index + found.length };
  });
  const phones = [...text.matchAll(NUMBER)].flatMap((match): readonly Contact[] => {
    const digits = nationalDigits(match[0]);
    if (!PHONE_START.test(match[0]) || digits.length < 9 || digits.length > 14) return [];
    if (emails.some(({ start, end }) => match.index < end && start < match.index + match[0].length)) return [];
    return [{ kind: 'phone', value: digits, start: match.index, end: match.index + match[0].length }];
  });
  return [...emails, ...phones].sort((one, other) => one.start - other.start);
}

/** "+44 (0)29 2018 0000" and "029 2018 0000" are one number: 2920180000. */
function nationalDigits(text: string): string {
  const isInternational = /^\(?(?:\+|00)/.test(text);
  const digits = text.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^00/, '');
  if (!isInternational) return digits.replace(/^0/, '');
  return digits.replace(/^(?:44|353)0?/, '');
}
