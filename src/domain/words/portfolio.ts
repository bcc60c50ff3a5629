import type { RuleKind } from '../standards/standard';
import { defineWords } from './define-words';
import { plural } from './format';

const ruleKinds = {
  E: 'The unit gives a figure or a condition',
  P: 'The unit names this item',
  W: 'Our advice; it changes nothing',
} as const satisfies Record<RuleKind, string>;

/** Units, criteria and what the rules say of them. */
export const portfolioWords = defineWords({
  title: 'Portfolio',
  lead: 'What each unit asks for, and what is still missing. Whether it is good enough is for your assessor to judge.',
  loading: 'Opening the standard ...',
  units: 'Units',
  unitMeta: (credit: number, hours: number) => `${String(credit)} credits, ${String(hours)} guided hours`,
  gaps: (count: number) => plural(count, '# thing missing', '# things missing'),
  noGaps: 'Nothing mechanical missing',
  clear: (clear: number, total: number) => `${String(clear)} of ${String(total)} criteria without gaps`,
  export: 'Export the submission',
  grid: 'Where things stand',
  criterion: (ref: string) => `Criterion ${ref}`,
  criterionIn: (unit: string, ref: string) => `${unit} AC ${ref}`,
  aim: 'Aim',
  gone: 'There is no such unit or criterion in your qualification',
  asks: 'What it asks of you',
  rules: 'What can be checked',
  rulesNote: 'A rule can only see what is there. It never says that something is passed.',
  ruleKinds,
  evidence: 'Your evidence',
  noEvidence: 'Nothing in your portfolio speaks to this criterion yet.',
  declare: 'Say it yourself',
  declareNote:
    'For work that is kept outside this app, or for an item that does not exist. It is shown as declared by you, for the assessor to check.',
  declareFor: 'What it is about',
  declareAll: 'The whole criterion',
  answer: 'What you say',
  answers: { covered_elsewhere: 'It is covered elsewhere', none_because: 'There is none, because' },
  statement: 'Where it is, or the reason',
  saveDeclaration: 'Declare',
  declared: 'Declared by you',
  removeDeclaration: 'Take back',
  declarationRemoved: 'Taken back.',
  undo: 'Undo',
});
