import type { RuleKind } from '../standards/standard';
import { defineWords } from './define-words';
import { plural } from './format';

const ruleKinds = {
  E: 'A figure or condition of the unit',
  P: 'An item that the unit names',
  W: 'A hint only: it holds nothing back',
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
  outcome: (ref: string, wording: string) => `${ref}: ${wording}`,
  detail: 'What the unit says about this',
  detailMeta: 'How deep to go, and what the assessor looks for',
  depth: 'How deep to go',
  guidance: 'What the assessor looks for',
  missing: 'Still missing',
  nothingMissing: 'No rule finds anything missing here. Whether it is good enough is for your assessor to judge.',
  advice: 'Worth a look',
  adviceNote: 'Hints of ours. They hold nothing back.',
  settled: 'In place',
  settledMeta: (count: number) => plural(count, 'One rule asks for nothing more', '# rules ask for nothing more'),
  rulesNote: 'A rule can only see what is there. It never says that something is passed.',
  ruleKinds,
  evidence: 'Your evidence',
  addEvidence: 'Add evidence for this',
  evidenceNote: (count: number) =>
    plural(count, 'One record speaks to this criterion.', '# records speak to this criterion.'),
  moreEvidence: (count: number) => plural(count, 'One more record', '# more records'),
  noEvidence: 'Nothing in your portfolio speaks to this criterion yet.',
  declare: 'Say it yourself',
  declareMeta: 'For work kept elsewhere, or where there is none',
  declareNote: 'It is shown as declared by you, for the assessor to check.',
  declareFor: 'What it is about',
  declareAll: 'The whole criterion',
  answers: { covered_elsewhere: 'It is covered elsewhere', none_because: 'There is none, because' },
  statements: { covered_elsewhere: 'Where it is', none_because: 'There is none, because' },
  saveDeclaration: 'Declare',
  declared: 'Declared by you',
  removeDeclaration: 'Take back',
  declarationRemoved: 'Taken back.',
  undo: 'Undo',
});
