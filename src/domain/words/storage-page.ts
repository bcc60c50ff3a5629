import { type PassphraseStrength, SHORTEST_PASSPHRASE } from '../backup-care/passphrase-strength';
import { dateOfInstant, type IsoInstant } from '../time';
import { backupCareWords } from './backup-care';
import { defineWords } from './define-words';
import { formatDate, formatTime, plural } from './format';

const strengths = {
  none: '',
  guessable:
    'Somebody who knows you could guess this. Take three or four words that have nothing to do with each other.',
  weak: 'A computer could find this within days. One or two more words make it far better.',
  fair: 'Good against most people. One more word makes it good against everybody.',
  strong: 'Very hard to guess, even for somebody with many computers.',
} as const satisfies Record<PassphraseStrength, string>;

/** The storage page: where the data is, how safe it is, and what to do. */
export const storageWords = defineWords({
  title: 'Storage and backup',
  risk: {
    title: 'If this device went now',
    safe: 'Nothing would be lost: your last verified backup holds everything.',
    empty: 'There is nothing to lose yet.',
    lost: (what: string) => `You would lose ${what}. It is on this device only.`,
    everything: (what: string) => `You would lose everything: ${what}. There is no verified backup yet.`,
    last: 'Last verified backup',
    held: (sessions: number, records: number, files: number) =>
      `It holds ${plural(sessions, '# session', '# sessions')}, ${plural(records, '# record', '# records')} in all and ${plural(files, '# evidence file', '# evidence files')}.`,
  },
  backup: {
    title: 'Back up',
    note: 'One file with everything: records, their history, signatures and evidence. Keep it somewhere other than on this device.',
    now: 'Back up now',
    nowToFolder: (name: string) => `Back up to “${name}” now`,
    elsewhere: 'Save a copy somewhere else',
    busy: 'Making and checking it ...',
    done: (at: IsoInstant) => `Backed up ${formatTime(at)}, verified`,
    doneText: (fileName: string, bytes: number) => `${fileName}, ${backupCareWords.bytes(bytes)}.`,
    inFolder: 'It was written to your folder, read back and compared.',
    inFile: 'It was written, read back and compared.',
    handedOver:
      'It was read back and compared before it was handed to your downloads. Look that it is there, then copy it to another place.',
    encrypted: 'It opens only with your passphrase.',
    share: 'Share it',
    notShared: 'This browser would not share the file. It is in your downloads.',
  },
  passphrase: {
    use: 'Protect it with a passphrase',
    useHint: 'Without one, anyone who gets hold of the file can read it, clients’ names included.',
    first: 'Passphrase',
    again: 'The same passphrase again',
    differ: 'The two are not the same.',
    needed: 'Type a passphrase, or leave the backup unprotected.',
    short: `At least ${SHORTEST_PASSPHRASE} characters, or it is no protection.`,
    strengths,
    loss: 'If you lose the passphrase, nobody can open the backup: not you, not us. Write it down and keep it away from the device.',
  },
  folder: {
    title: 'Automatic copies',
    note: 'After every sitting a fresh copy goes into a folder of yours. A folder on a memory stick, or one that is copied to another computer, is best.',
    choose: 'Choose a folder',
    chosen: (name: string) => `Copies go to the folder “${name}”.`,
    isEncrypted:
      'They are protected with your passphrase. It is kept on this device so that nobody has to type it each time.',
    isPlain: 'They are not protected with a passphrase.',
    kept: 'The last 8 stay, and one for each of the last 7 days, 4 weeks and 12 months that have any.',
    locked: (name: string) =>
      `The browser wants your word again before it writes to “${name}”. Until then no copies are made there.`,
    unlock: 'Allow it again',
    leave: 'Stop copying there',
    problem: 'The last automatic copy was not written.',
    unsupported:
      'This browser can’t write to a folder by itself. Back up by hand: it reminds you when there is something to lose.',
  },
  proof: {
    title: 'Prove it',
    note: 'Once a month a backup is restored into an empty place beside yours and compared, record by record.',
    now: 'Prove it now',
    busy: 'Restoring and comparing ...',
    good: (at: IsoInstant, records: number, files: number) =>
      `Proved on ${formatDate(dateOfInstant(at))}: ${plural(records, '# record', '# records')} and ${plural(files, '# file', '# files')} came back exactly as they are.`,
    bad: (at: IsoInstant) =>
      `On ${formatDate(dateOfInstant(at))} the restored backup was not the same as your portfolio. Make a new backup, and keep the older ones.`,
    never: 'Not proved on this device yet.',
  },
  open: {
    title: 'Restore or bring in',
    note: 'A backup, a file from your other device or a portable copy. You see what it would change before anything does.',
    action: 'Open a file',
  },
  devices: {
    title: 'A second device',
    text: {
      there: 'Write a file here and open it on the other device: it takes in what is new and keeps what it has.',
      back: 'Then write a file there and open it here, and both hold the same.',
      conflicts: 'Where both changed the same thing, the later change stands, and you are shown the other one.',
    },
    write: 'Write a file for the other device',
    read: 'Open the other device’s file',
  },
  facts: {
    title: 'Where your portfolio is',
    where: 'Where',
    whereText: 'In this browser, on this device, and nowhere else unless you send it.',
    promise: 'Promise to keep it',
    promised: 'Yes: the browser will not remove it by itself.',
    notPromised: 'No: the browser may remove it when space runs short.',
    promiseUnknown: 'This browser does not say.',
    iosTab: 'No: a Safari tab loses everything after seven days without use. Add the app to the home screen.',
    ask: 'Ask it to promise',
    install: 'Install the app',
    secondCopy: 'Second copy',
    secondCopies: {
      kept: 'Yes: everything you save is also written to a file of the browser’s own, so that damage to one does not cost you both.',
      failing: 'No longer: the browser refuses to write it. Back up soon.',
      unsupported: 'This browser has no place for one. Back up more often.',
    },
    room: 'Room left',
    roomLeft: (used: number, left: number) =>
      `${backupCareWords.bytes(used)} in use, about ${backupCareWords.bytes(left)} left.`,
    roomUnknown: 'This browser does not say.',
    offline: 'Without a network',
  },
  unreadable: {
    title: 'Records that can’t be read',
    note: 'They are kept as they are and go into every backup. A newer version of the app may read them: update it first. If that does not help, back up now and ask for help with that file.',
    row: (kind: string, id: string) => `${kind} ${id}`,
  },
  lately: {
    title: 'What happened lately',
    kinds: {
      rebuilt: (records: number) =>
        `The browser had lost or damaged its database. It was rebuilt from the second copy: ${plural(records, '# record', '# records')}.`,
      merged: (records: number) =>
        `A file was brought in: ${plural(records, '# record', '# records')} added or changed.`,
      replaced: (records: number) =>
        `Everything was replaced by a file with ${plural(records, '# record', '# records')}.`,
      undone: (records: number) => `That was undone: ${plural(records, '# record', '# records')} put back.`,
    },
  },
  snapshot: {
    title: 'What stood before you replaced everything',
    text: (at: IsoInstant, bytes: number) =>
      `Kept on this device since ${backupCareWords.moment(at)}, ${backupCareWords.bytes(bytes)}, until you replace everything again.`,
    save: 'Save it as a file',
    gone: 'The browser no longer has it.',
  },
  portable: {
    title: 'Portable copy',
    meta: 'Plain text that other programs can read',
    note: 'A text file in an open format, without history and evidence. Good for looking into, or for the command line; a backup is safer.',
    save: 'Save the portfolio',
    saved: (name: string) => `${name} is in your downloads. Open it here again at any time.`,
    notWritten: 'The file could not be made. Your portfolio is unchanged. Try again.',
  },
  rescue: {
    title: 'If the app ever fails to open',
    text: 'The rescue page saves everything that it finds as a file. It works without the rest of the app.',
    link: 'Open the rescue page',
  },
  problems: {
    cancelled: 'Nothing was written: you closed the window.',
    locked: 'The browser did not allow writing there. Allow it, then back up again.',
    gone: 'The folder or file is no longer there. Choose another one.',
    not_verified: 'What was read back is not what was written. The copy was thrown away. Try another place.',
    storage_full: 'There is no room left there. Free some space, then back up again.',
    failed: 'The backup could not be made. Your portfolio is unchanged. Try again.',
  },
  moment: (at: IsoInstant) => backupCareWords.moment(at),
});
