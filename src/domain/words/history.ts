import { defineWords } from './define-words';

/** Every version of one record. */
export const historyWords = defineWords({
  link: 'Earlier versions',
  title: 'Versions',
  lead: (name: string) => `Everything that was ever saved of ${name}. The newest comes first.`,
  gone: 'There is nothing here',
  failed: 'The history can’t be read at the moment. Nothing is lost by that. Try again.',
  tryAgain: 'Try again',
  current: 'As it stands',
  saved: (day: string, time: string) => `${day}, ${time}`,
  first: 'First saved',
  removed: 'Removed',
  unchanged: 'Saved again without a change',
  was: 'before',
  bringBack: 'Go back to this version',
  bringBackAloud: (when: string) => `Go back to the version of ${when}`,
  isBack: 'That version stands again. The one from before is kept here too.',
  signed: 'Somebody has signed a version of this. Going back may ask for new signatures.',
});
