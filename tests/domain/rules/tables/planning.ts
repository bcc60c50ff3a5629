import { date, id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';

const noClients = (portfolio: PortfolioBuilder) => portfolio.changeAll('client', () => ({ claimed: false }));
const dayBefore = date('2026-01-11');
const dayAfter = date('2026-01-13');

/** Criteria 1.1 and 1.2. */
export const planningTables: RuleTables = {
  '1.1-individuals-planned': [
    { name: 'two are enough', only: '501', state: 'met', found: 2, needed: 2 },
    {
      name: 'three are the most',
      only: '501',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: 3 }),
      state: 'met',
    },
    {
      name: 'one is too few',
      only: '501',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: 1 }),
      state: 'not_met',
    },
    {
      name: 'four are too many',
      only: '501',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: 4 }),
      state: 'not_met',
      found: 4,
    },
    { name: 'four are enough', only: '502', state: 'met', found: 4, needed: 4 },
    {
      name: 'nine are the most',
      only: '502',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: 9 }),
      state: 'met',
    },
    {
      name: 'three are too few',
      only: '502',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: 3 }),
      state: 'not_met',
    },
    {
      name: 'ten are too many',
      only: '502',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: 10 }),
      state: 'not_met',
    },
    {
      name: 'no number',
      change: (p) => p.change('programmePlan', 'B01', { individualsPlanned: null }),
      state: 'not_met',
      missing: ['individualsPlanned'],
    },
    { name: 'no plan', change: (p) => p.remove('programmePlan', 'B01'), state: 'not_met', missing: ['anyPlan'] },
  ],
  '1.1-hours-planned': [
    { name: 'exactly 18 hours', only: '501', state: 'met', found: 1080, needed: 1080 },
    {
      name: 'a minute short of 18 hours',
      only: '501',
      change: (p) => p.change('programmePlan', 'B01', { minutesPlanned: 1079 }),
      state: 'not_met',
    },
    { name: 'exactly 54 hours', only: '502', state: 'met', found: 3240, needed: 3240 },
    {
      name: 'a minute short of 54 hours',
      only: '502',
      change: (p) => p.change('programmePlan', 'B01', { minutesPlanned: 3239 }),
      state: 'not_met',
    },
    {
      name: 'no time given',
      change: (p) => p.change('programmePlan', 'B01', { minutesPlanned: null }),
      state: 'not_met',
      found: 0,
      missing: ['minutesPlanned'],
    },
  ],
  '1.1-plan-items': [
    { name: 'all three', state: 'met', found: 3, needed: 3 },
    {
      name: 'no structure',
      change: (p) => p.change('programmePlan', 'B01', { structure: '' }),
      state: 'not_met',
      found: 2,
      missing: ['structure'],
    },
    {
      name: 'white space is no environment',
      change: (p) => p.change('programmePlan', 'B01', { environment: ' \n' }),
      state: 'not_met',
      missing: ['environment'],
    },
    {
      name: 'no models and tools',
      change: (p) => p.change('programmePlan', 'B01', { modelsAndTools: '' }),
      state: 'not_met',
      missing: ['modelsAndTools'],
    },
    {
      name: 'no plan',
      change: (p) => p.remove('programmePlan', 'B01'),
      state: 'not_met',
      found: 0,
      missing: ['structure', 'environment', 'modelsAndTools'],
    },
  ],
  '1.1-whole-cycle': [
    { name: 'every step', state: 'met' },
    {
      name: 'no needs',
      change: (p) => p.removeAll('developmentNeed', (one) => one.clientId === id('CD')),
      state: 'warning',
      short: ['CD cycle_incomplete needs'],
    },
    {
      name: 'no goals',
      change: (p) => p.removeAll('goal', (one) => one.clientId === id('CD')),
      state: 'warning',
      short: ['CD cycle_incomplete goals'],
    },
    {
      name: 'no contract',
      change: (p) => p.remove('contract', 'C02'),
      state: 'warning',
      short: ['CD cycle_incomplete contract'],
    },
    {
      name: 'no session that counts',
      change: (p) =>
        p.changeAll(
          'session',
          () => ({ status: 'cancelled' as const }),
          (one) => one.clientIds.includes(id('CD')),
        ),
      state: 'warning',
      short: ['CD cycle_incomplete sessions'],
    },
    { name: 'no review', change: withoutReview, state: 'warning', short: ['CD cycle_incomplete review'] },
    {
      name: 'the goal scaled at the end is a review',
      change: (p) => withoutReview(p).change('goal', 'G02', { scaleAtEnd: 7 }),
      state: 'met',
    },
    {
      name: 'progress in the feedback is a review',
      change: (p) => withoutReview(p).change('feedback', 'F02', { progressTowardsGoals: 'Half-way' }),
      state: 'met',
    },
    {
      name: 'no ending',
      change: (p) => p.change('client', 'CD', { endedOn: null, ending: '' }),
      state: 'warning',
      short: ['CD cycle_incomplete ending'],
    },
    { name: 'nobody yet', change: noClients, state: 'not_applicable' },
  ],
  '1.2-needs': [
    { name: 'two each', state: 'met' },
    {
      name: 'one is too few',
      change: (p) => p.remove('developmentNeed', 'N03'),
      state: 'not_met',
      short: ['CD too_few_needs'],
    },
    {
      name: 'an empty one is none',
      change: (p) => p.change('developmentNeed', 'N03', { need: ' ' }),
      state: 'not_met',
      short: ['CD too_few_needs'],
    },
    {
      name: 'a client who is not claimed needs none',
      change: (p) => p.remove('developmentNeed', 'N03').change('client', 'CD', { claimed: false }),
      state: 'met',
    },
    { name: 'nobody yet', change: noClients, state: 'not_met', found: 0, missing: ['anyClient'] },
  ],
  '1.2-before-contracting': [
    { name: 'on the day of the contract', state: 'met' },
    { name: 'the day before', change: (p) => p.changeAll('goal', () => ({ agreedOn: dayBefore })), state: 'met' },
    {
      name: 'a goal on the day after',
      change: (p) => p.change('goal', 'G02', { agreedOn: dayAfter }),
      state: 'not_met',
      short: ['CD no_goal_in_time'],
    },
    {
      name: 'a goal without a date',
      change: (p) => p.change('goal', 'G02', { agreedOn: null }),
      state: 'not_met',
      short: ['CD no_goal_in_time'],
    },
    {
      name: 'a need on the day after',
      change: (p) => p.change('developmentNeed', 'N04', { identifiedOn: dayAfter }),
      state: 'not_met',
      short: ['CD too_few_needs_in_time'],
    },
    {
      name: 'a third need on the day after',
      change: (p) => p.add('developmentNeed', { clientId: id('CD'), need: 'A third', identifiedOn: dayAfter }),
      state: 'met',
    },
    {
      name: 'no contract yet',
      change: (p) => p.remove('contract', 'C02'),
      state: 'not_met',
      short: ['CD no_contract'],
    },
    {
      name: 'a contract without a date',
      change: (p) => p.change('contract', 'C02', { agreedOn: null }),
      state: 'not_met',
      short: ['C02 contract_undated'],
    },
    {
      name: 'a second contract moves nothing',
      change: (p) =>
        p.add('contract', { clientId: id('CD'), agreedOn: date('2026-06-01') }) &&
        p.change('goal', 'G02', { agreedOn: dayAfter }),
      state: 'not_met',
      short: ['CD no_goal_in_time'],
    },
    { name: 'nobody yet', change: noClients, state: 'not_met', missing: ['anyClient'] },
  ],
  '1.2-desired-outcomes': [
    { name: 'one for each goal', state: 'met' },
    {
      name: 'a goal without one',
      change: (p) => p.change('goal', 'G02', { desiredOutcome: '' }),
      state: 'not_met',
      short: ['G02 no_desired_outcome'],
    },
    {
      name: 'a later goal without one',
      change: (p) => p.add('goal', { clientId: id('AB'), goal: 'More', agreedOn: date('2026-05-01') }),
      state: 'not_met',
      short: ['G03 no_desired_outcome'],
      only: '501',
    },
    {
      name: 'a client without any goal',
      change: (p) => p.remove('goal', 'G02'),
      state: 'not_met',
      short: ['CD no_goal'],
    },
  ],
  '1.2-assessment-tool': [
    { name: 'one tool for all', state: 'met', found: 1, needed: 1 },
    {
      name: 'one client is enough',
      change: (p) => noTool(p).change('developmentNeed', 'N03', { tool: 'mbti' }),
      state: 'met',
      found: 1,
    },
    {
      name: 'another tool by name',
      change: (p) => noTool(p).change('developmentNeed', 'N03', { tool: 'other', otherTool: 'Card sort' }),
      state: 'met',
    },
    {
      name: 'another tool without a name',
      change: (p) => noTool(p).change('developmentNeed', 'N03', { tool: 'other' }),
      state: 'not_met',
      found: 0,
    },
    { name: 'none', only: '501', change: noTool, state: 'not_met', found: 0, short: ['AB no_tool', 'CD no_tool'] },
    {
      name: 'two kinds',
      change: (p) => p.change('developmentNeed', 'N01', { tool: 'feedback_360' }),
      state: 'met',
      found: 2,
    },
  ],
  '1.2-assessment-tool-each': [
    { name: 'each client', state: 'met' },
    {
      name: 'one client without',
      change: (p) =>
        p.changeAll(
          'developmentNeed',
          () => ({ tool: null }),
          (one) => one.clientId === id('CD'),
        ),
      state: 'warning',
      short: ['CD no_tool'],
    },
    { name: 'nobody yet', change: noClients, state: 'not_applicable' },
  ],
};

function noTool(portfolio: PortfolioBuilder): PortfolioBuilder {
  return portfolio.changeAll('developmentNeed', () => ({ tool: null }));
}

function withoutReview(portfolio: PortfolioBuilder): PortfolioBuilder {
  return portfolio.change('goal', 'G02', { scaleAtMiddle: null, scaleAtEnd: null }).changeAll(
    'session',
    () => ({ progress: '' }),
    (one) => one.clientIds.includes(id('CD')),
  );
}
