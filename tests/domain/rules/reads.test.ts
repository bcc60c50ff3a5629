import { describe, expect, it } from 'vitest';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import { findingMessage } from '../../../src/domain/rules/finding-text';
import { nextSteps } from '../../../src/domain/rules/next-steps';
import { promiseTo, threadWith } from '../../../src/domain/reflecting/golden-thread';
import { supervisionAgenda } from '../../../src/domain/reflecting/supervision-agenda';
import { claimable } from '../../../src/domain/rules/claim-choice';
import { forecastHours } from '../../../src/domain/rules/forecast';
import { sessionGrid } from '../../../src/domain/rules/session-grid';
import { rankEvidence } from '../../../src/domain/rules/sufficiency';
import { completePractice, TODAY } from '../../support/complete-portfolio';
import { countingPortfolio, type ReadCount } from '../../support/counting-portfolio';
import { ilmStandard, ilmUnit } from '../../support/ilm-standard';
import { id, type PortfolioBuilder } from '../../support/portfolio-builder';

const LIMIT = 20;

/** What a whole check reads, with its text and the next steps: 1,000 sessions against 60. */
function reads(sessions: number, change: (portfolio: PortfolioBuilder) => PortfolioBuilder): ReadCount {
  const built = change(completePractice({ qualification: 'diploma', clients: 6, sessions, minutesEach: 60 }));
  const { portfolio, count } = countingPortfolio(built.build());
  const result = checkEnrolment({ portfolio, standard: ilmStandard, enrolmentId: id('enrolment'), today: TODAY });
  nextSteps(result, portfolio, TODAY);
  for (const finding of result.findings) findingMessage(finding, { portfolio, clientNoun: 'client' });
  return count;
}

/** What the screens gather beside the check: evidence ranked, the grid, the pace, what can be claimed, threads and the agenda. */
function readsOfScreens(sessions: number): ReadCount {
  const built = oneClient(completePractice({ qualification: 'diploma', clients: 6, sessions, minutesEach: 60 }));
  const whole = built.build();
  const result = checkEnrolment({
    portfolio: whole,
    standard: ilmStandard,
    enrolmentId: id('enrolment'),
    today: TODAY,
  });
  const { portfolio, count } = countingPortfolio(whole);
  for (const criterion of result.criteria) rankEvidence(portfolio, ilmUnit(criterion.unit), criterion, TODAY);
  sessionGrid(result, portfolio);
  forecastHours(result, portfolio);
  claimable(portfolio, built.get('enrolment', 'enrolment'));
  threadWith(portfolio, id('AB'), TODAY);
  promiseTo(portfolio, id('AB'));
  supervisionAgenda(portfolio, { id: id('next'), enrolmentId: id('enrolment') }, TODAY);
  return count;
}

describe('what the screens gather grows no faster than the portfolio', () => {
  it('1,000 sessions cost at most 20 times what 60 do', () => {
    const [few, many] = [readsOfScreens(60), readsOfScreens(1000)];
    expect(few.records).toBeGreaterThan(0);
    expect(many.calls / few.calls).toBeLessThanOrEqual(LIMIT);
    expect(many.records / few.records).toBeLessThanOrEqual(LIMIT);
  });
});

describe('checking grows no faster than the portfolio', () => {
  it.each([
    ['complete', (portfolio: PortfolioBuilder) => portfolio],
    [
      'without any reflection or feedback',
      (portfolio: PortfolioBuilder) => portfolio.removeAll('reflection').removeAll('feedback'),
    ],
    ['with one client for all', oneClient],
    [
      'all at the same time',
      (portfolio: PortfolioBuilder) =>
        portfolio.changeAll('session', () => ({ heldOn: portfolio.get('session', 'D01').heldOn })),
    ],
  ])('%s: 1,000 sessions cost at most 20 times what 60 do', (_, change) => {
    const few = reads(60, change);
    const many = reads(1000, change);
    expect(many.calls / few.calls).toBeLessThanOrEqual(LIMIT);
    expect(many.records / few.records).toBeLessThanOrEqual(LIMIT);
  });

  it('each record is read a few times, whatever the number of rules', () => {
    const built = completePractice({ qualification: 'diploma', clients: 6, sessions: 1000, minutesEach: 60 });
    expect(reads(1000, (portfolio) => portfolio).records / built.records().length).toBeLessThan(4);
  });
});

function oneClient(portfolio: PortfolioBuilder): PortfolioBuilder {
  return portfolio.changeAll('session', () => ({ clientIds: [id('AB')] }));
}
