import { defineWords } from './define-words';
import { formatCount, plural } from './format';

interface CameBack {
  readonly cause: 'lost' | 'behind' | 'damaged' | 'unreadable';
  readonly records: number;
  readonly changes: number;
  readonly missing: number;
}

/** When the browser loses what it keeps, and what the second copy gave back. */
export const twoStoresWords = defineWords({
  rebuilt: (back: CameBack) =>
    [
      WHAT_HAPPENED[back.cause],
      whatCameBack(back),
      back.missing > 0 ? whatIsMissing(back.missing) : 'Nothing is missing.',
    ].join(' '),
  failing:
    'The browser refuses to write the second copy of your work. Everything you save is kept, but in one place only: make a backup soon.',
  lostTitle: 'This browser has lost your portfolio',
  lostText: (records: number | null) =>
    `${records === null ? 'Your records were' : `${plural(records, '# record was', '# records were')}`} kept here, and the browser no longer has ${records === 1 ? 'it' : 'them'}. There is no second copy on this device. If you have a backup file, open it now: everything in it comes back.`,
  openBackup: 'Open a backup',
  lookAgain: 'Look again',
  goOnEmpty: 'Go on with an empty portfolio',
  partlyLost: (changes: number) =>
    `The browser has lost ${plural(changes, 'the last change', 'the last # changes')} on this device, and there is no second copy. Check your newest entries, or open a backup.`,
});

const WHAT_HAPPENED: Readonly<Record<CameBack['cause'], string>> = {
  lost: 'The browser had lost your portfolio. It has been rebuilt from the second copy on this device.',
  unreadable:
    'The browser could no longer read your portfolio. It has been rebuilt from the second copy on this device.',
  damaged: 'Part of your portfolio was damaged on this device. It has been repaired from the second copy.',
  behind: 'The browser had dropped your latest changes. They have been put back from the second copy on this device.',
};

function whatCameBack({ records, changes }: CameBack): string {
  return `${plural(records, '# record is', '# records are')} back, with ${plural(changes, '# saved change', '# saved changes')}.`;
}

function whatIsMissing(missing: number): string {
  return `${formatCount(missing)} of your changes could not be read in either copy: check your newest entries, or open a backup.`;
}
