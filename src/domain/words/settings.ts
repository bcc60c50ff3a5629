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
  version: (version: string) => `Coachfolio ${version}`,
  lookForUpdate: 'Look for a new version',
  updates: {
    found: 'There is a newer one. You are asked before it takes over, once it is whole on this device.',
    current: 'This is the newest version.',
    unreachable: 'It could not be asked for: there is no network, or this browser keeps no copy of the app.',
  },
  showLicences: 'Show the licences',
  licencesFailed: 'They could not be fetched.',
  licences: 'The libraries and fonts that Coachfolio is built with, and their licences',
  aboutText: 'Nothing you write leaves this device unless you send it. There is no account, and nobody is watching.',
});
