import { defineWords } from './define-words';
import { formatCount } from './format';

/** Settings. */
export const settingsWords = defineWords({
  title: 'Settings',
  storage: 'Storage and backup',
  storageMeta: 'Where your portfolio is, copies, and opening a file',
  offlineReady: 'Everything the app can need is on this device. It works without a network.',
  offlinePending: (done: number, total: number) =>
    `${formatCount(done)} of ${formatCount(total)} files of the app are on this device. The rest is on its way.`,
  offlineUnknown: 'The app has not been kept for offline use in this browser yet.',
  look: 'Look',
  themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
  sample: 'The sample',
  sampleNote: 'A made-up Diploma to explore. It is kept apart from your own portfolio.',
  removeSample: 'Remove the sample',
  about: 'About',
  licences: 'The libraries and fonts that Coachfolio is built with, and their licences',
  aboutText: 'Nothing you write leaves this device unless you send it. There is no account, and nobody is watching.',
});
