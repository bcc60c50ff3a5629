import type { Passage } from '../../../../src/domain/records/written-response';
import { passage, rewrite, source } from '../../../support/complete-writing';
import { id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';
import { answer500, count, empty, examples, items, lastOn } from './writing-cases';

const CHARACTERISTICS = [
  'environment',
  'confidentialityAndBoundaries',
  'stakeholders',
  'twoWayAndThreeWay',
  'timescalesAndFrequency',
];
const STAGES = ['ongoing', 'midwayReview', 'evaluating', 'concluding'];
const INDIVIDUAL = '1.5-individual-barriers';
const referencedExample = (fields: Partial<Passage>) =>
  answer500('2.1', (all) => all.map((one) => (one.items.includes('skills') ? { ...one, ...fields } : one)));
const bookThatIs = (fields: Parameters<typeof source>[1]) => (portfolio: PortfolioBuilder) =>
  rewrite(portfolio, '500', '2.1', (all) => all, { sources: [source('book', fields)] });

export const tables500: RuleTables = {
  '1.1-definitions': items('500', '1.1', [
    'coachingDefined',
    'mentoringDefined',
    'coachingInOrganisation',
    'mentoringInOrganisation',
  ]),
  '1.1-similarities': count('1.1', '1.1-similarities', 2),
  '1.1-differences': count('1.1', '1.1-differences', 2),
  '1.2-factors': count('1.2', '1.2-factors', 3),
  '1.2-considerations': items('500', '1.2', ['valuesEthicsAndPrinciples', 'internalSupport']),
  '1.3-rationale': items('500', '1.3', ['rationale']),
  '1.3-benefits-to-organisations': count('1.3', '1.3-benefits-to-organisations', 2),
  '1.3-benefits-to-individuals': count('1.3', '1.3-benefits-to-individuals', 2),
  '1.4-evaluation-model': items('500', '1.4', ['model', 'effectivenessForIndividuals', 'effectivenessForOrganisation']),
  '1.4-measures-for-individuals': count('1.4', '1.4-measures-for-individuals', 1),
  '1.4-measures-for-organisation': count('1.4', '1.4-measures-for-organisation', 1),
  '1.5-individual-barriers': count('1.5', '1.5-individual-barriers', 2),
  '1.5-organisational-barriers': count('1.5', '1.5-organisational-barriers', 2),
  '1.5-strategies': [
    { name: 'one each', state: 'met', found: 4, needed: 4 },
    {
      name: 'one barrier without',
      change: answer500('1.5', lastOn(INDIVIDUAL, { counterpart: ' ' })),
      state: 'not_met',
      found: 3,
      needed: 4,
    },
    {
      name: 'a further barrier without',
      change: answer500('1.5', (all) => [...all, passage('fifth', { rule: INDIVIDUAL })]),
      state: 'not_met',
      found: 4,
      needed: 5,
    },
    {
      name: 'a strategy against no barrier',
      change: answer500('1.5', lastOn(INDIVIDUAL, { text: '', counterpart: 'Against nothing' })),
      state: 'met',
      found: 3,
      needed: 3,
    },
    {
      name: 'a passage that is no barrier needs none',
      change: answer500('1.5', (all) => [passage('introduction', {}), ...all]),
      state: 'met',
      found: 4,
    },
    {
      name: 'two each where the centre asks for two, one a line',
      change: (p) => {
        askForTwoStrategies(p);
        return rewrite(p, '500', '1.5', (all) => all.map((one) => ({ ...one, counterpart: 'One\nAnother' })));
      },
      state: 'met',
      found: 4,
    },
    { name: 'one each where the centre asks for two', change: askForTwoStrategies, state: 'not_met', found: 0 },
    { name: 'no barrier', change: answer500('1.5', empty), state: 'not_met', found: 0, missing: ['anyBarrier'] },
  ],
  '2.1-referenced-examples': [
    { name: 'one each', state: 'met', found: 3, needed: 3 },
    {
      name: 'one without a source',
      change: referencedExample({ sourceIds: [] }),
      state: 'not_met',
      found: 2,
      missing: ['skills'],
    },
    {
      name: 'a source that is not there',
      change: referencedExample({ sourceIds: [id('gone')] }),
      state: 'not_met',
      missing: ['skills'],
    },
    {
      name: 'an example without words',
      change: referencedExample({ text: '' }),
      state: 'not_met',
      missing: ['skills'],
    },
    { name: 'a source by title alone', change: bookThatIs({ authors: '' }), state: 'met' },
    { name: 'a source by author alone', change: bookThatIs({ title: '' }), state: 'met' },
    { name: 'a source that says nothing', change: bookThatIs({ authors: '', title: ' ' }), state: 'not_met', found: 0 },
    { name: 'no answer', change: answer500('2.1', empty), state: 'not_met', found: 0, needed: 3 },
  ],
  '2.2-communication-skills': count('2.2', '2.2-communication-skills', 4, true),
  '2.3-responsibilities': items('500', '2.3', ['relationship', 'ethics', 'nonJudgement']),
  '2.4-model': count('2.4', '2.4-model', 1),
  '2.4-effectiveness': items('500', '2.4', ['effectivenessInOrganisation']),
  '2.5-practice-and-supervision': items('500', '2.5', [
    'reflectivePractice',
    'individualSupervision',
    'peerSupervision',
    'groupSupervision',
  ]),
  '3.1-reasons': items('500', '3.1', ['reasons']),
  '3.1-characteristics': examples('3.1', '3.1-characteristics', CHARACTERISTICS),
  '3.1-every-characteristic': items('500', '3.1', CHARACTERISTICS, 'W'),
  '3.1-code-of-practice': count('3.1', '3.1-code-of-practice', 1),
  '3.2-process': examples('3.2', '3.2-process', STAGES),
  '3.2-every-stage': items('500', '3.2', STAGES, 'W'),
};

function askForTwoStrategies(portfolio: PortfolioBuilder): PortfolioBuilder {
  const overlay = {
    unit: '500',
    rule: '1.5-strategies',
    figure: 'minimumForEachBarrier',
    value: 2,
    reason: '',
    source: '',
  };
  return portfolio.change('enrolment', 'enrolment', { overlays: [overlay] });
}
