import {
  type Passage,
  passageDefaults,
  type Source,
  sourceDefaults,
  type WrittenResponse,
} from '../../src/domain/records/written-response';
import { type SwotLine, swotLineDefaults } from '../../src/domain/records/swot';
import { completeCertificate } from './complete-portfolio';
import { date, id, type PortfolioBuilder } from './portfolio-builder';

type Said = Partial<Omit<Passage, 'id'>>;

/** A passage that a test writes down. */
export function passage(key: string, said: Said): Passage {
  return { ...passageDefaults, id: id(key), text: `Text of ${key}`, ...said };
}

export function source(key: string, said: Partial<Omit<Source, 'id'>> = {}): Source {
  return { ...sourceDefaults, id: id(key), authors: 'Starr, J.', year: '2016', title: 'A book', ...said };
}

function swotLine(key: string, said: Partial<Omit<SwotLine, 'id'>> & Pick<SwotLine, 'quadrant'>): SwotLine {
  return { ...swotLineDefaults, id: id(key), text: `Text of ${key}`, ...said };
}

/** The id of the answer to a criterion in the portfolios of this file. */
export function answerId(unit: string, item: string): string {
  return `A-${unit}-${item}`;
}

/** Puts other passages into an answer. */
export function rewrite(
  portfolio: PortfolioBuilder,
  unit: string,
  item: string,
  change: (passages: readonly Passage[]) => readonly Passage[],
  more: Partial<WrittenResponse> = {},
): PortfolioBuilder {
  const key = answerId(unit, item);
  const { passages } = portfolio.get('writtenResponse', key);
  return portfolio.change('writtenResponse', key, { passages: change(passages), ...more });
}

/** A complete Certificate with every answer, analysis and plan that units 500 and 503 ask for. */
export function completeWriting(): PortfolioBuilder {
  const portfolio = completeCertificate();
  addUnit500(portfolio);
  addReview(portfolio);
  addDevelopment(portfolio);
  return portfolio;
}

function answer(
  portfolio: PortfolioBuilder,
  unit: string,
  item: string,
  said: readonly Said[],
  sources: readonly Source[] = [],
): void {
  const passages = said.map((one, index) => passage(`p${unit}-${item}-${String(index + 1)}`, one));
  portfolio.add(
    'writtenResponse',
    { enrolmentId: id('enrolment'), unit, item, passages, sources },
    { id: answerId(unit, item) },
  );
}

/** One passage for each item. */
const each = (...items: readonly string[]): readonly Said[] => items.map((item) => ({ items: [item] }));
/** So many passages towards a count. */
const times = (count: number, rule: string, more: Said = {}): readonly Said[] =>
  Array.from({ length: count }, () => ({ rule, ...more }));

function addUnit500(portfolio: PortfolioBuilder): void {
  const write = (item: string, ...said: readonly (readonly Said[])[]) => answer(portfolio, '500', item, said.flat());
  write(
    '1.1',
    each('coachingDefined', 'mentoringDefined', 'coachingInOrganisation', 'mentoringInOrganisation'),
    times(2, '1.1-similarities'),
    times(2, '1.1-differences'),
  );
  write('1.2', times(3, '1.2-factors'), each('valuesEthicsAndPrinciples', 'internalSupport'));
  write('1.3', each('rationale'), times(2, '1.3-benefits-to-organisations'), times(2, '1.3-benefits-to-individuals'));
  write(
    '1.4',
    each('model', 'effectivenessForIndividuals', 'effectivenessForOrganisation'),
    times(1, '1.4-measures-for-individuals'),
    times(1, '1.4-measures-for-organisation'),
  );
  write(
    '1.5',
    times(2, '1.5-individual-barriers', { counterpart: 'A strategy' }),
    times(2, '1.5-organisational-barriers', { counterpart: 'A strategy' }),
  );
  const referenced = ['knowledge', 'skills', 'behaviours'].map((item) => ({ items: [item], sourceIds: [id('book')] }));
  answer(portfolio, '500', '2.1', referenced, [source('book')]);
  write('2.2', times(4, '2.2-communication-skills', { counterpart: 'A reason' }));
  write('2.3', each('relationship', 'ethics', 'nonJudgement'));
  write('2.4', times(1, '2.4-model'), each('effectivenessInOrganisation'));
  write('2.5', each('reflectivePractice', 'individualSupervision', 'peerSupervision', 'groupSupervision'));
  write(
    '3.1',
    each(
      'reasons',
      'environment',
      'confidentialityAndBoundaries',
      'stakeholders',
      'twoWayAndThreeWay',
      'timescalesAndFrequency',
    ),
    times(1, '3.1-code-of-practice'),
  );
  write('3.2', each('ongoing', 'midwayReview', 'evaluating', 'concluding'));
}

/** The seven areas that unit 503 names. */
export const AREAS = [
  'selfAwareness',
  'questioning',
  'listening',
  'givingFeedback',
  'relationship',
  'ethics',
  'nonJudgement',
] as const;

function addReview(portfolio: PortfolioBuilder): void {
  const compared = ['AB', 'CD'].map((client) => ({ clientId: id(client), counterpart: 'An outcome' }));
  answer(portfolio, '503', '1.1', [...compared, ...each('evaluationTool')]);
  answer(portfolio, '503', '1.2', each(...AREAS));
  answer(portfolio, '503', '1.3', [
    { items: ['knowledge', 'skills', 'behaviours'], citedIds: [id('F07'), id('R07')] },
    ...each('relationship', 'ethics', 'nonJudgement', 'whatWasLearnt', 'whatWouldBeDifferent'),
  ]);
  answer(portfolio, '503', '2.3', each('monitoring', 'evaluation'));
}

function addDevelopment(portfolio: PortfolioBuilder): void {
  portfolio.add(
    'swot',
    {
      enrolmentId: id('enrolment'),
      madeOn: date('2026-11-01'),
      lines: [
        swotLine('line-1', { quadrant: 'strengths', areas: [...AREAS], citedIds: [id('F07')] }),
        swotLine('line-2', { quadrant: 'weaknesses', citedIds: [id('R07')] }),
        swotLine('line-3', { quadrant: 'opportunities', citedIds: [id('S01')] }),
        swotLine('line-4', { quadrant: 'threats', citedIds: [id('D07')] }),
      ],
      drawsOnReview: 'It takes up what the review found.',
      furtherKnowledge: ['Transactional analysis'],
      furtherSkills: ['Silence'],
      furtherBehaviours: ['Patience'],
    },
    { id: 'swot' },
  );
  portfolio.add(
    'pdp',
    {
      enrolmentId: id('enrolment'),
      startsOn: date('2026-12-01'),
      endsOn: date('2027-11-30'),
      aspiration: 'To coach across the region',
      support: 'My supervisor',
    },
    { id: 'pdp' },
  );
  portfolio.add('pdpObjective', {
    planId: id('pdp'),
    objective: 'Hold a silence',
    measure: 'Feedback says so',
    achievable: 'I have done it twice',
    relevance: 'It lets people think',
    targetOn: date('2027-03-31'),
  });
}
