import { describe, expect, it } from 'vitest';
import { fileHash } from '../../support/file-hashes';
import { check } from '../../support/check-portfolio';
import { completeCertificate } from '../../support/complete-portfolio';
import { id, type PortfolioBuilder } from '../../support/portfolio-builder';

const SCAN = { sha256: fileHash('a'), name: 'scan.pdf', mediaType: 'application/pdf', size: 3 } as const;

function evidence(portfolio: PortfolioBuilder, criterion: string): string[] {
  const result = check(portfolio, ['501']).criteria.find((one) => one.criterion === criterion);
  return (result?.evidence ?? []).map((one) => one.id);
}

describe('evidence', () => {
  it('is every record of the kinds that serve a criterion', () => {
    expect(evidence(completeCertificate(), '1.1')).toEqual(['B01', 'candidate']);
    expect(evidence(completeCertificate(), '1.2')).toEqual(['N01', 'N02', 'N03', 'N04', 'G01', 'G02']);
    expect(evidence(completeCertificate(), '1.3')).toEqual(['C01', 'C02']);
    expect(evidence(completeCertificate(), '2.1')).toHaveLength(18);
    expect(evidence(completeCertificate(), '2.3').at(-1)).toBe('S01');
  });

  it('is a record only if one of its fields for that criterion is filled', () => {
    const portfolio = completeCertificate()
      .change('reflection', 'R07', { tools: [{ tool: ' ', why: '', support: '' }] })
      .change('reflection', 'R08', { questioning: '', listening: '', givingFeedback: '' })
      .change('candidate', 'candidate', { ownGoals: '' });
    expect(evidence(portfolio, '3.2')).not.toContain('R07');
    expect(evidence(portfolio, '2.4')).toContain('R07');
    expect(evidence(portfolio, '3.4')).not.toContain('R08');
    expect(evidence(portfolio, '1.1')).toEqual(['B01']);
  });

  it('is only what is claimed', () => {
    const portfolio = completeCertificate()
      .change('session', 'D07', { claimed: false })
      .change('session', 'D08', { status: 'cancelled' });
    for (const record of ['D07', 'D08']) expect(evidence(portfolio, '2.1')).not.toContain(record);
    for (const record of ['R07', 'R08']) expect(evidence(portfolio, '2.4')).not.toContain(record);
    for (const record of ['F07', 'F08']) expect(evidence(portfolio, '2.3')).not.toContain(record);
  });

  it('is feedback by its ratings alone', () => {
    const portfolio = completeCertificate().change('feedback', 'F07', { said: '', whatChanged: '' });
    expect(evidence(portfolio, '2.3')).not.toContain('F07');
    portfolio.change('feedback', 'F07', { ratings: { ...portfolio.get('feedback', 'F07').ratings, listening: 5 } });
    expect(evidence(portfolio, '2.3')).toContain('F07');
  });

  it('is last of all what the candidate names for it, if it has a file or says something', () => {
    const portfolio = completeCertificate();
    const serves = [{ unit: '501', criterion: '3.4' }];
    const given = { enrolmentId: id('enrolment'), serves, producedOn: null };
    portfolio.add('evidenceItem', { ...given, title: 'Empty' });
    portfolio.add('evidenceItem', { ...given, description: 'A recording' });
    portfolio.add('evidenceItem', { ...given, files: [SCAN] });
    portfolio.add('evidenceItem', { ...given, description: 'Of another', serves: [{ unit: '503', criterion: '3.4' }] });
    portfolio.add('evidenceItem', { ...given, description: 'Of nobody', enrolmentId: id('another') });
    portfolio.add('witnessStatement', {
      enrolmentId: id('enrolment'),
      serves: [...serves, ...serves],
      statement: 'Seen',
    });
    expect(evidence(portfolio, '3.4').slice(-3)).toEqual(['E02', 'E03', 'W01']);
    expect(evidence(portfolio, '3.4')).not.toContain('E01');
    expect(evidence(portfolio, '1.1')).toEqual(['B01', 'candidate']);
  });

  it('names nobody outside the enrolment', () => {
    const portfolio = completeCertificate();
    portfolio.add(
      'enrolment',
      { candidateId: id('candidate'), standard: 'ilm-l5', qualification: 'diploma' },
      { id: 'diploma' },
    );
    portfolio.add('client', { enrolmentId: id('diploma'), codeName: 'ZZ' }, { id: 'ZZ' });
    portfolio.add('goal', { clientId: id('ZZ'), goal: 'Another’s goal' });
    expect(evidence(portfolio, '1.2')).not.toContain('G03');
  });
});
