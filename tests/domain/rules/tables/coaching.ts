import { addDays } from '../../../../src/domain/time';
import { TODAY } from '../../../support/complete-portfolio';
import { clock, date, id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleTables } from './rule-case';

const tomorrow = addDays(TODAY, 1);
const noSessions = (portfolio: PortfolioBuilder) => portfolio.removeAll('session');

/** Criterion 2.1. */
export const coachingTables: RuleTables = {
  '2.1-coaching-time': [
    { name: 'exactly 18 hours', only: '501', state: 'met', found: 1080, needed: 1080 },
    {
      name: 'a minute short of 18 hours',
      only: '501',
      change: (p) => p.change('session', 'D07', { durationMinutes: 59 }),
      state: 'not_met',
      found: 1079,
    },
    { name: 'exactly 54 hours', only: '502', state: 'met', found: 3240, needed: 3240 },
    {
      name: 'a minute short of 54 hours',
      only: '502',
      change: (p) => p.change('session', 'D07', { durationMinutes: 59 }),
      state: 'not_met',
      found: 3239,
    },
    {
      name: 'no duration',
      only: '501',
      change: (p) => p.change('session', 'D07', { durationMinutes: null }),
      state: 'not_met',
      found: 1020,
      short: ['D07 no_duration'],
    },
    {
      name: 'a duration of 0',
      only: '501',
      change: (p) => p.change('session', 'D07', { durationMinutes: 0 }),
      state: 'not_met',
      found: 1020,
      short: ['D07 no_duration'],
    },
    {
      name: 'no date',
      only: '501',
      change: (p) => p.change('session', 'D07', { heldOn: null }),
      state: 'not_met',
      found: 1020,
      short: ['D07 no_date'],
    },
    {
      name: 'in the future',
      only: '501',
      change: (p) => p.change('session', 'D07', { heldOn: tomorrow }),
      state: 'not_met',
      found: 1020,
      short: ['D07 in_future'],
    },
    {
      name: 'today',
      only: '501',
      change: (p) => p.change('session', 'D07', { heldOn: TODAY }),
      state: 'met',
      found: 1080,
    },
    {
      name: 'with nobody',
      only: '501',
      change: (p) => p.change('session', 'D07', { clientIds: [] }),
      state: 'not_met',
      found: 1020,
      short: ['D07 no_client'],
    },
    {
      name: 'planned',
      only: '501',
      change: (p) => p.change('session', 'D07', { status: 'planned' }),
      state: 'not_met',
      found: 1020,
      short: [],
    },
    {
      name: 'cancelled',
      only: '501',
      change: (p) => p.change('session', 'D07', { status: 'cancelled' }),
      state: 'not_met',
      found: 1020,
    },
    {
      name: 'not attended',
      only: '501',
      change: (p) => p.change('session', 'D07', { status: 'did_not_attend' }),
      state: 'not_met',
      found: 1020,
    },
    {
      name: 'informal',
      only: '501',
      change: (p) => p.change('session', 'D07', { formal: false }),
      state: 'not_met',
      found: 1020,
    },
    {
      name: 'not claimed',
      only: '501',
      change: (p) => p.change('session', 'D07', { claimed: false }),
      state: 'not_met',
      found: 1020,
    },
    {
      name: 'with a client who is not claimed',
      only: '501',
      change: (p) => p.change('client', 'CD', { claimed: false }),
      state: 'not_met',
      found: 540,
    },
    {
      name: 'half of it at the same time as another',
      only: '501',
      change: overlapping,
      state: 'not_met',
      found: 1050,
      short: ['D08 overlaps'],
    },
    {
      name: 'supervision is never coaching time',
      only: '501',
      change: (p) =>
        p
          .change('session', 'D07', { durationMinutes: 30 })
          .change('supervisionMeeting', 'S01', { durationMinutes: 600 }),
      state: 'not_met',
      found: 1050,
    },
    { name: 'none', change: noSessions, state: 'not_met', found: 0 },
  ],
  '2.1-individuals': [
    { name: 'two are enough', only: '501', state: 'met', found: 2, needed: 2 },
    { name: 'three are the most', only: '501', change: (p) => withMoreClients(p, 1), state: 'met', found: 3 },
    { name: 'four are too many', only: '501', change: (p) => withMoreClients(p, 2), state: 'not_met', found: 4 },
    {
      name: 'four, one of them not claimed',
      only: '501',
      change: (p) => withMoreClients(p, 2).change('client', 'extra-1', { claimed: false }),
      state: 'met',
      found: 3,
    },
    {
      name: 'one is too few',
      only: '501',
      change: (p) => p.change('client', 'CD', { claimed: false }),
      state: 'not_met',
      found: 1,
    },
    { name: 'four are enough', only: '502', state: 'met', found: 4, needed: 4 },
    { name: 'nine are the most', only: '502', change: (p) => withMoreClients(p, 5), state: 'met', found: 9 },
    { name: 'ten are too many', only: '502', change: (p) => withMoreClients(p, 6), state: 'not_met', found: 10 },
    {
      name: 'three are too few',
      only: '502',
      change: (p) => p.change('client', 'CD', { claimed: false }),
      state: 'not_met',
      found: 3,
    },
    {
      name: 'someone whose only session was cancelled is not coached',
      only: '501',
      change: (p) =>
        p.changeAll(
          'session',
          () => ({ status: 'cancelled' as const }),
          (one) => one.clientIds.includes(id('CD')),
        ),
      state: 'not_met',
      found: 1,
    },
    {
      name: 'everyone in a group is',
      only: '501',
      change: (p) =>
        withMoreClients(p, 1)
          .remove('session', 'D19')
          .change('session', 'D07', { clientIds: [id('AB'), id('extra-1')] }),
      state: 'met',
      found: 3,
    },
  ],
  '2.1-session-details': [
    { name: 'each has both', state: 'met' },
    {
      name: 'no date',
      change: (p) => p.change('session', 'D07', { heldOn: null }),
      state: 'not_met',
      short: ['D07 no_date'],
    },
    {
      name: 'no duration',
      change: (p) => p.change('session', 'D07', { durationMinutes: null }),
      state: 'not_met',
      short: ['D07 no_duration'],
    },
    {
      name: 'a duration of 0',
      change: (p) => p.change('session', 'D07', { durationMinutes: 0 }),
      state: 'not_met',
      short: ['D07 no_duration'],
    },
    { name: 'a minute', change: (p) => p.change('session', 'D07', { durationMinutes: 1 }), state: 'met' },
    {
      name: 'a cancelled one needs none',
      change: (p) => p.change('session', 'D07', { durationMinutes: null, status: 'cancelled' }),
      state: 'met',
    },
    { name: 'none yet', change: noSessions, state: 'not_met', found: 0, missing: ['anySession'] },
  ],
  '2.1-overlapping-time': [
    { name: 'one after the other', state: 'met' },
    {
      name: 'back to back',
      change: (p) => overlapping(p).change('session', 'D08', { startTime: clock('09:00') }),
      state: 'met',
    },
    { name: 'half an hour shared', change: overlapping, state: 'warning', short: ['D08 overlaps'] },
    {
      name: 'one of them without a start time',
      change: (p) => overlapping(p).change('session', 'D08', { startTime: null }),
      state: 'met',
    },
    {
      name: 'the other one cancelled',
      change: (p) => overlapping(p).change('session', 'D07', { status: 'cancelled' }),
      state: 'met',
    },
    {
      name: 'the other one not claimed',
      change: (p) => overlapping(p).change('session', 'D07', { claimed: false }),
      state: 'met',
    },
    { name: 'none yet', change: noSessions, state: 'not_applicable' },
  ],
  '2.1-registration-period': [
    { name: 'within', state: 'met' },
    {
      name: 'on the first day',
      change: (p) => p.change('session', 'D01', { heldOn: date('2026-01-05') }),
      state: 'met',
    },
    {
      name: 'the day before',
      change: (p) => p.change('session', 'D01', { heldOn: date('2026-01-04') }),
      state: 'warning',
      short: ['D01 outside_registration'],
    },
    {
      name: 'on the last day',
      change: (p) =>
        p
          .change('enrolment', 'enrolment', { deadlineOn: date('2026-10-01') })
          .change('session', 'D07', { heldOn: date('2026-10-01') }),
      state: 'met',
    },
    {
      name: 'the day after',
      change: (p) =>
        p
          .change('enrolment', 'enrolment', { deadlineOn: date('2026-10-01') })
          .change('session', 'D07', { heldOn: date('2026-10-02') }),
      state: 'warning',
      short: ['D07 outside_registration'],
    },
    {
      name: 'no dates to hold it against',
      change: (p) => p.change('enrolment', 'enrolment', { registeredOn: null, deadlineOn: null }),
      state: 'not_applicable',
    },
  ],
  '2.1-sessions-not-counted': [
    { name: 'all of them count', state: 'met', found: 0 },
    {
      name: 'planned',
      change: (p) => p.change('session', 'D07', { status: 'planned' }),
      state: 'warning',
      short: ['D07 planned'],
    },
    {
      name: 'in the future',
      change: (p) => p.change('session', 'D07', { heldOn: tomorrow }),
      state: 'warning',
      short: ['D07 in_future'],
    },
    {
      name: 'cancelled',
      change: (p) => p.change('session', 'D07', { status: 'cancelled' }),
      state: 'warning',
      short: ['D07 cancelled'],
    },
    {
      name: 'not attended',
      change: (p) => p.change('session', 'D07', { status: 'did_not_attend' }),
      state: 'warning',
      short: ['D07 did_not_attend'],
    },
    {
      name: 'informal',
      change: (p) => p.change('session', 'D07', { formal: false }),
      state: 'warning',
      short: ['D07 informal'],
    },
    {
      name: 'not claimed is a choice, and no warning',
      change: (p) => p.change('session', 'D07', { claimed: false }),
      state: 'met',
    },
  ],
  '2.1-group-members': [
    { name: 'no groups', state: 'not_applicable' },
    {
      name: 'members with records of their own',
      change: (p) => p.change('session', 'D07', { clientIds: [id('AB'), id('CD')] }),
      state: 'met',
      found: 2,
      needed: 2,
    },
    {
      name: 'a member without',
      change: (p) => withMoreClients(p, 1).change('session', 'D07', { clientIds: [id('AB'), id('extra-1')] }),
      state: 'warning',
      short: ['extra-1 group_member_without_own_records needs goals contract'],
    },
    {
      name: 'a group kept as one client',
      change: (p) => p.change('client', 'CD', { grouping: 'group', groupSize: 5 }),
      state: 'warning',
      short: ['CD group_member_without_own_records'],
    },
  ],
};

/** D07 from 8 to 9, D08 from half past 8 on the same day. */
function overlapping(portfolio: PortfolioBuilder): PortfolioBuilder {
  return portfolio.change('session', 'D08', {
    heldOn: portfolio.get('session', 'D07').heldOn,
    startTime: clock('08:30'),
  });
}

/** More clients, each with one session of an hour and nothing else. */
function withMoreClients(portfolio: PortfolioBuilder, count: number): PortfolioBuilder {
  for (let number = 1; number <= count; number += 1) {
    const client = portfolio.add(
      'client',
      { enrolmentId: id('enrolment'), codeName: `X${number}` },
      { id: `extra-${number}` },
    );
    portfolio.add('session', {
      enrolmentId: id('enrolment'),
      clientIds: [client.id],
      heldOn: date('2026-09-01'),
      durationMinutes: 60,
    });
  }
  return portfolio;
}
