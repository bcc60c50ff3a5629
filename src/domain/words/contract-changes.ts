import { defineWords } from './define-words';
import { plural } from './format';

/** What was signed beside what stands. */
export const contractChangeWords = defineWords({
  title: 'Changed since signed',
  lead: 'What was signed stays kept beside what stands now. Either go back to it, or ask for new signatures.',
  gone: 'Nothing has changed since it was signed',
  back: 'Contract',
  signedBy: (parties: string, day: string) => `Signed by ${parties}, ${day}`,
  signed: 'As it was signed',
  now: 'As it stands now',
  nothing: 'Nothing',
  unreadable: 'The text that was signed can’t be read, so it can’t be compared. The signature keeps it as it is.',
  broken: 'The seal does not fit the text that is kept with it. One of the two was changed outside the app.',
  parts: (count: number) => plural(count, 'One part is different', '# parts are different'),
  toHistory: 'Go back to an earlier version',
});
