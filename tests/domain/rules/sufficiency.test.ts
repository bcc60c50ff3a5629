import { describe, expect, it } from 'vitest';
import type { Reflection } from '../../../src/domain/records/reflection';
import { addDays } from '../../../src/domain/time';
import { recordNameWithin } from '../../../src/domain/rules/record-name';
import { rankEvidence } from '../../../src/domain/rules/sufficiency';
import { CRITERION_ITEM, draftWhy, keptWhy } from '../../../src/domain/rules/why-sentence';
import { check } from '../../support/check-portfolio';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { ilmUnit } from '../../support/ilm-standard';
import { date, id, instant, type PortfolioBuilder, portfolioBuilder } from '../../support/portfolio-builder';

/** The complete Certificate, with each record of a session written on its day; nothing else is as prompt by chance. */
function promptPortfolio(): PortfolioBuilder {
  const portfolio = completeCertificate();
  const on = (day: string | null) => ({ createdAt: instant(`${day ?? '2026-01-01'}T20:00:00.000Z`) });
  portfolio.changeAll('session', ({ heldOn }) => on(heldOn));
  portfolio.changeAll('feedback', ({ givenOn }) => on(givenOn));
  portfolio.changeAll('reflection', ({ reflectedOn }) => on(reflectedOn));
  portfolio.changeAll('supervisionMeeting', ({ heldOn }) => on(heldOn));
  portfolio.changeAll('contract', ({ agreedOn }) => on(agreedOn));
  return portfolio;
}

function ranked(portfolio: PortfolioBuilder, criterion: string, unit = '501') {
  const result = check(portfolio, [unit]).criteria.find((one) => one.criterion === criterion);
  if (result === undefined) throw new Error(`no criterion ${criterion}`);
  return rankEvidence(portfolio.build(), ilmUnit(unit), result, TODAY);
}
const orderOf = (portfolio: PortfolioBuilder, criterion: string) => ranked(portfolio, criterion).map((one) => one.id);
const factsOf = (portfolio: PortfolioBuilder, criterion: string, record: string) => {
  const one = ranked(portfolio, criterion).find((found) => found.id === record);
  return [...(one?.strengths ?? []), ...(one?.weaknesses ?? [])].map(({ kind }) => kind);
};

/** The same portfolio with other fields in its seventh reflection. */
function portfolioWith(portfolio: PortfolioBuilder, fields: Partial<Reflection>): PortfolioBuilder {
  return portfolioBuilder(portfolio.records()).change('reflection', 'R07', fields);
}

describe('evidence, strongest first', () => {
  it('is the same evidence as the criterion has, each once', () => {
    const portfolio = promptPortfolio();
    for (const { criterion, evidence } of check(portfolio, ['501']).criteria)
      expect(orderOf(portfolio, criterion).toSorted()).toEqual(evidence.map((one) => one.id).toSorted());
  });

  it('keeps the criterion’s order where nothing tells two records apart', () => {
    const order = orderOf(promptPortfolio(), '2.1');
    expect(order.slice(0, 3)).toEqual(['D01', 'D02', 'D03']);
  });

  it('puts what others say before what the candidate writes', () => {
    const portfolio = promptPortfolio().change('feedback', 'F01', { createdAt: instant('2026-06-01T08:00:00Z') });
    expect(factsOf(portfolio, '3.3', 'F02')).toContain('others_word');
    expect(factsOf(portfolio, '3.3', 'S01')).toContain('others_word');
    expect(orderOf(portfolio, '3.3').at(-1)).toBe('F01');
  });

  it('puts a contract that all have signed before one that was changed since', () => {
    const portfolio = promptPortfolio().change('contract', 'C01', { cancellation: 'A day before' });
    expect(orderOf(portfolio, '1.3')).toEqual(['C02', 'C01']);
    expect(factsOf(portfolio, '1.3', 'C02')).toContain('signed');
    expect(factsOf(portfolio, '1.3', 'C01')).toContain('falls_short');
  });

  it('counts a review, citations, and a file', () => {
    const portfolio = promptPortfolio();
    expect(factsOf(portfolio, '2.4', 'R18')).toEqual(expect.arrayContaining(['reviewed', 'cites', 'complete']));
    portfolio.changeAll('supervisionMeeting', () => ({ reflectionIds: [] }));
    expect(factsOf(portfolio, '2.4', 'R18')).not.toContain('reviewed');
    const file = { sha256: 'a'.repeat(64), name: 'form.pdf', size: 1, mediaType: 'application/pdf' } as never;
    portfolio.change('feedback', 'F18', { files: [file] });
    expect(orderOf(portfolio, '2.3')[0]).toBe('F18');
  });

  it.each([
    ['2026-01-31T12:00:00Z', ['prompt']],
    ['2026-02-07T12:00:00Z', ['prompt']],
    ['2026-02-08T12:00:00Z', []],
    ['2026-02-28T12:00:00Z', []],
    ['2026-03-01T12:00:00Z', ['late']],
  ])('a session of 31 January that was written at %s: %s', (createdAt, expected) => {
    const portfolio = promptPortfolio().change('session', 'D18', {
      heldOn: date('2026-01-31'),
      createdAt: instant(createdAt),
    });
    const facts = factsOf(portfolio, '2.1', 'D18').filter((kind) => kind === 'prompt' || kind === 'late');
    expect(facts).toEqual(expected);
  });

  it('puts the sooner, the fuller and the better founded of two first', () => {
    const portfolio = promptPortfolio();
    portfolio.changeAll('reflection', () => ({ citedFeedbackIds: [] }));
    const firstAfter = (fields: Partial<Reflection>) => orderOf(portfolioWith(portfolio, fields), '2.4')[0];
    expect(firstAfter({ citedFeedbackIds: [id('F07')] })).toBe('R07');
    portfolio.changeAll('reflection', ({ id: one }) => ({ fromClientFeedback: one === 'R07' ? 'Something' : '' }));
    expect(orderOf(portfolio, '2.4')[0]).toBe('R07');
    portfolio.changeAll('reflection', ({ reflectedOn, id: one }) => ({
      createdAt: instant(`${addDays(reflectedOn ?? TODAY, one === 'R09' ? 0 : 3)}T20:00:00Z`),
      fromClientFeedback: 'Something',
    }));
    expect(orderOf(portfolio, '2.4')[0]).toBe('R09');
  });

  it('is complete from three quarters of what speaks to the criterion', () => {
    const blank = { goals: '', progress: '' };
    const portfolio = promptPortfolio().change('session', 'D18', blank);
    expect(factsOf(portfolio, '2.2', 'D18')).toContain('complete');
    portfolio.change('session', 'D18', { ...blank, summary: '' });
    expect(factsOf(portfolio, '2.2', 'D18')).not.toContain('complete');
  });

  it('does not hold against a record what was declared, or what is only a hint', () => {
    const portfolio = promptPortfolio().changeAll('feedback', () => ({ whatChanged: '' }));
    expect(factsOf(portfolio, '3.3', 'F01')).not.toContain('falls_short');
  });
});

describe('the one sentence why', () => {
  const draft = (portfolio: PortfolioBuilder, criterion: string) => {
    const naming = { portfolio: portfolio.build(), clientNoun: 'client' } as const;
    return draftWhy(naming.portfolio, ranked(portfolio, criterion), (record) => recordNameWithin(naming, record));
  };

  it('names the two strongest, of two kinds where there are two, and says what makes them so', () => {
    const sentence = draft(promptPortfolio(), '3.3');
    expect(sentence).toMatch(/^Look first at .*S01.*; then at .*F\d\d.*\.$/);
    expect(sentence).toContain('in somebody else’s words');
    expect(sentence).toContain('written the same day');
  });

  it('rests on nothing that falls short or was written late', () => {
    const portfolio = promptPortfolio().change('contract', 'C01', { cancellation: 'A day before' });
    expect(draft(portfolio, '1.3')).not.toContain('C01');
    portfolio.change('contract', 'C02', { cancellation: 'A day before' });
    expect(draft(portfolio, '1.3')).toBeNull();
  });

  it('gives way to the candidate’s own, once one is written', () => {
    const portfolio = promptPortfolio();
    const about = { enrolmentId: id('enrolment'), unit: '501', itemKind: CRITERION_ITEM, item: '2.4' };
    const kept = () => keptWhy(portfolio.build(), id('enrolment'), '501', '2.4')?.note;
    const claim = portfolio.add('claim', { ...about, note: '  ' });
    expect(kept()).toBeUndefined();
    portfolio.change('claim', claim.id, { note: 'Every reflection meets the one before.' });
    expect(kept()).toBe('Every reflection meets the one before.');
    expect(keptWhy(portfolio.build(), id('enrolment'), '501', '2.3')).toBeUndefined();
    expect(keptWhy(portfolio.build(), id('another'), '501', '2.4')).toBeUndefined();
  });

  it('changes no finding', () => {
    const portfolio = promptPortfolio();
    const before = check(portfolio, ['501']).findings;
    const about = { enrolmentId: id('enrolment'), unit: '501', itemKind: CRITERION_ITEM, item: '2.4' };
    portfolio.add('claim', { ...about, note: 'It is enough.' });
    expect(check(portfolio, ['501']).findings).toEqual(before);
  });
});
