import { describe, expect, it } from 'vitest';
import { CHECK_NAMES, ITEM_NAMES } from '../../../src/domain/rules/check-names';
import { checks } from '../../../src/domain/rules/checks';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import type { Overlay } from '../../../src/domain/records/enrolment';
import { check, findingOf, shortfallsOf } from '../../support/check-portfolio';
import { completeCertificate, completeDiploma, TODAY } from '../../support/complete-portfolio';
import { ilmStandard, ilmUnit } from '../../support/ilm-standard';
import { date, id, type PortfolioBuilder, portfolioBuilder } from '../../support/portfolio-builder';

describe('standards data and the checks', () => {
  const rules = ilmStandard.units.flatMap(({ unit, rules: own }) => own.map((rule) => ({ unit, rule, id: rule.id })));

  it.each(rules)('unit $unit $id names a check that exists, with its figures and items', ({ rule }) => {
    expect(CHECK_NAMES).toContain(rule.check);
    const known = checks[rule.check as keyof typeof checks];
    if (rule.check === 'declared') return;
    expect(Object.keys(rule.figures).sort()).toEqual([...known.figures].sort());
    if (known.items === ITEM_NAMES) expect(ITEM_NAMES).toEqual(expect.arrayContaining([...rule.items]));
    else expect([...rule.items].sort()).toEqual([...known.items].sort());
  });

  it('a rule without a figure that its check needs is a mistake of the data', () => {
    const standard = withRule({ figures: {} });
    expect(() => checkCertificate(standard)).toThrow(/2\.1-coaching-time.*minimumMinutes/);
  });

  it('so is a check that nobody knows', () => {
    const standard = withRule({ check: 'coaching-tiem' });
    expect(() => checkCertificate(standard)).toThrow(/coaching-tiem/);
  });

  function withRule(fields: object) {
    const unit = ilmUnit('501');
    const changed = unit.rules.map((rule) => (rule.id === '2.1-coaching-time' ? { ...rule, ...fields } : rule));
    return { ...ilmStandard, units: [{ ...unit, rules: changed }] };
  }

  function checkCertificate(standard: typeof ilmStandard) {
    return checkEnrolment({
      portfolio: completeCertificate().build(),
      standard,
      enrolmentId: id('enrolment'),
      today: TODAY,
    });
  }
});

describe('an enrolment', () => {
  it('is checked against the units of its qualification', () => {
    const portfolio = completeDiploma().build();
    const result = checkEnrolment({ portfolio, standard: ilmStandard, enrolmentId: id('enrolment'), today: TODAY });
    expect(result.units.map(({ unit }) => unit)).toEqual(['500', '502', '503']);
    expect(result.packVersion).toBe(ilmStandard.packVersion);
    expect(result.criteria).toHaveLength(12 + 11 + 6);
    expect(result.findings).toHaveLength(result.criteria.flatMap(({ findings }) => findings).length);
  });

  it('has no finding without a criterion', () => {
    for (const { unit, rules } of ilmStandard.units) {
      expect(check(completeDiploma(), [unit]).findings).toHaveLength(rules.length);
    }
  });

  it('that is not in the portfolio is refused', () => {
    expect(() => check(completeCertificate(), ['501'], 'somebody')).toThrow(RangeError);
  });

  it('with nothing in it meets nothing and warns of nothing', () => {
    const result = check(emptyPortfolio(), ['501', '502']);
    const required = result.findings.filter(({ kind, rule }) => kind !== 'W' && rule !== '1.3-reasons-not-party');
    expect(new Set(required.map(({ state }) => state))).toEqual(new Set(['not_met']));
    expect(result.findings.filter(({ state }) => state === 'warning')).toEqual([]);
    expect(result.criteria.filter(({ evidence }) => evidence.length > 0)).toEqual([]);
  });

  it('says for each unit how many rules are not met, and how many warn', () => {
    const portfolio = completeCertificate().remove('reflection', 'R07').change('session', 'D08', { formal: false });
    const [unit] = check(portfolio, ['501']).units;
    const rules = (state: string) => check(portfolio, ['501']).findings.filter((one) => one.state === state).length;
    expect(unit).toMatchObject({ unit: '501', gaps: rules('not_met'), warnings: rules('warning') });
    expect(rules('not_met')).toBeGreaterThan(0);
    expect(rules('warning')).toBeGreaterThan(0);
  });
});

describe('a criterion', () => {
  it('is not met if one rule of kind E or P is not', () => {
    const portfolio = completeCertificate().change('session', 'D07', { questions: '' });
    expect(criterion(portfolio, '2.2')?.state).toBe('not_met');
    expect(criterion(portfolio, '2.1')?.state).toBe('for_assessor');
  });

  it('is for the assessor whatever only warns', () => {
    const portfolio = completeCertificate()
      .change('session', 'D07', { formal: false })
      .change('session', 'D08', { durationMinutes: 120 });
    expect(findingOf(portfolio, '501', '2.1-sessions-not-counted').state).toBe('warning');
    expect(criterion(portfolio, '2.1')?.state).toBe('for_assessor');
  });

  it('is declared if every rule of kind E or P is, whatever else is met beside them', () => {
    const unit = ilmUnit('501');
    const kept = ['1.3-stakeholders', '1.3-reasons-not-party', '1.3-before-first-session'];
    const standard = {
      ...ilmStandard,
      units: [{ ...unit, rules: unit.rules.filter((rule) => kept.includes(rule.id)) }],
    };
    const portfolio = completeCertificate()
      .changeAll('client', () => ({ stakeholders: [], noStakeholdersBecause: 'Self-referred.' }))
      .build();
    const { criteria } = checkEnrolment({ portfolio, standard, enrolmentId: id('enrolment'), today: TODAY });
    const states = criteria
      .filter(({ findings }) => findings.length > 0)
      .map(({ state, findings }) => [state, findings.map((one) => one.state)]);
    expect(states).toEqual([['declared', ['declared', 'not_applicable', 'met']]]);
  });

  function criterion(portfolio: PortfolioBuilder, ref: string) {
    return check(portfolio, ['501']).criteria.find((one) => one.criterion === ref);
  }
});

describe('a centre’s own figures', () => {
  const overlaid = (portfolio: PortfolioBuilder, overlay: Omit<Overlay, 'reason' | 'source'>) =>
    portfolio.change('enrolment', 'enrolment', { overlays: [{ ...overlay, reason: 'House rule', source: '' }] });

  it('hold in place of the standard’s, and the finding says so', () => {
    const portfolio = overlaid(completeCertificate(), {
      unit: '501',
      rule: '2.1-coaching-time',
      figure: 'minimumMinutes',
      value: 1440,
    });
    expect(findingOf(portfolio, '501', '2.1-coaching-time')).toMatchObject({
      state: 'not_met',
      found: 1080,
      needed: 1440,
      figures: { minimumMinutes: 1440 },
      overlays: [{ figure: 'minimumMinutes', value: 1440, standardValue: 1080, reason: 'House rule' }],
    });
  });

  it('hold for their own unit and rule alone', () => {
    const portfolio = overlaid(completeCertificate(), {
      unit: '502',
      rule: '2.1-coaching-time',
      figure: 'minimumMinutes',
      value: 1440,
    });
    expect(findingOf(portfolio, '501', '2.1-coaching-time')).toMatchObject({ state: 'met', overlays: [] });
    expect(findingOf(portfolio, '501', '1.1-hours-planned').overlays).toEqual([]);
  });

  it('that say what the standard says, or name no figure of the rule, change nothing', () => {
    const same = overlaid(completeCertificate(), {
      unit: '501',
      rule: '2.1-coaching-time',
      figure: 'minimumMinutes',
      value: 1080,
    });
    expect(findingOf(same, '501', '2.1-coaching-time').overlays).toEqual([]);
    const unknown = overlaid(completeCertificate(), {
      unit: '501',
      rule: '2.1-coaching-time',
      figure: 'minimumHours',
      value: 24,
    });
    expect(findingOf(unknown, '501', '2.1-coaching-time')).toMatchObject({ needed: 1080, overlays: [] });
  });

  it('feedback for each session relaxed to ongoing feedback', () => {
    const relaxed = () =>
      overlaid(completeCertificate(), {
        unit: '501',
        rule: '3.3-feedback-of-each-session',
        figure: 'everySession',
        value: 0,
      });
    const keep = (...kept: string[]) => relaxed().removeAll('feedback', (one) => !kept.includes(one.id));
    expect(findingOf(keep('F01', 'F09'), '501', '3.3-feedback-of-each-session')).toMatchObject({
      state: 'met',
      found: 2,
      needed: 2,
    });
    expect(findingOf(keep('F01'), '501', '3.3-feedback-of-each-session')).toMatchObject({ state: 'not_met', found: 1 });
    const oneDay = keep('F01', 'F09').change('feedback', 'F09', { givenOn: date('2026-01-14') });
    expect(findingOf(oneDay, '501', '3.3-feedback-of-each-session').state).toBe('not_met');
  });

  it('needs and goals before contracting relaxed to two clients', () => {
    const late = (...clients: string[]) =>
      overlaid(completeDiploma(), {
        unit: '502',
        rule: '1.2-before-contracting',
        figure: 'clients',
        value: 2,
      }).changeAll(
        'goal',
        () => ({ agreedOn: date('2026-02-01') }),
        (goal) => clients.includes(goal.clientId),
      );
    expect(findingOf(late('AB', 'CD'), '502', '1.2-before-contracting')).toMatchObject({
      state: 'met',
      found: 2,
      needed: 2,
    });
    const three = findingOf(late('AB', 'CD', 'EF'), '502', '1.2-before-contracting');
    expect(three).toMatchObject({ state: 'not_met', found: 1, needed: 2 });
    expect(shortfallsOf(three)).toEqual(['AB no_goal_in_time', 'CD no_goal_in_time', 'EF no_goal_in_time']);
  });
});

function emptyPortfolio(): PortfolioBuilder {
  const portfolio = portfolioBuilder();
  portfolio.add('candidate', {}, { id: 'candidate' });
  portfolio.add(
    'enrolment',
    { candidateId: id('candidate'), standard: 'ilm-l5', qualification: 'certificate' },
    { id: 'enrolment' },
  );
  return portfolio;
}
