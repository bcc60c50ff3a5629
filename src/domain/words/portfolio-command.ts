import type { FileTrouble } from '../submission/look-at-file';
import { defineWords } from './define-words';
import { formatList, plural } from './format';

const fileTroubles = {
  missing: 'is not beside the portfolio; a page says so in its place.',
  empty: 'is empty.',
  damaged: 'is damaged, so it is attached and not shown.',
  otherKind: 'is not what its record says it is, so it is attached and not shown.',
} as const satisfies Record<FileTrouble, string>;

/** What `npm run portfolio` says. */
export const portfolioCommandWords = defineWords({
  usage:
    'usage: npm run --silent portfolio -- check FILE [--today YYYY-MM-DD] [--enrolment ID] [--overlay FILE] | export FILE OUT.pdf [--units 501,503] [--today YYYY-MM-DD] [--now YYYY-MM-DDThh:mm:ssZ] [--enrolment ID] [--overlay FILE] [--variant flat|review|annex] [--resubmission]',
  noCommand: 'say what to do, check or export',
  unknownCommand: (name: string) => `no such command: ${name}`,
  unknownOption: (name: string) => `no such option here: ${name}`,
  valueMissing: (name: string) => `${name} needs a value`,
  wrongOperands: (needed: string) => `it takes ${needed}`,
  notADate: (name: string, text: string) => `${name} must be a date that exists, written 2026-05-12, and is ${text}`,
  notAMoment: (name: string, text: string) =>
    `${name} must be a moment in UTC, written 2026-05-12T08:42:00Z, and is ${text}`,
  cannotRead: (file: string, detail: string) => `${file} can’t be read: ${detail}`,
  cannotWrite: (file: string, detail: string) => `${file} can’t be written: ${detail}`,
  tooLarge: (file: string) => `${file}: this file is too large to be a portfolio`,
  notText: (file: string) => `${file}: this is not a portfolio file: it is not text in UTF-8`,
  inFile: (file: string, sentence: string) => `${file}: ${sentence}`,
  noEnrolment: 'the portfolio has no enrolment, so there is nothing to check it against',
  unknownEnrolment: (id: string, known: readonly string[]) => `no enrolment ${id}; there are: ${known.join(', ')}`,
  noSuchEnrolment: (standard: string) =>
    `the figures are for the standard “${standard}”, and no enrolment of the portfolio is on it`,
  unknownStandard: (id: string, known: readonly string[]) => `no standard “${id}”; there are: ${known.join(', ')}`,
  brokenStandard: (id: string) => `the data of the standard ${id} can’t be read`,
  unknownQualification: (standard: string, id: string, known: readonly string[]) =>
    `${standard} has no qualification “${id}”; there are: ${known.join(', ')}`,
  unknownUnit: (unit: string, known: readonly string[]) =>
    `the qualification has no unit “${unit}”; there are: ${known.join(', ')}`,
  noUnits: '--units names no unit',
  notAVariant: (text: string, variants: readonly string[]) => `--variant is one of ${variants.join(', ')}: ${text}`,
  written: (file: string, pages: number) => `${file}: ${plural(pages, '# page', '# pages')}`,
  missingCharacters: (characters: readonly string[]) =>
    `the fonts lack ${formatList(characters)}: a box stands for each`,
  attachments: (found: number, needed: number) =>
    found === needed
      ? plural(needed, 'The one file that is listed is there.', 'All # files that are listed are there.')
      : `Files: ${found} of ${plural(needed, '# that is listed is there', '# that are listed are there')}.`,
  /** Of a file that the PDF should show. */
  fileTrouble: (name: string, trouble: FileTrouble) => `${name} ${fileTroubles[trouble]}`,
  attachmentMissing: (path: string) => `${path} is missing.`,
  attachmentEmpty: (path: string) => `${path} is empty.`,
  attachmentUnreadable: (path: string) => `${path} can’t be opened.`,
  attachmentOutside: (path: string) => `${path} leads out of the folder.`,
  attachmentChanged: (path: string) => `${path} is not the file that was listed: its contents differ.`,
});
