import type { Reflection } from '../../../../src/domain/records/reflection';
import { addDays } from '../../../../src/domain/time';
import { TODAY } from '../../../support/complete-portfolio';
import { date, id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';

const entry7 = (fields: Partial<Reflection>) => (portfolio: PortfolioBuilder) =>
  portfolio.change('reflection', 'R07', fields);
const every = (fields: Partial<Reflection>) => (portfolio: PortfolioBuilder) =>
  portfolio.changeAll('reflection', () => fields);
const noSessions = (portfolio: PortfolioBuilder) => portfolio.removeAll('session');
const notBrought = (portfolio: PortfolioBuilder) =>
  portfolio.change('supervisionMeeting', 'S01', { reflectionIds: [] });
const brought =
  (...ids: readonly string[]) =>
  (portfolio: PortfolioBuilder) =>
    portfolio.change('supervisionMeeting', 'S01', { reflectionIds: ids.map(id) });
/** The day of session D07. */
const sessionDay = date('2026-01-20');
const use = (tool: string, why = 'It fitted', support = 'It helped') => ({ tool, why, support });

/** Criteria 2.4, 3.1, 3.2 and 3.4. */
export const reflectingTables: RuleTables = {
  '2.4-reflection-of-each-session': [
    { name: 'each', state: 'met' },
    { name: 'on the day of the session', change: entry7({ reflectedOn: sessionDay }), state: 'met', only: '501' },
    {
      name: 'on the day before',
      change: entry7({ reflectedOn: date('2026-01-13') }),
      state: 'not_met',
      short: ['R07 reflected_before_session'],
    },
    { name: 'today', change: entry7({ reflectedOn: TODAY }), state: 'met' },
    {
      name: 'on a day to come',
      change: entry7({ reflectedOn: addDays(TODAY, 1) }),
      state: 'not_met',
      short: ['R07 in_future'],
    },
    {
      name: 'no day of reflecting',
      change: entry7({ reflectedOn: null }),
      state: 'not_met',
      short: ['R07 reflection_undated'],
    },
    { name: 'none', change: (p) => p.remove('reflection', 'R07'), state: 'not_met', short: ['D07 no_reflection'] },
    {
      name: 'a second entry makes up for the first',
      change: (p) => entry7({ reflectedOn: null })(p).add('reflection', { sessionId: id('D07'), reflectedOn: TODAY }),
      state: 'met',
    },
    {
      name: 'a session that does not count needs none',
      change: (p) => p.remove('reflection', 'R07').change('session', 'D07', { status: 'cancelled' }),
      state: 'met',
    },
    { name: 'no session yet', change: noSessions, state: 'not_met', missing: ['anySession'] },
  ],
  '2.4-reflection-items': [
    { name: 'all six', state: 'met' },
    {
      name: 'nothing overall',
      change: entry7({ overall: '' }),
      state: 'not_met',
      short: ['R07 items_missing overall'],
    },
    { name: 'no tools', change: entry7({ tools: [] }), state: 'not_met', short: ['R07 items_missing tools'] },
    {
      name: 'a tool without a name',
      change: entry7({ tools: [use('')] }),
      state: 'not_met',
      short: ['R07 items_missing tools'],
    },
    {
      name: 'no questioning',
      change: entry7({ questioning: '' }),
      state: 'not_met',
      short: ['R07 items_missing questioning'],
    },
    {
      name: 'no listening',
      change: entry7({ listening: ' ' }),
      state: 'not_met',
      short: ['R07 items_missing listening'],
    },
    {
      name: 'no relationship',
      change: entry7({ relationship: '' }),
      state: 'not_met',
      short: ['R07 items_missing relationship'],
    },
    {
      name: 'no improvements',
      change: entry7({ improvements: '' }),
      state: 'not_met',
      short: ['R07 items_missing improvements'],
    },
    { name: 'no giving of feedback is not asked for here', change: entry7({ givingFeedback: '' }), state: 'met' },
    {
      name: 'an item in the second entry',
      change: (p) =>
        entry7({ overall: '' })(p).add('reflection', { sessionId: id('D07'), reflectedOn: TODAY, overall: 'Later on' }),
      state: 'met',
    },
    {
      name: 'no reflection',
      change: (p) => p.remove('reflection', 'R07'),
      state: 'not_met',
      short: ['D07 no_reflection'],
    },
  ],
  '2.4-cites-client-feedback': [
    {
      name: 'once is enough',
      change: (p) => entry7({ fromClientFeedback: 'Slow down' })(noFeedbackCited(p)),
      state: 'met',
      found: 1,
      needed: 1,
    },
    {
      name: 'a record named is enough',
      change: (p) => entry7({ citedFeedbackIds: [id('F06')] })(noFeedbackCited(p)),
      state: 'met',
      found: 1,
    },
    {
      name: 'a record that is gone is not',
      change: (p) => entry7({ citedFeedbackIds: [id('F99')] })(noFeedbackCited(p)),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'a stakeholder’s is not a client’s',
      change: (p) =>
        entry7({ citedFeedbackIds: [id('F06')] })(noFeedbackCited(p)).change('feedback', 'F06', {
          source: 'stakeholder',
        }),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'a record without a date is not',
      change: (p) =>
        entry7({ citedFeedbackIds: [id('F06')] })(noFeedbackCited(p)).change('feedback', 'F06', { givenOn: null }),
      state: 'not_met',
      found: 0,
    },
    { name: 'never', change: noFeedbackCited, state: 'not_met', found: 0 },
  ],
  '2.4-cites-supervision': [
    {
      name: 'once is enough',
      change: (p) => entry7({ fromSupervision: 'Trust it' })(noSupervisionCited(p)),
      state: 'met',
      found: 1,
      needed: 1,
    },
    {
      name: 'a meeting named is enough',
      change: (p) => entry7({ citedSupervisionIds: [id('S01')] })(noSupervisionCited(p)),
      state: 'met',
      found: 1,
    },
    {
      name: 'a meeting that is gone is not',
      change: (p) => entry7({ citedSupervisionIds: [id('S99')] })(noSupervisionCited(p)),
      state: 'not_met',
    },
    {
      name: 'a meeting with peers is not',
      change: (p) =>
        entry7({ citedSupervisionIds: [id('S01')] })(noSupervisionCited(p)).change('supervisionMeeting', 'S01', {
          supervisionKind: 'peer',
        }),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'a meeting still to come is not',
      change: (p) =>
        entry7({ citedSupervisionIds: [id('S01')] })(noSupervisionCited(p)).change('supervisionMeeting', 'S01', {
          heldOn: addDays(TODAY, 1),
        }),
      state: 'not_met',
      found: 0,
    },
    { name: 'never', change: noSupervisionCited, state: 'not_met', found: 0 },
  ],
  '2.4-cites-in-each': [
    { name: 'each, both', state: 'met' },
    {
      name: 'no feedback in one',
      change: entry7({ fromClientFeedback: '', citedFeedbackIds: [] }),
      state: 'warning',
      short: ['R07 not_cited clientFeedback'],
    },
    {
      name: 'no supervision in one',
      change: entry7({ fromSupervision: '', citedSupervisionIds: [] }),
      state: 'warning',
      short: ['R07 not_cited supervision'],
    },
    {
      name: 'no reflection on one',
      change: (p) => p.remove('reflection', 'R07'),
      state: 'warning',
      short: ['D07 no_reflection'],
    },
    { name: 'no session yet', change: noSessions, state: 'not_applicable' },
  ],
  '3.1-learning-and-action': [
    { name: 'both in each', state: 'met' },
    {
      name: 'no key learning',
      change: entry7({ keyLearning: '' }),
      state: 'not_met',
      short: ['R07 items_missing keyLearning'],
    },
    { name: 'no action', change: entry7({ cpdAction: ' ' }), state: 'not_met', short: ['R07 items_missing cpdAction'] },
    {
      name: 'no reflection',
      change: (p) => p.remove('reflection', 'R07'),
      state: 'not_met',
      short: ['D07 no_reflection'],
    },
  ],
  '3.1-reviewed': [
    { name: 'one brought to a meeting', change: brought('R07'), state: 'met', found: 1, needed: 1 },
    {
      name: 'one marked as reviewed',
      change: (p) => entry7({ reviewedWith: 'Terry Tutor', reviewedOn: TODAY })(notBrought(p)),
      state: 'met',
      found: 1,
    },
    {
      name: 'marked with nobody',
      change: (p) => entry7({ reviewedOn: TODAY })(notBrought(p)),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'marked with no day',
      change: (p) => entry7({ reviewedWith: 'Terry Tutor' })(notBrought(p)),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'marked for a day to come',
      change: (p) => entry7({ reviewedWith: 'Terry Tutor', reviewedOn: addDays(TODAY, 1) })(notBrought(p)),
      state: 'not_met',
    },
    {
      name: 'brought to peers',
      change: (p) => p.change('supervisionMeeting', 'S01', { supervisionKind: 'peer' }),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'to be brought to a meeting to come',
      change: (p) => p.change('supervisionMeeting', 'S01', { heldOn: addDays(TODAY, 1) }),
      state: 'not_met',
      found: 0,
    },
    { name: 'none', change: notBrought, state: 'not_met', found: 0 },
  ],
  '3.1-all-reviewed': [
    { name: 'all', state: 'met' },
    {
      name: 'all but one',
      change: (p) =>
        brought(
          ...p
            .all('reflection')
            .map((one) => one.id)
            .filter((one) => one !== id('R07')),
        )(p),
      state: 'warning',
      short: ['R07 not_reviewed'],
    },
    { name: 'none to review', change: (p) => p.removeAll('reflection'), state: 'not_applicable' },
  ],
  '3.2-tools-justified': [
    { name: 'two', state: 'met', found: 2, needed: 2 },
    { name: 'one', change: every({ tools: [use('GROW')] }), state: 'not_met', found: 1 },
    {
      name: 'one in two spellings',
      change: every({ tools: [use('GROW'), use(' grow ')] }),
      state: 'not_met',
      found: 1,
    },
    {
      name: 'the second without why',
      change: every({ tools: [use('GROW'), use('OSCAR', '')] }),
      state: 'not_met',
      found: 1,
    },
    {
      name: 'the second without how it supported',
      change: every({ tools: [use('GROW'), use('OSCAR', 'Clear', ' ')] }),
      state: 'not_met',
      found: 1,
    },
    {
      name: 'two in two reflections',
      change: (p) => entry7({ tools: [use('OSCAR')] })(every({ tools: [use('GROW')] })(p)),
      state: 'met',
      found: 2,
    },
    {
      name: 'the second on a session that is not claimed',
      change: (p) =>
        entry7({ tools: [use('OSCAR')] })(every({ tools: [use('GROW')] })(p)).change('session', 'D07', {
          claimed: false,
        }),
      state: 'not_met',
      found: 1,
    },
    { name: 'none', change: every({ tools: [] }), state: 'not_met', found: 0 },
  ],
  '3.4-self-assessment': [
    { name: 'all three in each', state: 'met' },
    {
      name: 'no questioning',
      change: entry7({ questioning: '' }),
      state: 'not_met',
      short: ['R07 items_missing questioning'],
    },
    {
      name: 'no listening',
      change: entry7({ listening: '' }),
      state: 'not_met',
      short: ['R07 items_missing listening'],
    },
    {
      name: 'no giving of feedback',
      change: entry7({ givingFeedback: '' }),
      state: 'not_met',
      short: ['R07 items_missing givingFeedback'],
    },
    {
      name: 'no reflection',
      change: (p) => p.remove('reflection', 'R07'),
      state: 'not_met',
      short: ['D07 no_reflection'],
    },
  ],
};

function noFeedbackCited(portfolio: PortfolioBuilder): PortfolioBuilder {
  return every({ fromClientFeedback: '', citedFeedbackIds: [] })(portfolio);
}

function noSupervisionCited(portfolio: PortfolioBuilder): PortfolioBuilder {
  return every({ fromSupervision: ' ', citedSupervisionIds: [] })(portfolio);
}
