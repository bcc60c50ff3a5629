import type { ClientNoun } from '../records/candidate';
import type { ShiftKind } from '../rules/compare-results';
import { defineWords } from './define-words';
import { formatMinutes, plural } from './format';

const shiftTitles = {
  opens: 'Would be missing',
  new: 'Would be asked as well',
  warns: 'Would be worth a look',
  closes: 'Would no longer be missing',
  calms: 'Would need no look any more',
  gone: 'Would not be asked any more',
  moves: 'Other figures',
} as const satisfies Record<ShiftKind, string>;

/** Who and what is put forward, what would change if it were otherwise, and the way to a higher qualification. */
export const claimSetWords = defineWords({
  title: 'What counts',
  lead: 'Everyone you coach and every session held counts, unless you leave them out. What is left out stays in your diary, and can count again at any time.',
  people: (noun: ClientNoun) => ({ client: 'Clients', coachee: 'Coachees', mentee: 'Mentees' })[noun],
  person: (sessions: number, minutes: number) =>
    sessions === 0 ? 'no session held' : `${plural(sessions, '# session', '# sessions')}, ${formatMinutes(minutes)}`,
  leftOut: (count: number) => plural(count, 'one left out', '# left out'),
  counts: (name: string) => `${name} counts`,
  chooseSessions: (name: string) => `Sessions with ${name}`,
  nobody: 'As soon as you coach somebody, they stand here.',
  hours: 'Coaching hours that count',
  of: (minutes: number) => `of ${formatMinutes(minutes)}`,
  asItStands: 'As it stands.',
  insteadOf: (minutes: number) => `Instead of ${formatMinutes(minutes)} now. Nothing is saved yet.`,
  hoursOf: (found: number, needed: number) => `${formatMinutes(found)} of ${formatMinutes(needed)}.`,
  wouldOpen: (count: number) => plural(count, 'One more thing would be missing.', '# more things would be missing.'),
  wouldClose: (count: number) =>
    plural(count, 'One thing would no longer be missing.', '# things would no longer be missing.'),
  effect: 'What would change',
  noEffect: 'Tick or untick somebody to see what would change. Nothing is saved until you say so.',
  sameFindings: 'No rule would say anything else.',
  shifts: shiftTitles,
  now: (headline: string) => `Now: ${headline}`,
  keep: 'Let this stand',
  giveUp: 'Back to what stands',
  kept: 'Saved. This is what counts now.',
  undo: 'Undo',
  link: 'What counts',
  linkMeta: 'Choose who and what is put forward, and try out what would change',
  upgradeTitle: (qualification: string) => `On to the ${qualification}`,
  upgradeLead:
    'A new enrolment beside the one you have. Nothing of what you have is moved or changed: people, sessions and signatures stay where they are, and you can go on with the same people.',
  countsHours: (minutes: number) => `Count my ${formatMinutes(minutes)} from before again`,
  countsHoursHint:
    'By default they don’t count a second time. Ask your centre first: it decides whether hours that have earned one qualification may count towards another.',
  takesWriting: 'Bring copies of my answers, SWOT analysis and development plan',
  takesWritingHint: 'You go on working on the copies; those that you have handed in stay as they are.',
  asked: 'What it would find on the first day',
  enrol: 'Enrol',
  upgradeLink: (qualification: string) => `Go on to the ${qualification}`,
  upgradeMeta: 'Keeps everything, and shows first what would be asked',
  noUpgrade: 'There is nothing above this qualification in its standard',
});
