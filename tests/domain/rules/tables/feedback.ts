import type { Feedback } from '../../../../src/domain/records/feedback';
import type { SupervisionMeeting } from '../../../../src/domain/records/supervision-meeting';
import { addDays } from '../../../../src/domain/time';
import { TODAY } from '../../../support/complete-portfolio';
import { date, id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';

const tomorrow = addDays(TODAY, 1);
const noFeedback = (portfolio: PortfolioBuilder) => portfolio.removeAll('feedback');
const meeting = (fields: Partial<SupervisionMeeting>) => (portfolio: PortfolioBuilder) =>
  portfolio.change('supervisionMeeting', 'S01', fields);
const only =
  (...ids: readonly string[]) =>
  (portfolio: PortfolioBuilder) =>
    portfolio.removeAll('feedback', (one) => !ids.includes(one.id));
const feedback7 = (fields: Partial<Feedback>) => (portfolio: PortfolioBuilder) =>
  portfolio.change('feedback', 'F07', fields);

/** Criteria 2.3 and 3.3: what others say, and supervision. */
export const feedbackTables: RuleTables = {
  '2.3-client-feedback-dates': [
    { name: 'two days', change: only('F01', 'F02'), state: 'met', found: 2, needed: 2 },
    { name: 'one day', change: only('F01'), state: 'not_met', found: 1 },
    {
      name: 'twice on one day',
      change: (p) => only('F01', 'F02')(p).change('feedback', 'F02', { givenOn: date('2026-01-14') }),
      state: 'not_met',
      found: 1,
    },
    {
      name: 'the second in the future',
      change: (p) => only('F01', 'F02')(p).change('feedback', 'F02', { givenOn: tomorrow }),
      state: 'not_met',
      found: 1,
      short: ['F02 in_future'],
    },
    {
      name: 'the second without a date',
      change: (p) => only('F01', 'F02')(p).change('feedback', 'F02', { givenOn: null }),
      state: 'not_met',
      found: 1,
      short: ['F02 undated'],
    },
    {
      name: 'the second empty',
      change: (p) => only('F01', 'F02')(p).change('feedback', 'F02', { said: '' }),
      state: 'not_met',
      found: 1,
      short: ['F02 no_notes'],
    },
    {
      name: 'the second a rating alone',
      change: (p) =>
        only('F01', 'F02')(p).changeAll('feedback', (one) => ({ said: '', ratings: { ...one.ratings, listening: 4 } })),
      state: 'met',
    },
    {
      name: '"not observed" throughout says nothing',
      change: (p) =>
        only('F01', 'F02')(p).changeAll('feedback', (one) => ({ said: '', ratings: { ...one.ratings, listening: 0 } })),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'the second from a stakeholder',
      change: (p) => only('F01', 'F02')(p).change('feedback', 'F02', { source: 'stakeholder' }),
      state: 'not_met',
      found: 1,
    },
    {
      name: 'the second on a session that is not claimed',
      change: (p) => only('F01', 'F02')(p).change('session', 'D02', { claimed: false }),
      state: 'not_met',
      found: 1,
    },
    { name: 'none', change: noFeedback, state: 'not_met', found: 0 },
  ],
  '2.3-feedback-from-each-client': [
    { name: 'each', state: 'met' },
    {
      name: 'one gave none',
      change: (p) => p.removeAll('feedback', (one) => one.clientId === id('CD')),
      state: 'warning',
      short: ['CD no_feedback'],
    },
    {
      name: 'known by the session alone',
      change: (p) => p.changeAll('feedback', () => ({ clientId: null })),
      state: 'met',
    },
    { name: 'nobody yet', change: (p) => p.changeAll('client', () => ({ claimed: false })), state: 'not_applicable' },
  ],
  '2.3-feedback-not-only-after': [
    { name: 'all along', state: 'met' },
    {
      name: 'only afterwards',
      change: (p) =>
        p.changeAll(
          'feedback',
          () => ({ givenOn: date('2026-11-01') }),
          (one) => one.clientId === id('CD'),
        ),
      state: 'warning',
      short: ['CD only_after_last_session'],
    },
    {
      name: 'on the day of the last session',
      change: (p) =>
        p.changeAll(
          'feedback',
          () => ({ givenOn: lastDay(p) }),
          (one) => one.clientId === id('CD'),
        ),
      state: 'met',
    },
    {
      name: 'once before',
      change: (p) =>
        p.changeAll(
          'feedback',
          () => ({ givenOn: date('2026-11-01') }),
          (one) => one.clientId === id('CD') && one.id !== id('F02'),
        ),
      state: 'met',
    },
    { name: 'none given at all is another rule’s business', change: noFeedback, state: 'not_applicable' },
  ],
  '2.3-supervisor-feedback': [
    { name: 'in a meeting', state: 'met', found: 1, needed: 1 },
    {
      name: 'the meeting holds none',
      change: meeting({ supervisorFeedback: '' }),
      state: 'not_met',
      found: 0,
      short: ['S01 no_feedback'],
    },
    {
      name: 'the meeting names nobody',
      change: meeting({ supervisorName: '' }),
      state: 'not_met',
      short: ['S01 unnamed'],
    },
    { name: 'the meeting has no date', change: meeting({ heldOn: null }), state: 'not_met', short: ['S01 no_date'] },
    {
      name: 'the meeting is to come',
      change: meeting({ heldOn: tomorrow }),
      state: 'not_met',
      short: ['S01 in_future'],
    },
    {
      name: 'the meeting was with peers',
      change: meeting({ supervisionKind: 'peer' }),
      state: 'not_met',
      short: ['S01 peer_supervision'],
    },
    {
      name: 'from the tutor, in a record of its own',
      change: (p) => byTutor(meeting({ supervisorFeedback: '' })(p), { givenBy: 'Terry Tutor' }),
      state: 'met',
      found: 1,
    },
    {
      name: 'from nobody in particular',
      change: (p) => byTutor(p.removeAll('supervisionMeeting'), {}),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'without a date',
      change: (p) => byTutor(p.removeAll('supervisionMeeting'), { givenBy: 'Terry Tutor', givenOn: null }),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'from a peer',
      change: (p) => byTutor(p.removeAll('supervisionMeeting'), { source: 'peer', givenBy: 'Pat Peer' }),
      state: 'not_met',
      found: 0,
    },
  ],
  '2.3-supervisor-role': [
    { name: 'role and experience', state: 'met' },
    { name: 'experience alone', change: meeting({ supervisorRole: '' }), state: 'met' },
    {
      name: 'neither',
      change: meeting({ supervisorRole: ' ', supervisorExperience: '' }),
      state: 'warning',
      short: ['S01 no_supervisor_role'],
    },
    {
      name: 'a peer needs none',
      change: meeting({ supervisorRole: '', supervisorExperience: '', supervisionKind: 'peer' }),
      state: 'not_applicable',
    },
  ],
  '2.3-supervisor-not-client': [
    { name: 'somebody else', state: 'met' },
    {
      name: 'the sealed name of a client, however it is typed',
      change: meeting({ supervisorName: ' person  ab ' }),
      state: 'warning',
      short: ['S01 supervisor_is_client'],
    },
    {
      name: 'a code name',
      change: meeting({ supervisorName: 'CD' }),
      state: 'warning',
      short: ['S01 supervisor_is_client'],
    },
    { name: 'no name to compare', change: meeting({ supervisorName: '' }), state: 'not_applicable' },
  ],
  '3.3-feedback-of-each-session': [
    { name: 'each', state: 'met' },
    { name: 'one without', change: (p) => p.remove('feedback', 'F07'), state: 'not_met', short: ['D07 no_feedback'] },
    { name: 'from a stakeholder', change: feedback7({ source: 'stakeholder' }), state: 'met' },
    {
      name: 'from a peer, of two sessions at once',
      change: (p) =>
        p
          .remove('feedback', 'F08')
          .change('feedback', 'F07', { source: 'peer', clientId: null, sessionIds: [id('D07'), id('D08')] }),
      state: 'met',
    },
    { name: 'without a date', change: feedback7({ givenOn: null }), state: 'not_met', short: ['D07 no_feedback'] },
    { name: 'empty', change: feedback7({ said: '' }), state: 'not_met', short: ['D07 no_feedback'] },
    {
      name: 'the diary’s feedback given is not feedback received',
      change: (p) => p.remove('feedback', 'F07').change('session', 'D07', { feedbackGiven: 'A great deal' }),
      state: 'not_met',
    },
    { name: 'no session yet', change: (p) => p.removeAll('session'), state: 'not_met', missing: ['anySession'] },
  ],
  '3.3-supervision-time': [
    { name: 'exactly an hour', only: '501', state: 'met', found: 60, needed: 60 },
    {
      name: 'a minute short of an hour',
      only: '501',
      change: meeting({ durationMinutes: 59 }),
      state: 'not_met',
      found: 59,
    },
    { name: 'exactly three hours', only: '502', state: 'met', found: 180, needed: 180 },
    {
      name: 'a minute short of three hours',
      only: '502',
      change: meeting({ durationMinutes: 179 }),
      state: 'not_met',
      found: 179,
    },
    {
      name: 'three meetings of an hour',
      only: '502',
      change: (p) => another(another(meeting({ durationMinutes: 60 })(p))),
      state: 'met',
      found: 180,
    },
    {
      name: 'with peers',
      change: meeting({ supervisionKind: 'peer' }),
      state: 'not_met',
      found: 0,
      short: ['S01 peer_supervision'],
    },
    { name: 'in a group', change: meeting({ supervisionKind: 'group' }), state: 'met' },
    { name: 'observed by the tutor', change: meeting({ supervisionKind: 'tutorial_observation' }), state: 'met' },
    { name: 'without a date', change: meeting({ heldOn: null }), state: 'not_met', short: ['S01 no_date'] },
    { name: 'to come', change: meeting({ heldOn: tomorrow }), state: 'not_met', short: ['S01 in_future'] },
    { name: 'today', change: meeting({ heldOn: TODAY }), state: 'met' },
    {
      name: 'without a duration',
      change: meeting({ durationMinutes: null }),
      state: 'not_met',
      short: ['S01 no_duration'],
    },
    {
      name: 'without notes',
      change: meeting({ discussion: '', supervisorFeedback: '', learning: ' ' }),
      state: 'not_met',
      short: ['S01 no_notes'],
    },
  ],
  '3.3-single-meeting': [
    { name: 'one of an hour', only: '501', state: 'met', found: 60, needed: 60 },
    {
      name: 'two halves',
      only: '501',
      change: (p) => another(meeting({ durationMinutes: 30 })(p), 30),
      state: 'warning',
      found: 30,
    },
    {
      name: 'an hour but a minute, and another as long',
      only: '501',
      change: (p) => another(meeting({ durationMinutes: 59 })(p), 59),
      state: 'warning',
      found: 59,
    },
    {
      name: 'none is another rule’s business',
      only: '501',
      change: (p) => p.removeAll('supervisionMeeting'),
      state: 'not_applicable',
    },
  ],
  '3.3-what-changed': [
    { name: 'said of each', state: 'met' },
    { name: 'not of one', change: feedback7({ whatChanged: ' ' }), state: 'warning', short: ['F07 no_change_said'] },
    { name: 'no feedback yet', change: noFeedback, state: 'not_applicable' },
  ],
};

function byTutor(portfolio: PortfolioBuilder, fields: Partial<Feedback>): PortfolioBuilder {
  portfolio.add('feedback', { source: 'tutor', givenOn: date('2026-06-01'), said: 'Clear contracting.', ...fields });
  return portfolio;
}

function another(portfolio: PortfolioBuilder, durationMinutes = 60): PortfolioBuilder {
  const { supervisorName, supervisorRole, discussion } = portfolio.get('supervisionMeeting', 'S01');
  portfolio.add('supervisionMeeting', {
    enrolmentId: id('enrolment'),
    heldOn: date('2026-05-01'),
    durationMinutes,
    supervisorName,
    supervisorRole,
    discussion,
  });
  return portfolio;
}

function lastDay(portfolio: PortfolioBuilder) {
  const days = portfolio
    .all('session')
    .filter((one) => one.clientIds.includes(id('CD')))
    .flatMap((one) => one.heldOn ?? []);
  return days.sort().at(-1) ?? null;
}
