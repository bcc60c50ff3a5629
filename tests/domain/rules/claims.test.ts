import { describe, expect, it } from 'vitest';
import { buildClaims } from '../../../src/domain/rules/claims';
import { check } from '../../support/check-portfolio';
import { completeCertificate, completeDiploma, TODAY } from '../../support/complete-portfolio';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';

const claims = (portfolio: PortfolioBuilder, enrolment = 'enrolment') =>
  buildClaims(portfolio.build(), portfolio.get('enrolment', enrolment), TODAY);
const setAside = (portfolio: PortfolioBuilder) =>
  claims(portfolio).setAside.map(({ session, reason }) => `${session.id} ${reason}`);

describe('the sessions claimed', () => {
  it('are the held, formal ones that the candidate puts forward', () => {
    const portfolio = completeCertificate()
      .change('session', 'D01', { status: 'planned' })
      .change('session', 'D02', { status: 'cancelled' })
      .change('session', 'D03', { status: 'did_not_attend' })
      .change('session', 'D04', { formal: false })
      .change('session', 'D05', { heldOn: date('2026-11-21') })
      .change('session', 'D06', { clientIds: [] })
      .change('session', 'D07', { claimed: false });
    expect(setAside(portfolio).sort()).toEqual([
      'D01 planned',
      'D02 cancelled',
      'D03 did_not_attend',
      'D04 informal',
      'D05 in_future',
      'D06 no_client',
      'D07 not_claimed',
    ]);
    expect(claims(portfolio).sessions).toHaveLength(11);
  });

  it('include those without a date or a duration, so that the gap is seen', () => {
    const portfolio = completeCertificate()
      .change('session', 'D01', { heldOn: null })
      .change('session', 'D02', { durationMinutes: null });
    expect(claims(portfolio).sessions).toHaveLength(18);
  });

  it('leave out a client who is gone, and one who is not claimed', () => {
    const portfolio = completeCertificate().remove('client', 'AB');
    expect(setAside(portfolio)).toContain('D01 no_client');
    expect(setAside(completeCertificate().change('client', 'AB', { claimed: false }))).toContain('D01 not_claimed');
  });

  it('count a group session as long as one of its clients is claimed', () => {
    const portfolio = completeCertificate()
      .change('session', 'D01', { clientIds: [id('AB'), id('CD'), id('CD')] })
      .change('client', 'AB', { claimed: false });
    const { sessions, sessionsByClient, clients } = claims(portfolio);
    expect(sessions.map((session) => session.id)).toContain('D01');
    expect(sessionsByClient.get(id('AB'))).toBeUndefined();
    expect(sessionsByClient.get(id('CD'))?.filter((session) => session.id === id('D01'))).toHaveLength(1);
    expect(clients.map((client) => client.id)).toEqual(['CD']);
  });
});

describe('from Certificate to Diploma', () => {
  const withCertificate = (countsHoursOf: 'certificate' | null) => {
    const portfolio = completeDiploma();
    portfolio.add(
      'enrolment',
      { candidateId: id('candidate'), standard: 'ilm-l5', qualification: 'certificate' },
      { id: 'certificate' },
    );
    portfolio.add('client', { enrolmentId: id('certificate'), codeName: 'ZZ' }, { id: 'ZZ' });
    portfolio.add('client', { enrolmentId: id('certificate'), codeName: 'YY' }, { id: 'YY' });
    portfolio.add('session', {
      enrolmentId: id('certificate'),
      clientIds: [id('ZZ')],
      heldOn: date('2025-06-01'),
      durationMinutes: 90,
    });
    portfolio.add('supervisionMeeting', {
      enrolmentId: id('certificate'),
      heldOn: date('2025-07-01'),
      durationMinutes: 60,
      discussion: 'All of it',
    });
    portfolio.change('enrolment', 'enrolment', { countsHoursOf: countsHoursOf === null ? null : id(countsHoursOf) });
    return portfolio;
  };

  it('the hours of the one do not count towards the other', () => {
    const { hours } = check(withCertificate(null), ['502']);
    expect(hours.coachingMinutes).toBe(3240);
    expect(hours.supervisionMinutes).toBe(180);
    expect(claims(withCertificate(null)).clients.map((client) => client.id)).not.toContain('ZZ');
  });

  it('unless the candidate says so: then with whoever was coached, and the supervision', () => {
    const { hours } = check(withCertificate('certificate'), ['502']);
    expect(hours.coachingMinutes).toBe(3330);
    expect(hours.supervisionMinutes).toBe(240);
    expect(hours.clients.map(({ client }) => client)).toContain('ZZ');
    expect(hours.clients.map(({ client }) => client)).not.toContain('YY');
  });

  it('and never the other way round', () => {
    expect(check(withCertificate('certificate'), ['501'], 'certificate').hours.coachingMinutes).toBe(90);
  });

  it('an enrolment that counts its own hours counts them once', () => {
    const portfolio = completeDiploma().change('enrolment', 'enrolment', { countsHoursOf: id('enrolment') });
    expect(check(portfolio, ['502']).hours.coachingMinutes).toBe(3240);
  });
});
