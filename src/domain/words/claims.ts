import type { ItemPart, ItemState, OpenReason } from '../coverage/cover-enrolment';
import type { StandardUnit } from '../standards/standard';
import { defineWords } from './define-words';
import { plural } from './format';

const parts = {
  performance: 'Performance',
  knowledge: 'Knowledge',
  range: 'Range',
  common: 'Common elements',
} as const satisfies Record<ItemPart, string>;
const states = {
  declared: 'Declared by you',
  open: 'Not yet',
  not_applicable: 'Not applicable',
} as const satisfies Record<ItemState, string>;
const reasons = {
  nothing: 'Nothing is claimed for it yet.',
  no_practice: 'What you claim explains it. It asks for something that you did.',
  no_explanation:
    'What you claim shows what you did. It asks you to explain: write an answer, or add a record that does.',
} as const satisfies Record<OpenReason, string>;

/** Standards that are covered item by item, by the candidate's word. */
export const claimWords = defineWords({
  parts,
  states,
  reasons,
  lead: 'What you claim for each item, and what is still open. Whether it is good enough is for your assessor to judge.',
  whose: 'Show',
  whoseAll: 'All of them',
  shortTitle: (title: string) => /\(([^)]+)\)$/.exec(title)?.[1] ?? title.split(/ in |, /)[0] ?? title,
  maybeOther: 'It may belong to another qualification of yours.',
  which: 'Which portfolio are you working on?',
  search: 'Find an item',
  searchHint: 'A word, a unit or a reference',
  found: (count: number) => plural(count, 'One item', '# items'),
  moreFound: (count: number) =>
    `${plural(count, 'One more is', '# more are')} not shown. Add a word to narrow it down.`,
  nothingFound: 'No item of your units says that.',
  units: 'Units',
  chooseUnits: 'Choose your units',
  unitsDefault: 'These are the units for everyone. Add those that your role asks for, and leave out what it does not.',
  unitsChosen: (chosen: number, all: number) =>
    `You work towards ${String(chosen)} of ${plural(all, '# unit', '# units')}.`,
  count: (part: ItemPart, covered: number, total: number, notApplicable: number) =>
    `${parts[part]} ${String(covered)} of ${String(total - notApplicable)}`,
  open: (count: number) => plural(count, '# thing open', '# things open'),
  nothingOpen: 'Nothing open',
  minimum: (found: number, needed: number) => `${String(found)} of ${String(needed)} shown by something you did.`,
  minima: 'The least that the unit asks for',
  element: (element: string, title: string) => `${element} ${title}`,
  unitWide: 'For the unit as a whole',
  prompts: 'What it can be about',
  promptsMeta: 'Indicative content: a help, nothing to tick off',
  itemIn: (unit: string, label: string) => `${unit} ${label}`,
  unitName: ({ unit }: Pick<StandardUnit, 'unit'>) =>
    /^\d+$/.test(unit) ? `Section ${unit}` : unit === 'common' ? 'Common' : unit,
  beside: (refs: string) => `Stands beside performance ${refs}.`,
  partOf: (ref: string, wording: string) => `Part of ${ref}: ${wording}`,
  covers: 'What covers it',
  idle: 'Claimed, but it shows nothing as it stands',
  takeAway: 'Take away',
  takeAwayAloud: (name: string) => `Take away ${name}`,
  takenAway: 'Taken away. The record itself stays.',
  claimed: 'Claimed.',
  suggested: 'May fit',
  suggestedNote: 'These records serve a related criterion. Nothing counts until you add it.',
  because: (criterion: string, reason: string) => `Serves ${criterion}. ${reason}`,
  add: 'Add a record',
  addNote: 'One record can serve as many items and qualifications as you like.',
  find: 'Find a record',
  noRecords: 'No such record yet.',
  showMore: (count: number) => plural(count, 'Show one more', 'Show # more'),
  openAnswer: 'Write with sources, and in several passages',
  write: 'Write an answer',
  writeMeta: 'In your own words: it is filed under this item',
  answer: 'Your answer',
  answerTo: (unit: string, item: string) => `Answer to ${unit} ${item}`,
  saveAnswer: 'Save the answer',
  why: 'Say it yourself',
  whyMeta: 'A sentence on why it fits, or why it does not apply',
  note: 'What in these records shows it',
  notApplicable: 'Not applicable, because',
  notApplicableHint: 'Only where your role or your work gives no occasion for it.',
  save: 'Save',
  gone: 'There is no such unit or item in what you chose',
  next: 'What to do next',
  nothingNext: 'Every item has something claimed for it, or a reason why not.',
  standing: 'Where you stand',
  scope: 'Units you work towards',
  scopeNote: 'Choose what your role asks for.',
  addEnrolment: 'Take another qualification too',
  addEnrolmentNote: 'Your sessions and other records serve both. Hours are counted apart.',
  addTitle: 'Another qualification',
  addLead: 'The portfolio you have stays as it is. You choose on the Portfolio screen which one you see.',
  enrol: 'Enrol',
  matrixLead:
    'Each item with what the candidate claims for it, and where that is to be found. Nothing here is a verdict.',
  matrixItem: 'What it asks',
  locationTitle: 'Where everything is covered',
  locationLead: 'Each indicator and common element with the records that show it, and their pages.',
  pages: 'Records and pages',
  noEvidence: 'Not covered yet',
  gapsItem: 'Item',
  gapsWhat: 'What is open',
  gapMessage: (label: string, wording: string, reason: string) => `${label}: ${wording} ${reason}`,
  minimumMessage: (wording: string, found: number, needed: number) =>
    `${wording} ${String(found)} of ${String(needed)} so far.`,
  declaredMessage: (label: string, count: number) =>
    `${label} is declared by the candidate, with ${plural(count, 'one record', '# records')}. It is for the assessor to judge.`,
  notApplicableMessage: (label: string, because: string) => `${label} does not apply: ${because}`,
});
