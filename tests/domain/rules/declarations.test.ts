import { describe, expect, it } from 'vitest';
import type { Declaration } from '../../../src/domain/records/declaration';
import { check, findingOf } from '../../support/check-portfolio';
import { completeCertificate } from '../../support/complete-portfolio';
import { completeWriting } from '../../support/complete-writing';
import { ilmUnit } from '../../support/ilm-standard';
import { id, type PortfolioBuilder } from '../../support/portfolio-builder';

type Said = Partial<Declaration> & Pick<Declaration, 'unit' | 'criterion'>;

function declare(portfolio: PortfolioBuilder, said: Said): PortfolioBuilder {
  portfolio.add('declaration', { enrolmentId: id('enrolment'), statement: 'In my folder, page 4.', ...said });
  return portfolio;
}

describe('an item that must be present (P)', () => {
  const gap = () =>
    completeCertificate().change('session', 'D07', { questions: '' }).change('session', 'D08', { summary: '' });
  const noneBecause = { unit: '501', criterion: '2.2', rule: '2.2-diary-items', answer: 'none_because' } as const;
  const finding = (portfolio: PortfolioBuilder) => findingOf(portfolio, '501', '2.2-diary-items');

  it('is declared once the candidate says why there is none', () => {
    const portfolio = declare(gap(), noneBecause);
    expect(finding(portfolio)).toMatchObject({ state: 'declared', declarations: ['declaration-1'], action: null });
    expect(check(portfolio, ['501']).criteria.find((one) => one.criterion === '2.2')?.state).toBe('declared');
  });

  it('is declared record by record, and not before each has its reason', () => {
    const one = declare(gap(), { ...noneBecause, recordId: id('D07') });
    expect(finding(one)).toMatchObject({ state: 'not_met', action: { screen: 'session', record: 'D08' } });
    expect(finding(one).shortfalls.map(({ record, declaredBy }) => [record, declaredBy])).toEqual([
      ['D07', 'declaration-1'],
      ['D08', null],
    ]);
    const both = declare(one, { ...noneBecause, recordId: id('D08') });
    expect(finding(both)).toMatchObject({ state: 'declared', declarations: ['declaration-1', 'declaration-2'] });
  });

  it('is declared with all of its criterion', () => {
    expect(finding(declare(gap(), { ...noneBecause, rule: null })).state).toBe('declared');
  });

  it.each([
    ['an empty reason', { statement: ' ' }],
    ['a word on another rule', { rule: '2.2-other' }],
    ['a word on another criterion', { criterion: '2.1', rule: null }],
    ['a word on another unit', { unit: '502' }],
    ['"covered elsewhere", which is for units that no rule can look at', { answer: 'covered_elsewhere' }],
    ['a word in another enrolment', { enrolmentId: id('another') }],
  ] as const)('is not declared by %s', (_, said) => {
    expect(finding(declare(gap(), { ...noneBecause, ...said })).state).toBe('not_met');
  });

  it('that is there is met, whatever was declared', () => {
    expect(finding(declare(completeCertificate(), noneBecause))).toMatchObject({ state: 'met', declarations: [] });
  });

  it('missing from the portfolio as a whole is declared by a word on the rule', () => {
    const portfolio = completeCertificate().change('programmePlan', 'B01', { environment: '' });
    expect(findingOf(portfolio, '501', '1.1-plan-items').state).toBe('not_met');
    declare(portfolio, { unit: '501', criterion: '1.1', rule: '1.1-plan-items', answer: 'none_because' });
    expect(findingOf(portfolio, '501', '1.1-plan-items').state).toBe('declared');
  });
});

describe('a number or a condition (E)', () => {
  it.each(['none_because', 'covered_elsewhere'] as const)('is never talked away by %s', (answer) => {
    const portfolio = completeCertificate().remove('reflection', 'R07');
    for (const rule of ['2.4-reflection-of-each-session', null])
      declare(portfolio, { unit: '501', criterion: '2.4', rule, answer });
    expect(findingOf(portfolio, '501', '2.4-reflection-of-each-session').state).toBe('not_met');
    expect(check(portfolio, ['501']).criteria.find((one) => one.criterion === '2.4')?.state).toBe('not_met');
  });
});

describe('advice (W)', () => {
  it('stays, whatever was declared', () => {
    const portfolio = completeCertificate().change('session', 'D07', { formal: false });
    declare(portfolio, { unit: '501', criterion: '2.1', rule: '2.1-sessions-not-counted', answer: 'none_because' });
    expect(findingOf(portfolio, '501', '2.1-sessions-not-counted').state).toBe('warning');
  });
});

describe('stakeholders', () => {
  it('"none, because" in a client’s own record declares it for that client alone', () => {
    const portfolio = completeCertificate().changeAll('client', ({ codeName }) => ({
      stakeholders: [],
      noStakeholdersBecause: codeName === 'AB' ? 'Nobody else is involved.' : '',
    }));
    expect(findingOf(portfolio, '501', '1.3-stakeholders')).toMatchObject({ state: 'not_met', records: ['AB'] });
    portfolio.change('client', 'CD', { noStakeholdersBecause: 'She pays for it herself.' });
    expect(findingOf(portfolio, '501', '1.3-stakeholders')).toMatchObject({
      state: 'declared',
      declarations: ['AB', 'CD'],
    });
  });
});

describe.each(['500', '503'])('unit %s', (unit) => {
  const rules = ilmUnit(unit).rules.map(({ id: rule, kind }) => ({
    rule,
    kind,
    criterion: rule.split('-', 1)[0] ?? '',
  }));

  it.each(rules)('$rule is declared by a word on where it is kept', ({ rule, kind, criterion }) => {
    expect(findingOf(completeCertificate(), unit, rule)).toMatchObject({
      state: kind === 'W' ? 'not_applicable' : 'not_met',
      found: 0,
    });
    const ofRule = declare(completeCertificate(), { unit, criterion, rule });
    expect(findingOf(ofRule, unit, rule)).toMatchObject({ state: 'declared', declarations: ['declaration-1'] });
    const ofCriterion = declare(completeCertificate(), { unit, criterion });
    expect(findingOf(ofCriterion, unit, rule).state).toBe('declared');
    const noneBecause = declare(completeCertificate(), { unit, criterion, rule, answer: 'none_because' });
    const answered = { E: 'not_met', P: 'declared', W: 'not_applicable' };
    expect(findingOf(noneBecause, unit, rule).state).toBe(answered[kind]);
    expect(findingOf(declare(completeWriting(), { unit, criterion, rule }), unit, rule)).toMatchObject({
      state: 'met',
      declarations: [],
    });
  });

  it('a declared criterion is declared, with the declaration as its evidence', () => {
    const [first] = rules;
    const criterion = first?.criterion ?? '';
    const result = check(declare(completeCertificate(), { unit, criterion }), [unit]).criteria.find(
      (one) => one.criterion === criterion,
    );
    expect(result).toMatchObject({ state: 'declared', evidence: [{ kind: 'declaration', id: 'declaration-1' }] });
  });
});

describe('what unit 500 asks for', () => {
  it.each([
    ['1.1-similarities', 2],
    ['1.2-factors', 3],
    ['2.1-referenced-examples', 3],
    ['2.2-communication-skills', 4],
    ['2.5-practice-and-supervision', 4],
  ])('%s: %i', (rule, needed) => {
    expect(findingOf(completeCertificate(), '500', rule).needed).toBe(needed);
  });
});
