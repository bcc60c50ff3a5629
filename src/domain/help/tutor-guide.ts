import { defineWords } from '../words/define-words';
import type { Guide } from './guide';

export const tutorGuide: Guide = defineWords({
  title: 'Coachfolio for tutors and assessors',
  lead: 'You get one PDF. This says how to find your way in it, what the app has checked, and what it leaves to you.',
  sections: [
    {
      title: 'Find your way',
      paragraphs: [
        'After the front sheet and the contents stands the evidence matrix: each criterion with the records that answer it and their pages. Every page number is a link, and equal to the one that your reader shows.',
        'Records have references that never change: D07 is a diary entry, R07 a reflection, S02 a supervision meeting, F11 a piece of feedback, C03 a contract. The same reference in the next attempt is the same record.',
        'Clients go by code names. Contracts are shown by role, day and digest, not by name; the candidate can hand in the signed ones in a sealed annex.',
      ],
    },
    {
      title: 'What has been checked',
      paragraphs: [
        'Counts, sums, dates, signatures and their order are worked out from the records: hours per client, supervision apart from coaching, needs and goals before the contract, a reflection on every session.',
        'Four kinds of result are kept apart: met by the records, not met, declared by the candidate, and left to you. Nothing of the last two is ever shown as met.',
        'Whether a reflection is deep enough or a tool was well chosen is yours to say. The app counts no words as quality.',
      ],
      picture: 'criterion',
    },
    {
      title: 'How sure it is',
      paragraphs: [
        'Each record says when it was written, so a reflection of the next morning can be told from one of the last weekend before handing in. A signature holds a digest of the text that was signed; “changed since signed” means what it says.',
        'This is honest bookkeeping, not proof against fraud: the clock of a device can be set, and the file comes from the candidate.',
      ],
    },
    {
      title: 'Mark it',
      paragraphs: [
        'Ask for the file for review: beside each criterion it has fields for your decision and a comment. Fill it in with your PDF reader, save, send it back; the candidate opens it in the app and sees your decisions beside the criteria.',
        'Some readers on phones and in browsers don’t save what is filled in. Look at the saved file once before you send it.',
      ],
    },
  ],
});
