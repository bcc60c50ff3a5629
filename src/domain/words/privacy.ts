import type { BackupTrace } from '../backup-care/backup-trace';
import type { ClientNoun } from '../records/candidate';
import { defineWords } from './define-words';
import { formatMinutes, plural } from './format';

const places = {
  folder: 'in the folder of backups',
  chosen_file: 'where you saved it',
  handed_over: 'in your downloads, or where you sent it',
  opened: 'the file that this device was filled from',
} as const satisfies Record<BackupTrace['place'], string>;

/** What is kept about whom, for how long, and taking it away. */
export const privacyWords = defineWords({
  title: 'Privacy',
  lead: 'Everybody you coach is a code name here. Who they are is kept apart, on this device, until you let it go.',
  people: 'What is kept about whom',
  nobody: 'There is nobody yet.',
  noReview: 'No day of review',
  reviewAhead: (day: string) => `Look again on ${day}`,
  reviewDue: (day: string) => `To be looked at since ${day}`,
  withdrawn: 'Consent taken back',
  due: 'Due',
  consentGiven: 'Consent noted',
  noConsent: 'No consent noted',
  standing: (consent: string, review: string) => `${consent} · ${review}`,
  lock: 'Lock',
  lockMeta: 'A passphrase, so that nobody else reads this device',
  handOver: 'Hand over the phone',
  handOverMeta: 'One form for a client or supervisor, behind a PIN',
  about: (name: string) => `Kept about ${name}`,
  gone: (noun: ClientNoun) => `This ${noun} isn’t here`,
  kept: 'What there is',
  own: (records: number) => plural(records, '# record about nobody else', '# records about nobody else'),
  shared: (records: number) => plural(records, '# that others share in', '# that others share in'),
  consent: 'Consent and review',
  consentNote: 'Sealed with who this is, and never part of anything you hand in.',
  consentOn: 'They agreed on',
  consentHow: 'How they agreed',
  consentHowHint: 'In the contract, by e-mail, face to face',
  consentCovers: 'What they agreed to',
  consentCoversHint: 'Notes of sessions, anonymous use in a portfolio, who may see it, for how long.',
  consentWithdrawnOn: 'They took it back on',
  reviewOn: 'Look again on',
  reviewOnHint: 'When you decide whether all this is still needed.',
  saveConsent: 'Save consent and review',
  everything: 'Everything about this person',
  everythingNote:
    'One page with all that is kept about them and nobody else, files included, for when they ask to see it. Your private notes are in it.',
  saveEverything: 'Save everything as one page',
  saved: (fileName: string) => `${fileName} is in your downloads. It names the person: hand it to nobody else.`,
  notSaved: 'The page could not be made. Try again.',
  backups: 'Backups that hold this person',
  backupsNote:
    'Erasing somebody here changes no copy elsewhere. Make a new backup afterwards, then delete these yourself.',
  noBackups: 'This device remembers none. Copies made by other devices, and files that you sent, it can’t know of.',
  backup: (fileName: string, day: string, place: BackupTrace['place']) => `${fileName}, ${day}, ${places[place]}`,
  erase: 'Erase this person',
  eraseNote: 'For good, with every earlier version. Their hours stay, without a name and without a word.',
  eraseWhat: (records: number) => plural(records, '# record goes.', '# records go.'),
  eraseHours: (sessions: number, minutes: number) =>
    `${plural(sessions, '# session stays', '# sessions stay')} as day and length: ${formatMinutes(minutes)}.`,
  eraseShared: (records: number) =>
    plural(
      records,
      '# record is about others as well, or about you. It stays: read through it afterwards.',
      '# records are about others as well, or about you. They stay: read through them afterwards.',
    ),
  eraseFiles: (files: number) => plural(files, '# file goes.', '# files go.'),
  eraseNow: 'Erase for good',
  eraseTitle: (name: string) => `Erase ${name} for good?`,
  eraseWarning: 'This can’t be undone: there is no earlier version to go back to, and nothing is kept for 30 days.',
  formerClient: (number: number) => `Former client ${String(number)}`,
  erasing: 'Erasing ...',
  erased: 'The person is erased. What a disk has not yet written over can be found by experts for a while.',
  erasedPartly: 'The person is erased here. Another tab or the next start has to finish the second copy.',
  eraseFailed: 'Nothing was erased.',
  readThrough: 'Read through these',
  readThroughNote: 'They stay, and may still say something of the person.',
});
