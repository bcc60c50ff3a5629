import { describe, expect, it } from 'vitest';
import { heardSinceLast, promiseBefore, promiseTo, threadWith } from '../../../src/domain/reflecting/golden-thread';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';

/** AB is seen on D01, D03, D05 ...; each session has R and F of its number. */
const sessionOf = (portfolio: PortfolioBuilder, ref: string) => portfolio.get('session', ref);
const promiseOf = (portfolio: PortfolioBuilder, ref: string) =>
  promiseBefore(portfolio.build(), sessionOf(portfolio, ref))?.reflection.id ?? null;

describe('the promise that a session meets', () => {
  it('is that of the session before with the same client', () => {
    expect(promiseOf(completeCertificate(), 'D05')).toBe('R03');
  });

  it('is none at the first session', () => {
    expect(promiseOf(completeCertificate(), 'D01')).toBeNull();
  });

  it('stays open over a session that nobody reflected on', () => {
    expect(promiseOf(completeCertificate().remove('reflection', 'R03'), 'D05')).toBe('R01');
  });

  it('is answered by a reflection that says what became of it and promises nothing new', () => {
    const portfolio = completeCertificate().change('reflection', 'R03', {
      improvements: '',
      lastImprovementTried: 'partly',
    });
    expect(promiseOf(portfolio, 'D05')).toBeNull();
  });

  it('is not made by a session that did not take place', () => {
    expect(promiseOf(completeCertificate().change('session', 'D03', { status: 'cancelled' }), 'D05')).toBe('R01');
  });

  it('of a group is the last one made to any of its members', () => {
    const portfolio = completeCertificate().change('session', 'D05', { clientIds: [id('AB'), id('CD')] });
    expect(promiseOf(portfolio, 'D05')).toBe('R04');
  });

  it('to a client is the last one that is open', () => {
    expect(promiseTo(completeCertificate().build(), id('AB'))?.reflection.id).toBe('R17');
    expect(promiseTo(completeCertificate().build(), id('nobody'))).toBeNull();
  });
});

describe('the thread with a client', () => {
  it('has a link for each session held, with what was promised and tried', () => {
    const portfolio = completeCertificate()
      .change('reflection', 'R01', { improvements: 'Ask less' })
      .change('reflection', 'R03', { lastImprovementTried: 'tried', answerToLastImprovement: 'It worked' });
    const links = threadWith(portfolio.build(), id('AB'), TODAY);
    expect(links.map(({ session }) => session.id)).toEqual([
      'D01',
      'D03',
      'D05',
      'D07',
      'D09',
      'D11',
      'D13',
      'D15',
      'D17',
    ]);
    expect(links[0]).toMatchObject({ promised: 'Ask less', tried: null, answer: '' });
    expect(links[1]).toMatchObject({ tried: 'tried', answer: 'It worked' });
  });

  it('puts feedback and supervision between the session they follow and the next', () => {
    const portfolio = completeCertificate();
    const [d03, d05] = [sessionOf(portfolio, 'D03').heldOn, sessionOf(portfolio, 'D05').heldOn];
    if (d03 === null || d05 === null) throw new Error('no days');
    portfolio.change('supervisionMeeting', 'S01', { heldOn: d03 });
    const general = { source: 'tutor', sessionIds: [], said: 'Slower' } as const;
    portfolio.add('feedback', { ...general, givenOn: d05 }, { id: 'on-the-next-day' });
    portfolio.add('feedback', { ...general, givenOn: d03 }, { id: 'on-the-day' });
    portfolio.add('feedback', { ...general, givenOn: d03, clientId: id('CD') }, { id: 'of-another' });
    const links = threadWith(portfolio.build(), id('AB'), TODAY);
    const link = links.find(({ session }) => session.id === 'D03');
    expect(link?.since.feedback.map((one) => one.id).toSorted()).toEqual(['F03', 'on-the-day']);
    expect(link?.since.meetings.map((one) => one.id)).toEqual(['S01']);
    expect(links.filter(({ since }) => since.meetings.length > 0)).toHaveLength(1);
  });

  it('knows nothing of what is still to come', () => {
    const portfolio = completeCertificate().change('supervisionMeeting', 'S01', { heldOn: date('2026-12-01') });
    expect(threadWith(portfolio.build(), id('AB'), TODAY).every(({ since }) => since.meetings.length === 0)).toBe(true);
  });
});

describe('what was heard since the session before', () => {
  it('is feedback and supervision from that day on, newest first', () => {
    const portfolio = completeCertificate();
    const heard = heardSinceLast(portfolio.build(), sessionOf(portfolio, 'D17'), TODAY);
    expect(heard.feedback.map((one) => one.id)).toEqual(['F17', 'F15']);
    expect(heard.meetings.map((one) => one.id)).toEqual(['S01']);
  });

  it('is everything about the client at the first session', () => {
    const portfolio = completeCertificate();
    expect(heardSinceLast(portfolio.build(), sessionOf(portfolio, 'D01'), TODAY).feedback).toHaveLength(9);
  });
});
