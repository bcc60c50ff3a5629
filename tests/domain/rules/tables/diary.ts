import { id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';

const noSessions = (portfolio: PortfolioBuilder) => portfolio.removeAll('session');

/** Criterion 2.2. */
export const diaryTables: RuleTables = {
  '2.2-diary-items': [
    { name: 'all seven', state: 'met' },
    {
      name: 'no goals',
      change: (p) => p.change('session', 'D07', { goals: '' }),
      state: 'not_met',
      short: ['D07 items_missing goals'],
    },
    {
      name: 'no progress',
      change: (p) => p.change('session', 'D07', { progress: '' }),
      state: 'not_met',
      short: ['D07 items_missing progress'],
    },
    {
      name: 'no progress in a client’s first session',
      change: (p) => p.change('session', 'D02', { progress: '' }),
      state: 'met',
    },
    {
      name: 'no progress in a group that is new to one of them',
      change: (p) => p.change('session', 'D02', { progress: '', clientIds: [id('AB'), id('CD')] }),
      state: 'not_met',
      short: ['D02 items_missing progress'],
    },
    {
      name: 'no summary',
      change: (p) => p.change('session', 'D07', { summary: ' ' }),
      state: 'not_met',
      short: ['D07 items_missing summary'],
    },
    {
      name: 'no technique',
      change: (p) => p.change('session', 'D07', { techniques: [''] }),
      state: 'not_met',
      short: ['D07 items_missing techniques'],
    },
    {
      name: 'no questions',
      change: (p) => p.change('session', 'D07', { questions: '' }),
      state: 'not_met',
      short: ['D07 items_missing questions'],
    },
    { name: 'actions without outcomes', change: (p) => p.change('session', 'D07', { outcomes: '' }), state: 'met' },
    { name: 'outcomes without actions', change: (p) => p.change('session', 'D07', { actions: [] }), state: 'met' },
    {
      name: 'neither',
      change: (p) => p.change('session', 'D07', { outcomes: '', actions: [] }),
      state: 'not_met',
      short: ['D07 items_missing outcomes'],
    },
    {
      name: 'no feedback given',
      change: (p) => p.change('session', 'D07', { feedbackGiven: '' }),
      state: 'not_met',
      short: ['D07 items_missing feedbackGiven'],
    },
    {
      name: 'a cancelled session needs no diary',
      change: (p) => p.change('session', 'D07', { status: 'cancelled', goals: '', summary: '' }),
      state: 'met',
    },
    { name: 'none yet', change: noSessions, state: 'not_met', missing: ['anySession'] },
  ],
};
