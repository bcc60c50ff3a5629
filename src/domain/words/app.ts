import { defineWords } from './define-words';

/** The frame of the app. */
export const appWords = defineWords({
  name: 'Coachfolio',
  tabs: { home: 'Home', sessions: 'Sessions', log: 'Log', portfolio: 'Portfolio', more: 'More' },
  loading: 'Opening ...',
  updateReady: 'A new version is ready. Nothing changes until you say so, and what you have typed is kept.',
  update: 'Update now',
  updateHeldBack:
    'The update waits: something you typed could not be kept on this device. Save it, or copy it out, then try again.',
  sample: 'Sample portfolio: change what you like',
  openSample: 'Explore the sample',
  sampleMissing: 'The sample is not on this device yet. Try again when there is a network.',
  leaveSample: 'Remove it',
  superseded: 'A newer version of Coachfolio is open in another tab. Reload this tab to go on.',
  blocked: 'Another tab of Coachfolio is in the way. Close it, then reload this one.',
  reload: 'Reload',
  unreadable: (count: number) =>
    count === 1
      ? 'One record on this device can’t be read by this version. It is kept as it is; look in Storage and backup.'
      : `${String(count)} records on this device can’t be read by this version. They are kept as they are; look in Storage and backup.`,
  startFailed: 'Your portfolio could not be opened',
  startFailedText:
    'Nothing has been changed. Another tab may be in the way, or the browser may not let the app keep anything here (a private window, for example).',
  tryAgain: 'Try again',
  rescue: 'Save everything with the rescue page',
  crashed: 'Something in the app went wrong',
  crashedText:
    'What you have saved is safe, and what you were typing is kept as a draft. Open this page again to go on.',
  notFound: 'There is nothing at this address',
  toHome: 'Go to Home',
});
