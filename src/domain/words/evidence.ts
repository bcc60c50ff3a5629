import { defineWords } from './define-words';
import { plural } from './format';

/** Evidence items and witness statements. */
export const evidenceWords = defineWords({
  title: 'Evidence',
  lead: 'Photographs, documents, recordings and statements that show what you did.',
  empty: 'No evidence yet',
  emptyText:
    'Much of what a unit asks for is in your diary already. Add here what shows it besides: a photograph of the flip chart, a letter, a recording.',
  add: 'Add evidence',
  addWitness: 'Add a witness statement',
  items: 'Evidence items',
  witnesses: 'Witness statements',
  newItem: 'New evidence',
  newWitness: 'New witness statement',
  gone: 'This evidence isn’t here',
  witnessGone: 'This statement isn’t here',
  unnamed: 'Evidence without a title',
  unnamedWitness: 'Witness without a name',
  files: (files: number) => plural(files, '# file', '# files'),
  serves: (criteria: number) => (criteria === 0 ? 'No criterion yet' : plural(criteria, '# criterion', '# criteria')),

  what: 'What it is',
  itemTitle: 'Title',
  itemTitleHint: 'Code names only: the title stands in the submission.',
  kind: 'Kind of evidence',
  description: 'Description',
  descriptionHint: 'What can be seen or heard in it, and how it came about.',
  producedOn: 'Date of what it shows',
  whose: 'Whose work it is',
  authenticity: 'Authenticity',
  shared: 'What was your part in it?',
  thirdParty: 'Who made it, and what is your part in it?',
  genuine: 'I declare that this is genuine and is what I say it is',
  genuineHint: 'The day of your declaration is kept with it.',
  genuineOn: (day: string) => `Declared on ${day}.`,

  proof: 'What it is for',
  proves: 'What it proves',
  provesHint: 'One or two sentences for the assessor.',
  criteria: 'Criteria it serves',
  criteriaHint: 'Choose few, and only those that it really shows.',
  criteriaOf: (unit: string) => `Unit ${unit}`,
  chosen: (count: number) => (count === 0 ? 'None chosen' : plural(count, '# chosen', '# chosen')),
  criterion: (criterion: string, wording: string) => `${criterion}: ${wording}`,
  suggestions: 'What usually serves as evidence',
  suggestionsMeta: (unit: string) => `For unit ${unit}, in our words`,
  about: 'What it is about',
  clients: 'People',
  sessions: 'Sessions',

  witness: 'The witness',
  witnessName: 'Name',
  witnessNameHint: 'Somebody who saw you work. Never the name of a client: it stands in the submission.',
  witnessRole: 'Role',
  relationship: 'How they know you',
  relationshipHint: 'Line manager, colleague, mentor ...',
  statedOn: 'Date of the statement',
  said: 'The statement',
  statement: 'What they saw, in their words',
  statementHint: 'Or attach the signed sheet below, and say here what is in it.',

  remove: 'Remove evidence',
  removed: 'Evidence removed.',
  undo: 'Undo',
});

/** The same for a witness statement, where the words differ. */
export const witnessWords = defineWords({
  remove: 'Remove statement',
  removed: 'Statement removed.',
  undo: 'Undo',
});
