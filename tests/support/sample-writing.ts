import type { AnyRecord } from '../../src/domain/records/record-kinds';
import { swotLineDefaults } from '../../src/domain/records/swot';
import { completeWriting, passage, source } from './complete-writing';
import { date, id, type PortfolioBuilder } from './portfolio-builder';

/** A Certificate in which nothing is kept elsewhere: 18 hours with two people, and every answer, analysis and plan written here. */
export function certificateWritten(): readonly AnyRecord[] {
  return completeWriting().records();
}

type Said = Parameters<typeof passage>[1];

/** Answers, analysis and plan that miss each rule of units 500 and 503 by one, or by all where one is asked. */
export function addWritingGaps(portfolio: PortfolioBuilder): void {
  addGapsOf500(portfolio);
  addGapsOf503(portfolio);
}

function answer(portfolio: PortfolioBuilder, unit: string, item: string, said: readonly Said[]): void {
  const passages = said.map((one, index) => passage(`${unit}-${item}-${String(index + 1)}`, one));
  const sources =
    item === '2.1' && unit === '500' ? [source('book'), source('nameless', { authors: '', title: '' })] : [];
  const key = { id: `answer-${unit}-${item}` };
  portfolio.add('writtenResponse', { enrolmentId: id('enrolment'), unit, item, passages, sources }, key);
}

const speaksOf = (...items: readonly string[]): Said => ({ items });
const towards = (rule: string, more: Said = {}): Said => ({ rule, ...more });
const BARE: Said = { text: 'Something, but nothing that is asked for.' };

function addGapsOf500(portfolio: PortfolioBuilder): void {
  const write = (item: string, ...said: readonly Said[]): void => answer(portfolio, '500', item, said);
  write(
    '1.1',
    speaksOf('coachingDefined', 'mentoringDefined', 'coachingInOrganisation'),
    towards('1.1-similarities'),
    towards('1.1-differences', { text: 'The same words' }),
    towards('1.1-differences', { text: 'The same words' }), // said twice is said once
  );
  write('1.2', towards('1.2-factors'), towards('1.2-factors'), speaksOf('valuesEthicsAndPrinciples'));
  write('1.3', towards('1.3-benefits-to-organisations'), towards('1.3-benefits-to-individuals'));
  write('1.4', speaksOf('model', 'effectivenessForIndividuals'));
  write(
    '1.5',
    towards('1.5-individual-barriers', { counterpart: 'A strategy' }),
    towards('1.5-organisational-barriers', { counterpart: ' ' }),
  );
  write(
    '2.1',
    { items: ['knowledge'], sourceIds: [id('book')] },
    { items: ['skills'], sourceIds: [id('book')] },
    { items: ['behaviours'], sourceIds: [id('nameless')] },
  );
  const reasoned = towards('2.2-communication-skills', { counterpart: 'A reason' });
  write('2.2', reasoned, reasoned, reasoned, towards('2.2-communication-skills'));
  write('2.3', speaksOf('relationship', 'ethics'));
  write('2.4', BARE);
  write('2.5', speaksOf('reflectivePractice', 'individualSupervision', 'peerSupervision'));
  write('3.1', BARE);
  write('3.2', BARE);
}

const SIX_AREAS = ['selfAwareness', 'questioning', 'listening', 'givingFeedback', 'relationship', 'ethics'] as const;

function addGapsOf503(portfolio: PortfolioBuilder): void {
  answer(portfolio, '503', '1.1', [{ clientId: id('Dove'), counterpart: '' }]);
  answer(portfolio, '503', '1.2', [speaksOf(...SIX_AREAS)]);
  answer(portfolio, '503', '1.3', [
    { items: ['knowledge', 'skills', 'behaviours', 'relationship', 'ethics'], citedIds: [id('late-feedback')] },
    speaksOf('whatWasLearnt'),
  ]);
  answer(portfolio, '503', '2.3', [speaksOf('monitoring')]);
  const line = (key: string, quadrant: 'strengths' | 'weaknesses' | 'opportunities', areas: readonly string[]) => ({
    ...swotLineDefaults,
    ...{ id: id(key), quadrant, areas, text: `Text of ${key}` },
  });
  portfolio.add(
    'swot',
    {
      enrolmentId: id('enrolment'),
      madeOn: date('2026-10-01'),
      lines: [
        line('line-1', 'strengths', SIX_AREAS),
        line('line-2', 'weaknesses', []),
        line('line-3', 'opportunities', []),
      ],
      furtherKnowledge: ['Group dynamics'],
      furtherSkills: ['Ending well'],
    },
    { id: 'swot' },
  );
  portfolio.add(
    'pdp',
    {
      enrolmentId: id('enrolment'),
      startsOn: date('2026-11-01'),
      endsOn: date('2027-10-30'),
      aspiration: 'To coach nurses across the region',
    },
    { id: 'pdp' },
  );
  portfolio.add(
    'pdpObjective',
    {
      planId: id('pdp'),
      objective: 'End on time',
      achievable: 'There is a clock',
      relevance: 'Others wait',
      targetOn: date('2027-03-31'),
    },
    { id: 'objective' },
  );
}
