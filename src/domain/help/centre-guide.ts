import { defineWords } from '../words/define-words';
import type { Guide } from './guide';

export const centreGuide: Guide = defineWords({
  title: 'Coachfolio for centres',
  lead: 'There is nothing to buy, no server with your candidates’ data, and no contract to sign. There are three things to know.',
  sections: [
    {
      title: 'Your own figures',
      paragraphs: [
        'Where your centre asks for more or other than the standard (24 hours instead of 18, say), candidates can set that under You and your centre, with the reason. The submission shows both figures and the reason to everybody who reads it.',
        'So that nobody types it wrong, put your figures into a small file once and hand it to all candidates. docs/adding-a-standard.md says how such a file looks.',
      ],
    },
    {
      title: 'Privacy',
      paragraphs: [
        'The app sends nothing anywhere. Names of clients stay on the candidate’s device, apart from everything else, and out of the submission. Your centre receives what the candidate hands in, and no more.',
        'For your own records of processing: the candidate keeps the notes, the candidate chooses how long, and the app reminds of that. SECURITY.md says what is protected from whom, and what is not.',
      ],
    },
    {
      title: 'Serving it yourself',
      paragraphs: [
        'The app is a folder of files. Any web server that speaks HTTPS can serve it; headers for common hosts come with it. Each address is a portfolio of its own: who began on one can’t see it on another, so choose one and stay with it.',
        'An update reaches candidates when they open the app, and waits until they say yes. Old portfolios are carried over, and a backup of any version opens in every later one.',
      ],
    },
  ],
});
