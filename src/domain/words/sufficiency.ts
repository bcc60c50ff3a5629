import type { Strength, Weakness } from '../rules/sufficiency';
import { defineWords } from './define-words';
import { formatList, plural } from './format';
import { writtenWords } from './written';

/** Why one record counts for more than another, and the one sentence that leads to the strongest. */
export const sufficiencyWords = defineWords({
  note: 'Strongest first, by what an assessor weighs: who says it, whether it is signed, how soon it was written, how much of it is there. Whether it is enough is for your assessor to judge.',
  strengths: {
    others_word: 'in somebody else’s words',
    signed: 'signed as it stands',
    reviewed: 'gone through with a supervisor or tutor',
    original: 'with its original',
    written: (days: number) => `written ${writtenWords.short(days)}`,
    complete: (filled: number, of: number) =>
      filled === of ? 'nothing left blank' : `${String(filled)} of ${String(of)} parts filled in`,
    cites: (count: number) => `resting on ${plural(count, 'another record', '# other records')}`,
  },
  fallsShort: 'falls short of a rule here',
  why: 'Why this is enough, in one sentence',
  whyHint: 'Begun for you from your records. Put it into your own words: it stands in the matrix of your submission.',
  keepWhy: 'Keep this sentence',
  remove: 'Back to how the app begins it',
  removed: 'Back to how the app begins it.',
  undo: 'Undo',
  /** Each place with its reasons: "R12 (4 May), signed as it stands". */
  lookFirst: (places: readonly string[]) => `Look first at ${places.join('; then at ')}.`,
  place: (name: string, reasons: readonly string[]) =>
    reasons.length === 0 ? name : `${name}: ${formatList(reasons)}`,
});

export function strengthText(strength: Strength): string {
  const words = sufficiencyWords.strengths;
  switch (strength.kind) {
    case 'prompt':
      return words.written(strength.days);
    case 'complete':
      return words.complete(strength.filled, strength.of);
    case 'cites':
      return words.cites(strength.count);
    default:
      return words[strength.kind];
  }
}

export function weaknessText(weakness: Weakness): string {
  return weakness.kind === 'late' ? sufficiencyWords.strengths.written(weakness.days) : sufficiencyWords.fallsShort;
}
