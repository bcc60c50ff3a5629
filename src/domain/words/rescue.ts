import { defineWords } from './define-words';
import { formatCount, formatList, plural } from './format';

/** The rescue page: it stands alone, for when the app does not start. */
export const rescueWords = defineWords({
  title: 'Rescue your portfolio',
  windowTitle: 'Rescue · Coachfolio',
  lead: 'For when the app does not open. This page looks at what is kept in this browser and saves it as a file. It changes nothing here.',
  handedOver:
    'This device is handed over for one form. Open the app and take it back with the PIN first; after a day this page opens without it.',
  locked: 'Your portfolio is locked',
  secret: 'Passphrase or recovery key',
  open: 'Open it here',
  opening: 'Opening ...',
  notOpened: 'That does not open it.',
  unprotected:
    'The portfolio is locked, but the file that is saved here is not: whoever gets hold of it can read it. Open it in the app soon, then remove it.',
  looking: 'Looking at what is here ...',
  found: 'What was found',
  records: (count: number) => plural(count, '# record', '# records'),
  ofThem: (sessions: number, reflections: number) =>
    `Among them ${formatList([
      plural(sessions, '# session', '# sessions'),
      plural(reflections, '# reflection', '# reflections'),
    ])}.`,
  versions: (count: number) => plural(count, 'With # earlier version.', 'With # earlier versions.'),
  files: (count: number) => plural(count, '# evidence file', '# evidence files'),
  filesDamaged: (count: number) =>
    plural(
      count,
      'One evidence file is not whole. It is left out.',
      '# evidence files are not whole. They are left out.',
    ),
  drafts: (count: number) => plural(count, '# form half written', '# forms half written'),
  fromJournal: (count: number) =>
    plural(
      count,
      '# version was found only in the second copy. It is in the file as well.',
      '# versions were found only in the second copy. They are in the file as well.',
    ),
  unreadableRows: (count: number) =>
    plural(
      count,
      'One row could not be read by the browser. Everything else is in the file.',
      '# rows could not be read by the browser. Everything else is in the file.',
    ),
  oddRows: (count: number) =>
    plural(
      count,
      'One row is not as the app writes it. It goes into the file as it is.',
      '# rows are not as the app writes them. They go into the file as they are.',
    ),
  databaseFailed: (detail: string) => `The browser could not open the database. It says: ${detail}`,
  journalFailed: (detail: string) => `The browser could not open the second copy. It says: ${detail}`,
  nothing: 'Nothing of a portfolio was found in this browser',
  nothingText:
    'Was it this browser, on this device? A private window, another browser or the app on the home screen each keep data of their own. If you have a backup, open the app and choose it there.',
  save: 'Save everything as a file',
  saving: 'Making the file ...',
  progress: (done: number, all: number) => `${formatCount(done)} of ${formatCount(all)} evidence files`,
  saved: (fileName: string) =>
    `${fileName} is in your downloads. Copy it somewhere else too: it holds everything, names and signatures included.`,
  notSaved: (detail: string) => `The file could not be made. The browser says: ${detail}`,
  drafted: 'Save the half-written forms as text',
  next: 'What to do with the file',
  steps: {
    one: 'Open the app again, here or in another browser or on another device.',
    two: 'Go to More, then Storage and backup, and choose Open a file.',
    three: 'Choose the file. You see what it would bring before anything changes.',
  },
  tryApp: 'Try to open the app',
  draftsFileName: 'coachfolio-drafts.txt',
});
