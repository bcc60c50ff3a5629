import type { ClientNoun } from '../records/candidate';
import { defineWords } from './define-words';
import { formatDate, formatMinutes } from './format';
import type { IsoDate } from '../time';

/** The quick log. */
export const logWords = defineWords({
  title: 'Log a session',
  savedTitle: 'Session saved',
  who: 'Who was it with?',
  newClient: (noun: ClientNoun) => `New ${noun}`,
  codeName: 'Code name',
  codeNameHint: 'A word that only you can place. Names stay out of the portfolio.',
  when: 'When?',
  howLong: 'How long?',
  how: 'How?',
  note: 'One line to remember it by',
  save: 'Save session',
  saved: (name: string, number: number | null, minutes: number) =>
    number === null
      ? `Session with ${name} saved, ${formatMinutes(minutes)}.`
      : `Session ${String(number)} with ${name} saved, ${formatMinutes(minutes)}.`,
  hours: (found: number, needed: number) => `${formatMinutes(found)} of ${formatMinutes(needed)}.`,
  planned: (name: string, day: IsoDate) =>
    `Session with ${name} planned for ${formatDate(day)}. It counts once it has been held.`,
  undo: 'Undo',
  undone: 'The session is gone again.',
  reflectNow: 'Reflect now',
  addActions: 'Add actions and notes',
  askFeedback: 'Note feedback',
  another: 'Log another',
  done: 'Done',
  chooseClient: (noun: ClientNoun) => `Choose a ${noun}, or give a new one a code name.`,
  needsDay: 'Pick a day.',
  needsMinutes: 'Give the time in whole minutes, from 1 to 1440.',
  doubtZero: 'A session of 0 minutes is kept, but it doesn’t count towards your hours.',
});
