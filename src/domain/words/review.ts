import { defineWords } from './define-words';
import { formatList, plural } from './format';
import { recordWords } from './records';

const qualities = {
  valid: 'Valid',
  authentic: 'Authentic',
  current: 'Current',
  sufficient: 'Sufficient',
} as const;

/** What an assessor fills in, on paper or in the file, and what comes back of it. */
export const reviewWords = defineWords({
  running: 'Assessment record',
  title: 'Assessment record',
  fileSuffix: 'for review',
  lead: 'For the assessor and the internal quality assurer to fill in, in any reader that fills in forms. The learner opens the saved file again to see each decision beside its criterion.',
  unit: (unit: string, title: string) => `Unit ${unit}: ${title}`,
  reference: 'Ref',
  decision: 'Decision',
  evidence: 'Evidence is',
  comment: 'Comment to the learner',
  action: 'Action',
  due: 'By when',
  decisions: recordWords.decisions,
  qualities,
  seeMatrix: (criterion: string, wording: string) => `${criterion}  ${wording}`,
  unitDecision: 'Decision on the unit',
  unitComment: 'Comment on the unit',
  assessor: 'Assessor',
  decidedOn: 'Date',
  iqa: 'Internal quality assurer',
  iqaSampled: 'Sampled',
  iqaComment: 'Comment',
  iqaName: 'Name',
  iqaOn: 'Date',
  ofCriterion: (what: string, unit: string, criterion: string) => `${what}, ${unit} ${criterion}`,
  ofUnit: (what: string, unit: string) => `${what}, unit ${unit}`,
  ofIqa: (what: string, unit: string) => `Internal quality assurer, ${what.toLowerCase()}, unit ${unit}`,
  response: 'Response to the assessor',
  responseLead: 'What the assessor asked for after the last submission, and what has been done about it.',
  asked: 'What was asked',
  done: 'What has been done',
  byWhen: (due: string) => `By ${due}`,
  noResponse: 'Nothing is written yet.',
});

/** Bringing a reviewed file back in. */
export const reviewedFileWords = defineWords({
  title: 'Open a reviewed file',
  lead: 'Your tutor’s decisions come back in the PDF that was made for review. They are read on this device and shown here before anything is kept.',
  toOpen: 'Open a reviewed file',
  choose: 'Choose the PDF',
  reading: 'Reading the file…',
  problems: {
    password: 'The file asks for a password. Ask for a copy without one.',
    damaged: 'The file can’t be read. Ask for it again, or for another copy of it.',
    no_form: 'No fields are in this file. It may have been printed to a new PDF: ask for the file as it was filled in.',
    not_ours: 'These are not the fields of a submission of yours.',
    other_portfolio: 'This file belongs to another portfolio, or to an enrolment that is not in this one.',
    empty: 'Nothing is filled in in this file.',
  },
  found: (count: number) => plural(count, '# decision is in this file', '# decisions are in this file'),
  madeOn: (day: string) => `Of the submission made on ${day}.`,
  changedSince: (count: number) =>
    plural(count, '# record has changed since then.', '# records have changed since then.'),
  unknown: (items: readonly string[]) => `Not part of your standard, and left out: ${formatList(items)}.`,
  states: { new: 'New', changed: 'Changed', same: 'Already here' },
  keep: (count: number) => plural(count, 'Keep this decision', 'Keep # decisions'),
  nothingNew: 'All of this is here already.',
  kept: (count: number) => plural(count, '# decision kept', '# decisions kept'),
  undo: 'Undo',
  criterion: (unit: string, item: string) => `${unit} ${item}`,
  unit: (unit: string) => `Unit ${unit}`,
  undecided: 'No decision',
  decisions: 'Decisions so far',
  none: 'No decision has come back yet.',
  about: 'What the assessor says',
  by: (who: string, when: string) => [who, when].filter((part) => part !== '').join(', '),
  asks: (action: string, due: string) => (due === '' ? `Asked for: ${action}` : `Asked for by ${due}: ${action}`),
  respond: 'What I did about it',
  respondedOn: 'Done on',
  saveResponse: 'Save what I did',
});
