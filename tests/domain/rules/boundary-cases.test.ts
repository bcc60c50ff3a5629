import { describe, expect, it } from 'vitest';
import { check, findingOf, shortfallsOf } from '../../support/check-portfolio';
import { completeCertificate, completeDiploma, TODAY } from '../../support/complete-portfolio';
import { clock, date, id, type PortfolioBuilder } from '../../support/portfolio-builder';
import { addDays } from '../../../src/domain/time';

const minutesOf = (portfolio: PortfolioBuilder) => findingOf(portfolio, '501', '2.1-coaching-time').found;
const stateOf = (portfolio: PortfolioBuilder, rule: string, unit = '501') => findingOf(portfolio, unit, rule).state;
const sessionWith = (portfolio: PortfolioBuilder, ...clients: readonly string[]) =>
  portfolio.add('session', {
    enrolmentId: id('enrolment'),
    clientIds: clients.map(id),
    heldOn: date('2026-09-01'),
    durationMinutes: 60,
  });

describe('worked boundary cases', () => {
  it('17 h 59 min is not 18 h', () => {
    const portfolio = completeCertificate().change('session', 'D18', { durationMinutes: 59 });
    expect(findingOf(portfolio, '501', '2.1-coaching-time')).toMatchObject({
      state: 'not_met',
      found: 1079,
      needed: 1080,
    });
  });

  it('exactly 18 h is', () => {
    expect(findingOf(completeCertificate(), '501', '2.1-coaching-time')).toMatchObject({ state: 'met', found: 1080 });
  });

  it.each([
    ['did-not-attend', { status: 'did_not_attend' }],
    ['planned', { status: 'planned' }],
    ['future', { heldOn: addDays(TODAY, 1) }],
  ] as const)('a %s session counts 0', (_, fields) => {
    expect(minutesOf(completeCertificate().change('session', 'D18', fields))).toBe(1020);
  });

  it('a 60 min group session of three counts 60 min', () => {
    const portfolio = completeCertificate();
    portfolio.add('client', { enrolmentId: id('enrolment'), codeName: 'EF' }, { id: 'EF' });
    sessionWith(portfolio, 'AB', 'CD', 'EF');
    const { hours } = check(portfolio, ['501']);
    expect(hours.coachingMinutes).toBe(1140);
    expect(hours.clients.map(({ minutes }) => minutes)).toEqual([600, 600, 60]);
    expect(hours.sharedMinutes).toBe(120);
  });

  it('supervision of 59 min is not 1 h', () => {
    const portfolio = completeCertificate().change('supervisionMeeting', 'S01', { durationMinutes: 59 });
    expect(findingOf(portfolio, '501', '3.3-supervision-time')).toMatchObject({
      state: 'not_met',
      found: 59,
      needed: 60,
    });
  });

  it('three clients is the last allowed number for 501', () => {
    const portfolio = completeCertificate();
    portfolio.add('client', { enrolmentId: id('enrolment'), codeName: 'EF' }, { id: 'EF' });
    sessionWith(portfolio, 'EF');
    expect(stateOf(portfolio, '2.1-individuals')).toBe('met');
    portfolio.add('client', { enrolmentId: id('enrolment'), codeName: 'GH' }, { id: 'GH' });
    sessionWith(portfolio, 'GH');
    expect(findingOf(portfolio, '501', '2.1-individuals')).toMatchObject({
      state: 'not_met',
      found: 4,
      needed: 2,
      atMost: 3,
    });
  });

  it('four clients is the first allowed number for 502', () => {
    const portfolio = completeDiploma();
    expect(findingOf(portfolio, '502', '2.1-individuals')).toMatchObject({ state: 'met', found: 4 });
    portfolio.change('client', 'GH', { claimed: false });
    expect(findingOf(portfolio, '502', '2.1-individuals')).toMatchObject({
      state: 'not_met',
      found: 3,
      needed: 4,
      atMost: 9,
    });
  });

  it('a client whose only session was cancelled is not an individual coached', () => {
    const portfolio = completeCertificate();
    portfolio.add('client', { enrolmentId: id('enrolment'), codeName: 'EF' }, { id: 'EF' });
    portfolio.change('session', sessionWith(portfolio, 'EF').id, { status: 'cancelled' });
    expect(findingOf(portfolio, '501', '2.1-individuals').records).toEqual(['AB', 'CD']);
  });

  it('needs dated on the day of the contract are in time', () => {
    expect(stateOf(completeCertificate(), '1.2-before-contracting')).toBe('met');
  });

  it('needs dated on the day after are not', () => {
    const portfolio = completeCertificate().change('developmentNeed', 'N03', { identifiedOn: date('2026-01-13') });
    expect(shortfallsOf(findingOf(portfolio, '501', '1.2-before-contracting'))).toEqual(['CD too_few_needs_in_time']);
  });

  it('a third goal agreed in month four harms nothing', () => {
    const portfolio = completeCertificate();
    for (const goal of ['A second goal', 'A third goal']) {
      portfolio.add('goal', { clientId: id('CD'), goal, desiredOutcome: 'Something', agreedOn: date('2026-05-04') });
    }
    expect(openRules(portfolio)).toEqual([]);
  });

  it('a contract changed after signing is unsigned', () => {
    const portfolio = completeCertificate().change('contract', 'C02', { cancellation: 'A day’s notice' });
    const finding = findingOf(portfolio, '501', '1.3-signatures');
    expect(finding).toMatchObject({ state: 'not_met', found: 3, needed: 6 });
    expect(new Set(finding.shortfalls.map((one) => one.reason))).toEqual(new Set(['changed_since_signed']));
  });

  it('a session over the change of clocks keeps its minutes', () => {
    const portfolio = completeCertificate()
      .change('session', 'D17', { heldOn: date('2026-03-29'), startTime: clock('00:30'), durationMinutes: 60 })
      .change('session', 'D18', { heldOn: date('2026-10-25'), startTime: clock('00:30'), durationMinutes: 60 });
    expect(minutesOf(portfolio)).toBe(1080);
  });

  it('two clients at the same time overlap', () => {
    const portfolio = completeCertificate().change('session', 'D18', { heldOn: date('2026-01-30') });
    expect(minutesOf(portfolio)).toBe(1020);
    expect(shortfallsOf(findingOf(portfolio, '501', '2.1-overlapping-time'))).toEqual(['D18 overlaps']);
  });

  it('one session of both does not', () => {
    const portfolio = completeCertificate().change('session', 'D18', { clientIds: [id('AB'), id('CD')] });
    expect(minutesOf(portfolio)).toBe(1080);
    expect(stateOf(portfolio, '2.1-overlapping-time')).toBe('met');
  });

  it('two sessions without start times on one day do not', () => {
    const portfolio = completeCertificate()
      .change('session', 'D17', { startTime: null })
      .change('session', 'D18', { heldOn: date('2026-01-30'), startTime: null });
    expect(minutesOf(portfolio)).toBe(1080);
    expect(stateOf(portfolio, '2.1-overlapping-time')).toBe('met');
  });

  it('a reflection on the day before its session is not a reflection on it', () => {
    const portfolio = completeCertificate().change('reflection', 'R18', { reflectedOn: date('2026-01-30') });
    expect(shortfallsOf(findingOf(portfolio, '501', '2.4-reflection-of-each-session'))).toEqual([
      'R18 reflected_before_session',
    ]);
  });

  it('editing a session’s client moves its claims', () => {
    const portfolio = completeCertificate();
    portfolio.add('client', { enrolmentId: id('enrolment'), codeName: 'EF', claimed: false }, { id: 'EF' });
    const cdAlone = portfolio.all('session').filter((one) => one.clientIds.includes(id('CD')));
    for (const session of cdAlone) portfolio.change('session', session.id, { clientIds: [id('EF')] });
    const moved = check(portfolio, ['501']);
    expect(moved.hours.coachingMinutes).toBe(540);
    expect(moved.hours.clients.map(({ client, minutes }) => [client, minutes])).toEqual([
      ['AB', 540],
      ['CD', 0],
    ]);
    for (const session of cdAlone) portfolio.change('session', session.id, { clientIds: [id('AB')] });
    expect(findingOf(portfolio, '501', '2.1-individuals')).toMatchObject({ state: 'not_met', found: 1 });
    expect(minutesOf(portfolio)).toBe(1080);
  });

  it('deleting a reflection brings the finding back', () => {
    const portfolio = completeCertificate().remove('reflection', 'R09');
    expect(shortfallsOf(findingOf(portfolio, '501', '2.4-reflection-of-each-session'))).toEqual(['D09 no_reflection']);
    portfolio.add('reflection', { sessionId: id('D09'), reflectedOn: TODAY });
    expect(stateOf(portfolio, '2.4-reflection-of-each-session')).toBe('met');
  });
});

describe('the complete portfolios', () => {
  it.each([
    ['501', completeCertificate],
    ['502', completeDiploma],
  ] as const)('of unit %s have nothing missing and nothing to warn of', (unit, complete) => {
    expect(openRules(complete(), unit)).toEqual([]);
    const { criteria } = check(complete(), [unit]);
    expect(criteria.map(({ state }) => state)).toEqual(criteria.map(() => 'for_assessor'));
  });
});

function openRules(portfolio: PortfolioBuilder, unit = '501'): string[] {
  const open = check(portfolio, [unit]).findings.filter(({ state }) => state === 'not_met' || state === 'warning');
  return open.map(({ rule }) => rule);
}
