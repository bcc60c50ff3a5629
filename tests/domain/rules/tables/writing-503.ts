import type { Pdp } from '../../../../src/domain/records/pdp';
import type { PdpObjective } from '../../../../src/domain/records/pdp-objective';
import type { Swot, SwotLine } from '../../../../src/domain/records/swot';
import type { Passage } from '../../../../src/domain/records/written-response';
import { AREAS, passage } from '../../../support/complete-writing';
import { date, id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleCase, RuleTables } from './rule-case';
import { answer503, type Change, empty, items } from './writing-cases';

const about = (client: string, fields: Partial<Passage>) =>
  answer503('1.1', (all) => all.map((one) => (one.clientId === client ? { ...one, ...fields } : one)));
const citing = (...ids: readonly string[]) =>
  answer503('1.3', (all) => all.map((one) => ({ ...one, citedIds: ids.map(id) })));
const swot = (fields: Partial<Swot>) => (portfolio: PortfolioBuilder) => portfolio.change('swot', 'swot', fields);
const lines =
  (change: (line: SwotLine, index: number) => Partial<SwotLine>): Change =>
  (portfolio) =>
    portfolio.changeAll('swot', (one) => ({
      lines: one.lines.map((line, index) => ({ ...line, ...change(line, index) })),
    }));
const noSwot: Change = (portfolio) => portfolio.remove('swot', 'swot');
const noPlan: Change = (portfolio) => portfolio.remove('pdp', 'pdp');
const plan = (fields: Partial<Pdp>) => (portfolio: PortfolioBuilder) => portfolio.change('pdp', 'pdp', fields);
const objective = (fields: Partial<PdpObjective>) => (portfolio: PortfolioBuilder) =>
  portfolio.change('pdpObjective', 'O01', fields);
const span = (startsOn: string, endsOn: string) => plan({ startsOn: date(startsOn), endsOn: date(endsOn) });

export const tables503: RuleTables = {
  '1.1-objectives-and-outcomes': [
    { name: 'each client', state: 'met', found: 2, needed: 2 },
    {
      name: 'no outcome for one',
      change: about('AB', { counterpart: '' }),
      state: 'not_met',
      found: 1,
      short: ['AB not_compared outcomes'],
    },
    {
      name: 'no objective for one',
      change: about('AB', { text: '' }),
      state: 'not_met',
      short: ['AB not_compared initialObjectives'],
    },
    {
      name: 'nothing on one',
      change: about('AB', { clientId: null }),
      state: 'not_met',
      short: ['AB not_compared initialObjectives outcomes'],
    },
    {
      name: 'in two passages',
      change: answer503('1.1', (all) => [
        ...all.map((one) => (one.clientId === id('AB') ? { ...one, counterpart: '' } : one)),
        passage('second', { clientId: id('AB'), text: '', counterpart: 'An outcome' }),
      ]),
      state: 'met',
    },
    {
      name: 'nothing on one who is not put forward',
      change: (p) =>
        about('AB', { clientId: null })(p)
          .change('client', 'AB', { claimed: false })
          .changeAll(
            'session',
            () => ({ claimed: false }),
            ({ clientIds }) => clientIds.includes(id('AB')),
          ),
      state: 'met',
      found: 1,
    },
    { name: 'no answer', change: answer503('1.1', empty), state: 'not_met', found: 0 },
  ],
  '1.1-evaluation-tool': items('503', '1.1', ['evaluationTool'], 'W'),
  '1.2-areas': items('503', '1.2', AREAS),
  '1.3-evidence-cited': [
    { name: 'one of each', state: 'met', found: 2, needed: 2 },
    { name: 'feedback alone', change: citing('F07'), state: 'not_met', found: 1, missing: ['citedReflection'] },
    { name: 'a reflection alone', change: citing('R07'), state: 'not_met', found: 1, missing: ['citedFeedback'] },
    { name: 'two pieces of feedback', change: citing('F07', 'F08'), state: 'not_met', found: 1 },
    {
      name: 'feedback that counts for nothing',
      change: (p) => p.change('feedback', 'F07', { givenOn: null }),
      state: 'not_met',
      missing: ['citedFeedback'],
    },
    {
      name: 'a reflection on a session that is not put forward',
      change: (p) => p.change('session', 'D07', { claimed: false }),
      state: 'not_met',
    },
    {
      name: 'a record that is gone',
      change: (p) => p.remove('reflection', 'R07'),
      state: 'not_met',
      missing: ['citedReflection'],
    },
    {
      name: 'in a passage without words',
      change: answer503('1.3', (all) => all.map((one) => (one.citedIds.length > 0 ? { ...one, text: '' } : one))),
      state: 'not_met',
      found: 0,
    },
    { name: 'no answer', change: answer503('1.3', empty), state: 'not_met', found: 0 },
  ],
  '1.3-areas': items('503', '1.3', ['knowledge', 'skills', 'behaviours', 'relationship', 'ethics', 'nonJudgement']),
  '1.3-learning': items('503', '1.3', ['whatWasLearnt', 'whatWouldBeDifferent']),
  '2.1-quadrants': [
    { name: 'all four', state: 'met', found: 4, needed: 4 },
    ...(['strengths', 'weaknesses', 'opportunities', 'threats'] as const).map((quadrant): RuleCase => ({
      name: `no ${quadrant}`,
      change: lines((line) => (line.quadrant === quadrant ? { text: ' ' } : {})),
      state: 'not_met',
      found: 3,
      missing: [quadrant],
    })),
    { name: 'no analysis', change: noSwot, state: 'not_met', found: 0 },
    {
      name: 'one in another enrolment',
      change: swot({ enrolmentId: id('another') }),
      state: 'not_met',
      found: 0,
    },
  ],
  '2.1-areas': [
    { name: 'all seven', state: 'met', found: 7, needed: 7 },
    ...AREAS.map((area): RuleCase => ({
      name: `no ${area}`,
      change: lines(({ areas }) => ({ areas: areas.filter((one) => one !== area) })),
      state: 'not_met',
      found: 6,
      missing: [area],
    })),
    { name: 'in a line without words', change: lines(() => ({ text: '' })), state: 'not_met', found: 0 },
    { name: 'no analysis', change: noSwot, state: 'not_met', found: 0, missing: AREAS },
  ],
  '2.1-cites-evidence': [
    { name: 'one in each line', state: 'met', found: 4, needed: 1 },
    { name: 'one', change: lines((_, index) => (index === 0 ? {} : { citedIds: [] })), state: 'met', found: 1 },
    { name: 'none', change: lines(() => ({ citedIds: [] })), state: 'not_met', found: 0 },
    { name: 'a record that is gone', change: lines(() => ({ citedIds: [id('gone')] })), state: 'not_met', found: 0 },
    { name: 'no analysis', change: noSwot, state: 'not_met', found: 0, missing: ['anySwot'] },
  ],
  '2.1-each-line-cites-evidence': [
    { name: 'each line', state: 'met', found: 4, needed: 4 },
    {
      name: 'one that does not',
      change: lines((_, index) => (index === 3 ? { citedIds: [] } : {})),
      state: 'warning',
      found: 3,
    },
    { name: 'no analysis', change: noSwot, state: 'not_applicable' },
  ],
  '2.1-draws-on-review': [
    { name: 'said', state: 'met', found: 1 },
    {
      name: 'not said',
      change: swot({ drawsOnReview: ' ' }),
      state: 'not_met',
      found: 0,
      missing: ['reviewOfOwnAbility'],
    },
    {
      name: 'seen, since a line cites the review',
      change: (p) => lines(() => ({ citedIds: [id('A-503-1.2')] }))(swot({ drawsOnReview: '' })(p)),
      state: 'met',
    },
    {
      name: 'a line cites an answer of unit 500',
      change: (p) => lines(() => ({ citedIds: [id('A-500-1.2')] }))(swot({ drawsOnReview: '' })(p)),
      state: 'not_met',
    },
    { name: 'no analysis', change: noSwot, state: 'not_met' },
  ],
  '2.1-further-development': [
    { name: 'one each', state: 'met', found: 3, needed: 3 },
    {
      name: 'no knowledge',
      change: swot({ furtherKnowledge: [] }),
      state: 'not_met',
      found: 2,
      missing: ['knowledge'],
    },
    { name: 'no skills', change: swot({ furtherSkills: [' '] }), state: 'not_met', found: 2, missing: ['skills'] },
    {
      name: 'no behaviours',
      change: swot({ furtherBehaviours: [] }),
      state: 'not_met',
      found: 2,
      missing: ['behaviours'],
    },
    { name: 'two of one kind', change: swot({ furtherSkills: ['a', 'b'] }), state: 'met', found: 3 },
    { name: 'no analysis', change: noSwot, state: 'not_met', found: 0 },
  ],
  '2.2-duration': [
    { name: 'twelve months to the day', state: 'met', found: 12, needed: 12 },
    { name: 'a day short', change: span('2026-12-01', '2027-11-29'), state: 'not_met', found: 11 },
    { name: 'a day more', change: span('2026-12-01', '2027-12-01'), state: 'met', found: 12 },
    { name: 'thirteen months', change: span('2026-12-01', '2027-12-31'), state: 'met', found: 13 },
    { name: 'from the middle of a month', change: span('2026-05-12', '2027-05-11'), state: 'met', found: 12 },
    { name: 'from a leap day', change: span('2028-02-29', '2029-02-28'), state: 'met', found: 12 },
    { name: 'from a leap day, a day short', change: span('2028-02-29', '2029-02-27'), state: 'not_met', found: 11 },
    { name: 'to a leap day', change: span('2027-03-01', '2028-02-29'), state: 'met', found: 12 },
    { name: 'ends before it starts', change: span('2027-12-01', '2026-12-01'), state: 'not_met', found: 0 },
    { name: 'no first day', change: plan({ startsOn: null }), state: 'not_met', found: 0, missing: ['planDates'] },
    { name: 'no last day', change: plan({ endsOn: null }), state: 'not_met', found: 0, missing: ['planDates'] },
    { name: 'no plan', change: noPlan, state: 'not_met', found: 0, missing: ['anyPdp'] },
  ],
  '2.2-smart-objectives': [
    { name: 'one, with all parts', state: 'met', found: 1, needed: 1 },
    {
      name: 'not specific',
      change: objective({ objective: '' }),
      state: 'not_met',
      short: ['O01 items_missing specific'],
    },
    {
      name: 'no measure',
      change: objective({ measure: ' ' }),
      state: 'not_met',
      short: ['O01 items_missing measurable'],
    },
    {
      name: 'not said why it can be done',
      change: objective({ achievable: '' }),
      state: 'not_met',
      short: ['O01 items_missing achievable'],
    },
    {
      name: 'not relevant',
      change: objective({ relevance: '' }),
      state: 'not_met',
      short: ['O01 items_missing relevant'],
    },
    { name: 'no day', change: objective({ targetOn: null }), state: 'not_met', short: ['O01 items_missing timeBound'] },
    {
      name: 'a second one with nothing in it',
      change: (p) => p.add('pdpObjective', { planId: id('pdp') }),
      state: 'not_met',
      found: 1,
      needed: 2,
      short: ['O02 items_missing specific measurable achievable relevant timeBound'],
    },
    { name: 'none', change: (p) => p.remove('pdpObjective', 'O01'), state: 'not_met', missing: ['anyObjective'] },
    { name: 'no plan', change: noPlan, state: 'not_met', missing: ['anyObjective'] },
  ],
  '2.2-aspiration-and-support': [
    { name: 'both', state: 'met', found: 2, needed: 2 },
    { name: 'no aspiration', change: plan({ aspiration: '' }), state: 'not_met', found: 1, missing: ['aspiration'] },
    { name: 'no support', change: plan({ support: ' ' }), state: 'not_met', found: 1, missing: ['support'] },
    {
      name: 'support for one objective',
      change: (p) => objective({ support: 'Ann' })(plan({ support: '' })(p)),
      state: 'met',
    },
    { name: 'no plan', change: noPlan, state: 'not_met', found: 0 },
  ],
  '2.3-monitoring-and-evaluation': items('503', '2.3', ['monitoring', 'evaluation']),
};
