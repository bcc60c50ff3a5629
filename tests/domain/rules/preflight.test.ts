import { describe, expect, it } from 'vitest';
import { checkPreflight, FRONT_SHEET_ITEMS } from '../../../src/domain/rules/check-preflight';
import { check } from '../../support/check-portfolio';
import { completeCertificate } from '../../support/complete-portfolio';
import { id, type PortfolioBuilder } from '../../support/portfolio-builder';

function preflight(portfolio: PortfolioBuilder, units = ['501']) {
  return checkPreflight({ portfolio: portfolio.build(), enrolmentId: id('enrolment') }, check(portfolio, units));
}

const BREAK = {
  candidateName: (p) => p.change('candidate', 'candidate', { name: ' ' }),
  registrationNumber: (p) => p.change('candidate', 'candidate', { registrationNumber: '' }),
  centreName: (p) => p.change('enrolment', 'enrolment', { centreName: '' }),
  centreNumber: (p) => p.change('enrolment', 'enrolment', { centreNumber: '' }),
  authenticDeclaredBy: (p) => p.change('enrolment', 'enrolment', { authenticDeclaredBy: '' }),
  authenticDeclaredOn: (p) => p.change('enrolment', 'enrolment', { authenticDeclaredOn: null }),
} satisfies Record<(typeof FRONT_SHEET_ITEMS)[number], (portfolio: PortfolioBuilder) => PortfolioBuilder>;

describe('pre-flight', () => {
  it('of a complete portfolio finds nothing in the way', () => {
    expect(preflight(completeCertificate())).toEqual({
      isComplete: true,
      frontSheet: { missing: [], action: null },
      withoutEvidence: [],
      notMet: [],
    });
  });

  it.each(FRONT_SHEET_ITEMS)('asks for %s on the front sheet', (item) => {
    const result = preflight(BREAK[item](completeCertificate()));
    expect(result.isComplete).toBe(false);
    expect(result.frontSheet).toEqual({
      missing: [item],
      action: { screen: 'enrolment', record: 'enrolment', field: item },
    });
  });

  it('asks for the candidate if there is none', () => {
    expect(preflight(completeCertificate().remove('candidate', 'candidate')).frontSheet.missing).toEqual([
      'candidateName',
      'registrationNumber',
    ]);
  });

  it('names each criterion that nothing serves, and what to do about it', () => {
    const result = preflight(completeCertificate().removeAll('reflection'));
    expect(result.withoutEvidence.map(({ criterion }) => criterion)).toEqual(['2.4', '3.2']);
    expect(result.withoutEvidence[0]?.action).toEqual({ screen: 'reflection', record: 'D01' });
    expect(result.isComplete).toBe(false);
  });

  it('accepts a declaration as the place where the evidence is', () => {
    const portfolio = completeCertificate();
    expect(preflight(portfolio, ['503']).withoutEvidence).toHaveLength(6);
    portfolio.add('declaration', {
      enrolmentId: id('enrolment'),
      unit: '503',
      criterion: '1.1',
      statement: 'Essay, page 3.',
    });
    expect(preflight(portfolio, ['503']).withoutEvidence).toHaveLength(5);
  });

  it('names what is not met without standing in the way', () => {
    const result = preflight(completeCertificate().change('session', 'D07', { durationMinutes: null }));
    expect(result).toMatchObject({ isComplete: true, notMet: [{ unit: '501', criterion: '2.1' }] });
  });
});
