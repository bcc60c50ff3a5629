import { defineWords } from './define-words';

/** Words about the files that a submission takes in. */
export const submissionFileWords = defineWords({
  citation: (ref: string, number: number, of: number) =>
    of === 1 ? `${ref}, file` : `${ref}, file ${number} of ${of}`,
  /** Over files that belong to a record of another part. */
  feedbackFrom: (source: string, day: string) =>
    [`Feedback from ${source.toLowerCase()}`, day].filter((part) => part !== '').join(', '),
  supervisorInk: 'The supervisor’s signature in ink',
  filesOfRecord: 'Files',
  sheetLabel: (citation: string, name: string, page: number, pages: number) =>
    `${citation}  ·  ${name}  ·  page ${page} of ${pages} of the file`,
  sheetAlt: (citation: string, name: string, page: number, pages: number) =>
    `${citation}: page ${page} of ${pages} of ${name}, shown as a picture.`,
  sheetBookmark: (name: string) => name,
  pictureCaption: (citation: string, name: string, day: string) =>
    [citation, name, day].filter((part) => part !== '').join(' · '),
  pictureAlt: (citation: string, title: string, description: string) =>
    `${citation}: ${[title, description].filter((part) => part !== '').join('. ')}`,
  notShown: (name: string) => `${name} can’t be shown here`,
  missing:
    'This file belongs to the record, but its bytes were not on the device on which this submission was made. Ask the learner for it.',
  reasons: {
    password: 'It is locked with a password.',
    damaged: 'It is damaged, so its pages can’t be read.',
    empty: 'It holds no pages.',
    undrawable: 'Its kind of picture can’t be put on a page.',
  },
  attachedAs: (name: string) =>
    `It is attached to this PDF as “${name}”. Where your reader shows no attachments, open the PDF in another one.`,
  attachmentsTitle: 'Attached files',
  attachmentsLead:
    'These files are inside this PDF, but not on its pages. Adobe Acrobat, Firefox and many others list them beside the page under a paper clip. Some readers show no attachments: those of Chrome, Edge, Safari and most phones among them.',
  attachment: 'Attached as',
  belongsTo: 'Belongs to',
  type: 'Type',
  size: 'Size',
  why: 'Why not on a page',
  shortReasons: {
    sound: 'To be listened to',
    document: 'A document to be opened',
    other: 'Of another kind',
    password: 'Locked with a password',
    damaged: 'Damaged',
    empty: 'Empty',
    undrawable: 'Can’t be drawn',
  },
});
