import type { FrontSheetItem } from '../rules/check-preflight';
import type { FileTrouble } from '../submission/look-at-file';
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

interface ExtrasChosen {
  readonly withAnnex: boolean;
  readonly withData: boolean;
  readonly asZip: boolean;
  readonly mostBytes: number | null;
}

type BrokenFile = Exclude<FileTrouble, 'missing'>;

const brokenFiles = {
  empty: 'empty',
  damaged: 'damaged',
  otherKind: 'not what its record says it is',
} as const satisfies Record<BrokenFile, string>;

/** Making the submission PDF. */
export const exportWords = defineWords({
  title: 'Export the submission',
  lead: 'One PDF with everything your tutor marks. It is made on this device.',
  which: 'Which units are you handing in?',
  unit: (unit: string) => `Unit ${unit}`,
  attempt: 'Which submission is it?',
  attempts: { first: 'The first', resubmission: 'A resubmission' },
  ready: 'Before you hand in',
  shape: 'What is it for?',
  shapes: { flat: 'To hand in', review: 'For review' },
  shapeNotes: {
    flat: 'A plain PDF that every portal takes.',
    review:
      'With fields in which your tutor fills in decisions and comments. You open the file again when it comes back.',
  },
  extras: 'What goes with it',
  extrasMeta: ({ withAnnex, withData, asZip, mostBytes }: ExtrasChosen) =>
    [
      withAnnex ? 'Sealed annex' : '',
      asZip ? 'Zip with evidence' : '',
      withData ? 'Data inside' : '',
      mostBytes === null ? '' : 'In parts',
    ]
      .filter((part) => part !== '')
      .join(' · ') || 'Nothing more',
  annex: 'A sealed annex, as a file of its own',
  annexHint:
    'Who your code names stand for, and the contracts with their signatures. Give it only to those who must know. The main file names nobody.',
  zip: 'A zip with the files of your evidence',
  zipHint:
    'The PDF and every file of evidence as it came, in numbered folders with an index. The files are not looked through for names.',
  data: 'What is printed, as data inside the PDF',
  dataHint:
    'So that your tutor can open the PDF in Coachfolio. Only what is printed: no names from the sealed details, no private notes, no signatures.',
  mostBytes: 'Largest file that your portal takes',
  mostBytesHint: 'What is larger is made in parts.',
  mostBytesOf: (megabytes: string) => (megabytes === '' ? 'No limit' : `${megabytes} MB`),
  toReviewed: 'Open a reviewed file',
  reviewedNote: 'Has a file for review come back from your tutor?',
  allReady: (files: number, pages: number) =>
    `${plural(files, '# file is', '# files are')} ready, ${plural(pages, '# page', '# pages')} in all.`,
  saveShort: 'Save',
  shared: 'Handed on.',
  saveOne: (name: string) => `Save ${name}`,
  shareOne: (name: string) => `Share ${name}`,
  tooLarge: 'Larger than your limit: one record alone has more than that.',
  gaps: (count: number) => plural(count, '# thing is still missing', '# things are still missing'),
  noGaps: 'Nothing mechanical is missing. Whether it is good enough is for your assessor to say.',
  draftNote: 'Every page is marked DRAFT while something is missing.',
  frontSheet: 'The front sheet is not complete',
  toFrontSheet: 'Complete the front sheet',
  frontSheetMissing: (items: readonly FrontSheetItem[]) =>
    `Still to come: ${formatList(items.map((item) => frontSheetItems[item]))}.`,
  looking: 'Looking through your texts and files…',
  estimate: (size: string) => `The file will have about ${size}.`,
  missingFiles: (count: number) => plural(count, '# file is not on this device', '# files are not on this device'),
  missingFilesNote: (names: readonly string[]) =>
    `A page says so in the place of each: ${formatList(names)}. A backup that holds them brings them back.`,
  brokenFiles: (count: number) => plural(count, '# file can’t be shown', '# files can’t be shown'),
  brokenFilesNote: (files: readonly string[]) =>
    `What is there is attached as it is, and a page says so: ${formatList(files)}. Attach a whole one to its record in its place.`,
  brokenFile: (name: string, trouble: BrokenFile) => `${name} (${brokenFiles[trouble]})`,
  filesAsTheyAre: (count: number) =>
    `${plural(count, '# file goes', '# files go')} in. Nobody but you can look through files for names.`,
  toEvidence: 'See your evidence',
  unprintable: (count: number) =>
    plural(count, '# text has characters that can’t be printed', '# texts have characters that can’t be printed'),
  unprintableNote: 'Each shows as a hollow square.',
  toGaps: 'See what is missing',
  chooseUnit: 'Choose at least one unit.',
  make: 'Make the PDF',
  making: 'Making the PDF',
  progress: (percent: number) => `${String(percent)}%`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. Nothing was made.',
  done: (pages: number) => plural(pages, 'The PDF is ready: # page.', 'The PDF is ready: # pages.'),
  save: 'Save the PDF',
  share: 'Share it',
  missingCharacters: (characters: string) =>
    `These characters can’t be printed yet and show as a hollow square: ${characters}`,
  failed: 'The PDF could not be made. Your portfolio is unchanged. Try again.',
  again: 'Make it again',
});
