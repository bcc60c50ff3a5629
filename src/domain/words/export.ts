import type { FrontSheetItem } from '../rules/check-preflight';
import { defineWords } from './define-words';
import { formatList, plural } from './format';

const frontSheetItems = {
  candidateName: 'your name',
  registrationNumber: 'your registration number',
  centreName: 'the centre',
  centreNumber: 'the centre number',
  authenticDeclaredBy: 'your signature under the declaration',
  authenticDeclaredOn: 'the date of the declaration',
} as const satisfies Record<FrontSheetItem, string>;

/** Making the submission PDF. */
export const exportWords = defineWords({
  title: 'Export the submission',
  lead: 'One PDF with everything your tutor marks. It is made on this device.',
  which: 'Which units are you handing in?',
  unit: (unit: string) => `Unit ${unit}`,
  attempt: 'Which submission is it?',
  attempts: { first: 'The first', resubmission: 'A resubmission' },
  ready: 'Before you hand in',
  gaps: (count: number) => plural(count, '# thing is still missing', '# things are still missing'),
  noGaps: 'Nothing mechanical is missing. Whether it is good enough is for your assessor to say.',
  draftNote: 'Every page is marked DRAFT while something is missing.',
  frontSheet: 'The front sheet is not complete',
  toFrontSheet: 'Complete the front sheet',
  frontSheetMissing: (items: readonly FrontSheetItem[]) =>
    `Still to come: ${formatList(items.map((item) => frontSheetItems[item]))}.`,
  toGaps: 'See what is missing',
  chooseUnit: 'Choose at least one unit.',
  make: 'Make the PDF',
  making: 'Making the PDF',
  progress: (percent: number) => `${String(percent)}%`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was made.',
  done: (pages: number) => plural(pages, 'The PDF is ready: # page.', 'The PDF is ready: # pages.'),
  size: (kilobytes: string) => `${kilobytes} kB`,
  save: 'Save the PDF',
  share: 'Share it',
  missingCharacters: (characters: string) =>
    `These characters can’t be printed yet and show as a hollow square: ${characters}`,
  failed: 'The PDF could not be made. Your portfolio is unchanged. Try again.',
  again: 'Make it again',
});
