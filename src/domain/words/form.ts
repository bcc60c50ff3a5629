import type { CommitProblem } from '../ports';
import type { RecordProblem } from '../records/parse-record';
import { defineWords } from './define-words';

/** The words around every form. */
export const formWords = defineWords({
  save: 'Save',
  discard: 'Discard changes',
  saving: 'Saving ...',
  savedAloud: 'Saved.',
  wayOutFileName: 'coachfolio-not-saved.txt',
  saved: (time: string) => `Saved ${time}`,
  unsaved: 'Draft kept, not saved yet',
  restored: (time: string) => `Your draft of ${time} is back. It is not saved yet.`,
  notSaved: (problem: CommitProblem) => `Not saved. ${commitProblemText(problem)} Your text is still here.`,
  notADate: 'This is not a whole date. Check the day, the month and the year.',
  notATime: 'Give the time like 09:30.',
  notMinutes: 'Give the time in whole minutes, from 0 to 1440.',
  copyText: 'Copy what I wrote',
  downloadText: 'Download what I wrote',
  copied: 'Copied',
  copyByHand: 'The browser does not let the app copy. Select this text and copy it by hand.',
  problemOf: (problem: RecordProblem) => recordProblemText(problem),
  notHere: 'It may have been removed, or it was never saved.',
});

/** Why a write did not happen, and what to do. */
export function commitProblemText(problem: CommitProblem): string {
  switch (problem.kind) {
    case 'storage_full':
      return 'This device has no room left for the app. Free some space, then save again.';
    case 'superseded':
      return 'A newer version of Coachfolio is open in another tab. Reload this tab to go on.';
    case 'invalid':
      return `The field ${problem.path} holds something that can’t be kept.`;
    case 'failed':
      return 'The browser could not write to this device. Try again.';
  }
}

function recordProblemText(problem: RecordProblem): string {
  if (problem.kind !== 'invalid') return 'This can’t be kept as it is.';
  if (problem.path === 'minutesPlanned') return 'Give the time in hours, such as 18 or 18.5, up to 1,000.';
  if (/minutes/i.test(problem.path)) return formWords.notMinutes;
  if (/on$/i.test(problem.path)) return 'This is not a date in the calendar.';
  if (/time$/i.test(problem.path)) return formWords.notATime;
  if (/^scale/.test(problem.path)) return 'Give a whole number from 0 to 10.';
  if (problem.path === 'groupSize') return 'Give a whole number from 2 to 999.';
  if (['int', 'number', 'too_small', 'too_big'].includes(problem.expected)) return 'Give a whole number, up to 999.';
  return 'This can’t be kept as it is. Check what is written here.';
}
