import { defineWords } from './define-words';

/** The guides: read in the app, and written to docs/ by `npm run guides`. */
export const helpWords = defineWords({
  title: 'Help',
  lead: 'Three short guides. They are on this device, so they open on the train too.',
  guides: 'Guides',
  gone: 'There is no such guide',
  candidate: 'For candidates',
  candidateMeta: 'From the first session to the file that you hand in',
  tutor: 'For tutors and assessors',
  tutorMeta: 'How to read a submission, and how to mark it',
  centre: 'For centres',
  centreMeta: 'Your own figures, privacy, and putting the app on your server',
  pictureOf: (screen: string) => `Picture: ${screen}`,
  screens: {
    home: 'the home screen, with hours to go and what to do next',
    log: 'the quick log',
    reflection: 'one prompt of a reflection',
    client: 'a client, with needs, goals, contract and sessions',
    criterion: 'a criterion that says what is still missing',
    export: 'the export screen',
  },
});
