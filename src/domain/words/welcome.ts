import { defineWords } from './define-words';

/** The first run. */
export const welcomeWords = defineWords({
  title: 'Your coaching portfolio, kept by you',
  lead: 'Log each session in seconds. See what every criterion still needs, and why. Hand in one PDF. All of it stays on this device, and works without a network.',
  which: 'Which qualification are you taking?',
  certificate: 'ILM Level 5 Certificate',
  certificateNote: '18 hours with 2 or 3 people',
  diploma: 'ILM Level 5 Diploma',
  diplomaNote: '54 hours with 4 to 9 people',
  name: 'Your name',
  nameHint: 'For the front sheet. You can add it later.',
  begin: 'Begin',
  choose: 'Choose a qualification to begin.',
  look: 'Just looking?',
  lookText:
    'Open a made-up Diploma of nine months: six people, more than fifty sessions, and the gaps that real portfolios have. One tap takes it away again.',
  openFile: 'Open a portfolio that you saved',
  iosTitle: 'Add Coachfolio to your home screen first',
  iosText:
    'Safari empties a tab that you haven’t used for a week. Tap Share, then Add to Home Screen, and start there.',
  notSaved: 'That could not be saved.',
});
