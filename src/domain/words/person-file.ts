import { defineWords } from './define-words';
import { plural } from './format';

/** The file with everything that is kept about one client. */
export const personFileWords = defineWords({
  title: 'What is kept about you',
  lead: (day: string) => `Made on ${day} by the person who coaches you, from the portfolio on their own device.`,
  private: 'This file names you. Keep it where nobody else reads it.',
  alias: (codeName: string) => `In the portfolio you are called “${codeName}”.`,
  signature: 'Signature',
  anotherPerson: 'another person',
  you: 'you',
  shared: 'Where you are also mentioned',
  sharedText: 'These are about other people, or about your coach, as well. They are named here, and not copied.',
  fileOmitted: (name: string) => `${name}: too large for this file. Ask for it.`,
  fileMissing: (name: string) => `${name}: not on this device.`,
  saveFile: (name: string) => `Save ${name}`,
  data: 'The same as data (JSON)',
  count: (records: number) => plural(records, '# record', '# records'),
  fileName: (day: string) => `everything-about-a-client-${day}.html`,
});
