import { defineWords } from './define-words';
import { formatCount, plural } from './format';

/** Settings. */
export const settingsWords = defineWords({
  title: 'Settings',
  portfolio: 'Your portfolio as a file',
  portfolioNote:
    'Save it often, and somewhere other than this device. The file holds everything, names and signatures included: keep it private.',
  save: 'Save the portfolio',
  saved: (name: string) => `${name} is in your downloads. Open it here again at any time.`,
  notWritten: 'The file could not be made. Your portfolio is unchanged. Try again.',
  open: 'Open a portfolio file',
  notRead: 'The file could not be read. Nothing was changed. Choose it again.',
  mode: 'What to do with it',
  modes: { merge: 'Add it to what is here', replace: 'Replace what is here' },
  preview: (name: string) => `What opening ${name} would do`,
  added: (count: number) => plural(count, '# new record', '# new records'),
  changed: (count: number) => plural(count, '# changed record', '# changed records'),
  same: (count: number) => plural(count, '# record that is the same', '# records that are the same'),
  removed: (count: number) => plural(count, '# record of yours taken away', '# records of yours taken away'),
  apply: 'Open it',
  cancel: 'Leave everything as it is',
  applied: 'The portfolio is open. Every earlier version is still kept on this device.',
  nothingToDo: 'Everything in this file is here already.',
  storage: 'On this device',
  offlineReady: 'Everything the app can need is on this device. It works without a network.',
  offlinePending: (done: number, total: number) =>
    `${formatCount(done)} of ${formatCount(total)} files of the app are on this device. The rest is on its way.`,
  offlineUnknown: 'The app has not been kept for offline use in this browser yet.',
  persisted: 'This browser has promised to keep your portfolio.',
  notPersisted: 'This browser may remove your portfolio if space runs short. Save the file often.',
  askPersist: 'Ask it to keep the portfolio',
  install: 'Install the app',
  unreadable: 'Records that can’t be read',
  unreadableNote: 'They are kept as they are. A newer version of the app may read them.',
  look: 'Look',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  sample: 'The sample',
  sampleNote: 'A made-up Diploma to explore. It is kept apart from your own portfolio.',
  removeSample: 'Remove the sample',
  about: 'About',
  aboutText: 'Nothing you write leaves this device unless you send it. There is no account, and nobody is watching.',
});
