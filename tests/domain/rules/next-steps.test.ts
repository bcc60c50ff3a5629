import { describe, expect, it } from 'vitest';
import { nextStepText } from '../../../src/domain/rules/action-text';
import { nextSteps } from '../../../src/domain/rules/next-steps';
import { check } from '../../support/check-portfolio';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { date, id, type PortfolioBuilder, portfolioBuilder } from '../../support/portfolio-builder';

function steps(portfolio: PortfolioBuilder, units = ['501']) {
  return nextSteps(check(portfolio, units), portfolio.build(), TODAY);
}

function words(portfolio: PortfolioBuilder, units?: string[]): string[] {
  const snapshot = portfolio.build();
  return steps(portfolio, units).map((step) => nextStepText(step, { portfolio: snapshot, clientNoun: 'coachee' }));
}

describe('what to do next', () => {
  it('begins with somebody to coach', () => {
    const portfolio = portfolioBuilder();
    portfolio.add('candidate', {}, { id: 'candidate' });
    portfolio.add(
      'enrolment',
      { candidateId: id('candidate'), standard: 'ilm-l5', qualification: 'certificate' },
      { id: 'enrolment' },
    );
    expect(words(portfolio)).toEqual(['Add your first coachee', 'Finish your programme plan', 'Log your next session']);
  });

  it('is the submission when nothing is missing', () => {
    expect(steps(completeCertificate())).toEqual([
      { kind: 'export', record: null, count: 1, minutes: null, finding: null, action: null },
    ]);
  });

  it('is the front sheet first, where that is all that is missing', () => {
    expect(words(completeCertificate().change('enrolment', 'enrolment', { centreName: '' }))).toEqual([
      'Complete the front sheet',
    ]);
  });

  it('puts lost hours before the reflection that is fresh in mind, and that before a signature', () => {
    const portfolio = completeCertificate()
      .remove('reflection', 'R17', 'R18')
      .change('session', 'D07', { durationMinutes: null })
      .removeAll('signature', (one) => one.subjectId === id('C02') && one.role === 'client');
    expect(words(portfolio)).toEqual([
      'Complete session D07 (20 Jan), so that the time counts',
      'Reflect on session D18 (31 Jan) and 1 other',
      'Get the contract with CD (C02) signed',
    ]);
    expect(steps(portfolio)[1]).toMatchObject({
      kind: 'reflect',
      record: 'D18',
      count: 2,
      action: { screen: 'reflection', record: 'D18' },
    });
  });

  it('asks for a contract only with those who have been coached', () => {
    const portfolio = completeCertificate().remove('contract', 'C02');
    expect(words(portfolio)[0]).toBe('Agree a contract with CD');
    portfolio.changeAll(
      'session',
      () => ({ claimed: false }),
      (one) => one.clientIds.includes(id('CD')),
    );
    expect(steps(portfolio).map(({ kind }) => kind)).not.toContain('agree_contract');
  });

  it('calls for supervision once it falls behind the coaching', () => {
    const early = completeCertificate()
      .removeAll('supervisionMeeting')
      .removeAll('session', (one) => Number(one.id.slice(1)) > 4);
    expect(steps(early).map(({ kind }) => kind)).not.toContain('meet_supervisor');
    const late = completeCertificate().removeAll('supervisionMeeting');
    expect(words(late)).toContain('Meet your supervisor: 1 h still needed');
  });

  it('says how much a week will do', () => {
    const portfolio = completeCertificate()
      .removeAll('session', (one) => Number(one.id.slice(1)) > 16)
      .change('enrolment', 'enrolment', { deadlineOn: date('2026-12-03') });
    expect(words(portfolio)[0]).toBe('Log your next session: 1 h a week will do');
  });

  it('names the other units and what is left', () => {
    const portfolio = completeCertificate().change('supervisionMeeting', 'S01', { reflectionIds: [] });
    expect(words(portfolio, ['501', '503'])).toEqual(['Write up 14 points of the written units', 'Close the last gap']);
  });
});
