import { defineWords } from '../words/define-words';
import type { Guide } from './guide';

export const candidateGuide: Guide = defineWords({
  title: 'Coachfolio for candidates',
  lead: 'Log as you go, and the portfolio writes itself. This is the whole way, in the order in which it pays to take it.',
  sections: [
    {
      title: 'Begin',
      paragraphs: [
        'Choose your qualification and press Begin. There is no account: what you write stays on this device, in this browser.',
        'On an iPhone, put the app on the home screen first and begin there. A page in Safari is emptied after a week without use, and the app on the home screen starts with a drawer of its own.',
        'Want to look around first? Open the sample portfolio. Change it as you like: yours is another one.',
      ],
      picture: 'home',
    },
    {
      title: 'Before the first session',
      paragraphs: [
        'Give each client a code name that only you can place. The real name goes under Who this is, which is left out of everything you hand in.',
      ],
      steps: [
        'Write the programme plan: how many people, how many hours, how you will work.',
        'Find out at least two development needs of each client, with the tool that you used, and agree a goal.',
        'Write the contract and let everybody sign it, on the screen or on paper. A change after that asks for new signatures, and the app shows what changed.',
      ],
      picture: 'client',
    },
    {
      title: 'After each session',
      paragraphs: [
        'Press Log. Client, day, length and medium are chosen as they were last time, so a usual session is saved by one more press. The timer runs on when the app is closed.',
        'Then reflect, while it is fresh. One prompt stands on a page; leave it in the middle and it waits for you. Dictate if you like: the fields are ordinary ones.',
        'What you promised yourself last time comes back when you reflect on the next session with that person. Say whether you tried it.',
      ],
      picture: 'log',
    },
    {
      title: 'Supervision, feedback, evidence',
      paragraphs: [
        'A supervision meeting gathers the reflections that nobody has seen yet. Its hours count apart from your coaching.',
        'Note feedback when you hear it, also when it is only spoken, and what you changed because of it.',
        'Photographs lose the place where they were taken before they are kept. In other apps, Share offers Coachfolio once it is installed.',
      ],
      picture: 'reflection',
    },
    {
      title: 'What is still missing',
      paragraphs: [
        'Portfolio shows each unit and criterion. Where something is missing it says what, in which record, and leads there. “Met” is what a machine can check; whether it is good enough, your tutor decides.',
        'Some things can’t be put right later: a contract signed after the first session stays signed after it. The app says so, and what helps instead. Never change a date to please it.',
      ],
      picture: 'criterion',
    },
    {
      title: 'Hand it in',
      paragraphs: [
        'Export makes one PDF: front sheet, matrix, every record with its reference, evidence at the end. Before that it lists gaps, names that slipped into your text, and files that can’t be read.',
        'Keep the file that you handed in. The next attempt is a new one, with a number of its own.',
      ],
      picture: 'export',
    },
    {
      title: 'Lose nothing',
      paragraphs: [
        'A lost phone takes everything with it that has no backup. Storage and backup says how many hours that would be now.',
      ],
      steps: [
        'Back up after every few sessions, and keep the file somewhere else. With a passphrase nobody else can read it; without the passphrase nobody can, you included.',
        'Once a month, let the app prove a backup: it opens the file in a scratch copy and compares.',
        'For a second device, open a backup of the first there. Both can be put together again at any time.',
      ],
    },
  ],
});
