import { describe, expect, it } from 'vitest';
import { CRITERION_ITEM } from '../../../src/domain/rules/why-sentence';
import { completeCertificate } from '../../support/complete-portfolio';
import { id, instant, type PortfolioBuilder } from '../../support/portfolio-builder';
import { blocksOf, submissionOf } from './submission-of';

/** The row of a criterion in the matrix, as one text. */
function rowOf(portfolio: PortfolioBuilder, criterion: string): string {
  const rows = blocksOf(submissionOf(portfolio.build())).flatMap((block) => (block.kind === 'table' ? block.rows : []));
  return JSON.stringify(rows.find((row) => row.anchor === `criterion:501:${criterion}`));
}

const why = { enrolmentId: id('enrolment'), unit: '501', itemKind: CRITERION_ITEM };

describe('the sentence why in the matrix', () => {
  it('is the one that the app begins, until the candidate keeps another', () => {
    const portfolio = completeCertificate().changeAll('supervisionMeeting', ({ heldOn }) => ({
      createdAt: instant(`${heldOn ?? ''}T20:00:00Z`),
    }));
    expect(rowOf(portfolio, '3.3')).toContain('Look first at S01: in somebody else’s words');
    portfolio.add('claim', { ...why, item: '3.3', note: ' Every session was talked over. ' });
    expect(rowOf(portfolio, '3.3')).toContain('"Every session was talked over."');
    expect(rowOf(portfolio, '3.3')).not.toContain('Look first');
  });

  it('stands with its own criterion alone', () => {
    const portfolio = completeCertificate();
    portfolio.add('claim', { ...why, item: '2.4', note: 'Of the log.' });
    expect(rowOf(portfolio, '2.4')).toContain('Of the log.');
    expect(rowOf(portfolio, '2.3')).not.toContain('Of the log.');
  });

  it('is not begun where there is no evidence', () => {
    expect(rowOf(completeCertificate().removeAll('contract'), '1.3')).not.toContain('Look first');
  });

  it('never tells what waits for the supervisor', () => {
    const portfolio = completeCertificate().changeAll('reflection', () => ({
      questionForSupervision: 'A question of mine',
      ethicalConcern: 'A worry of mine',
    }));
    const text = JSON.stringify(submissionOf(portfolio.build()));
    expect(text).not.toContain('A question of mine');
    expect(text).not.toContain('A worry of mine');
  });

  it('is followed by whether the last promise was tried, in the log', () => {
    const portfolio = completeCertificate().change('reflection', 'R03', {
      lastImprovementTried: 'partly',
      answerToLastImprovement: 'Twice out of three.',
    });
    expect(JSON.stringify(submissionOf(portfolio.build()))).toContain('Tried in part. Twice out of three.');
  });
});
