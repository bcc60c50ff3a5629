import type { Conflict, Clash } from '../merge/merge-report';
import type { IsoInstant } from '../time';
import { backupCareWords } from './backup-care';
import { defineWords } from './define-words';
import { formatCount, formatList, formatMinutes, plural } from './format';

/** Bringing a file in: a backup, one of another device, or a portable copy. */
export const openingWords = defineWords({
  title: 'Open a file',
  lead: 'A backup, a file from your other device or a portable copy. Nothing changes until you say so.',
  choose: 'Choose a file',
  drop: 'Or drop it here.',
  reading: 'Reading and checking it ...',
  notRead: 'The file could not be read. Nothing was changed. Choose it again.',
  passphrase: 'Passphrase',
  passphraseNote: (fileName: string) => `${fileName} is protected. Type the passphrase that it was made with.`,
  unlock: 'Unlock it',
  salvage: 'Take what is still whole',
  salvageNote: 'A part of it may still be good. You see what is lost before anything changes.',
  lost: 'What is lost',
  preview: 'What opening this file would do',
  /** "mine.coachfolio, written 12 May 2026, 14:02: 312 records, 4 evidence files." */
  file: (name: string, at: IsoInstant, records: number, files: number) =>
    `${name}, written ${backupCareWords.moment(at)}: ${plural(records, '# record', '# records')}, ${plural(files, '# evidence file', '# evidence files')}.`,
  mode: 'What to do with it',
  modes: { merge: 'Add it to what is here', replace: 'Replace what is here' },
  added: (count: number) => plural(count, '# new record', '# new records'),
  changed: (count: number) => plural(count, '# changed record', '# changed records'),
  same: (count: number) => plural(count, '# record that is the same', '# records that are the same'),
  removed: (count: number) => plural(count, '# record of yours taken away', '# records of yours taken away'),
  newFiles: (count: number) => plural(count, '# new evidence file', '# new evidence files'),
  missingFiles: (count: number) =>
    plural(
      count,
      'One evidence file is named but is neither here nor in the file.',
      '# evidence files are named but are neither here nor in the file.',
    ),
  more: (count: number) => `and ${formatCount(count)} more`,
  nothingToDo: 'Everything in this file is here already.',
  takesOver: 'The device that wrote this file is gone: go on in its place',
  takesOverHint: 'Leave this empty if you go on using both devices.',
  apply: 'Open it',
  applying: 'Bringing it in ...',
  cancel: 'Leave everything as it is',
  replaceTitle: 'Replace everything that is here?',
  replaceText: (removed: number) =>
    `${plural(removed, '# record of yours goes', '# records of yours go')}, and what the file holds takes their place. A copy of what stands now is kept on this device first.`,
  replace: 'Replace it',
  keep: 'Keep what is here',
  applied: 'The portfolio is open. Every earlier version is still kept on this device.',
  undo: 'Put everything back as it was',
  undone: 'Everything is as it was before.',
  undoFailed: (why: string) => `It could not be put back. ${why}`,
  toStorage: 'Back to storage and backup',
  conflicts: 'Changed on both sides',
  conflictsNote: 'Neither device knew of the other’s change. The later one stands; the other is kept in the history.',
  conflictKinds: {
    field: 'Both sides changed it.',
    removed: 'One side removed it, the other changed it.',
    signed: 'It was signed on one side and changed on the other. The signed version stands.',
    signature: 'It was signed on both sides. The first signature stands.',
    kind: 'The two sides use one id for different kinds of record.',
    unreadable: 'One side can’t be read by this version of the app.',
  } satisfies Record<Conflict['kind'], string>,
  stands: 'Stands',
  other: 'The other version',
  ours: 'from here',
  theirs: 'from the file',
  sideRemoved: 'Removed',
  someRecord: 'A record that is only in the file',
  together: (names: readonly string[]) => formatList(names),
  clashes: 'There twice now',
  clashKinds: {
    two_candidates: 'Two sets of your own details',
    two_enrolments: 'Two enrolments',
    two_plans: 'Two programme plans',
    two_reflections: 'Two reflections on one session',
    two_identities: 'Two identities of one client',
    two_swots: 'Two SWOT analyses',
    two_pdps: 'Two development plans',
    two_answers: 'Two answers to one question',
    owner_removed: 'A record whose owner was removed',
  } satisfies Record<Clash['kind'], string>,
  clashesNote: 'Both are kept. Look at them and remove the one that you don’t want.',
  unite: 'Make them one',
  united: 'They are one now. The first keeps its words, and takes the other’s where it had none.',
  clock: (isOurs: boolean, byMs: number) => {
    const whose = isOurs ? 'This device’s clock' : 'The other device’s clock';
    const how = formatMinutes(Math.max(1, Math.round(Math.abs(byMs) / 60_000)));
    return `${whose} was ${how} ${byMs > 0 ? 'fast' : 'slow'}. Its changes are put in order as well as that allows.`;
  },
  renumbered: (changes: readonly { readonly was: string; readonly is: string }[]) =>
    `Both devices had given the same number. Now ${formatList(changes.map(({ was, is }) => `${was} is ${is}`))}.`,
  letter: (is: string) =>
    `Both devices numbered in the same way. From now on this one adds the letter ${is} to new references.`,
  noSnapshot: 'What stands here could not be kept first, so nothing was replaced. Free some space, then try again.',
  notReadable: (count: number) =>
    plural(
      count,
      'One record in it can’t be read by this version of the app and is left out. Add the file instead of replacing, and it is kept.',
      '# records in it can’t be read by this version of the app and are left out. Add the file instead of replacing, and they are kept.',
    ),
  damagedRows: (count: number) =>
    plural(
      count,
      'One row was damaged on its device already when this file was made. It can’t be brought in and stays in the file: keep that.',
      '# rows were damaged on their device already when this file was made. They can’t be brought in and stay in the file: keep that.',
    ),
  unreadable: (count: number) =>
    plural(
      count,
      'One record can’t be read by this version of the app. It is kept as it is.',
      '# records can’t be read by this version of the app. They are kept as they are.',
    ),
  notOurs: 'This is not a file of Coachfolio: neither a backup nor a portable copy.',
});
