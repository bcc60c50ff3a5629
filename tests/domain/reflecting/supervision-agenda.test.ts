import { describe, expect, it } from 'vitest';
import { supervisionAgenda } from '../../../src/domain/reflecting/supervision-agenda';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { date, id, type PortfolioBuilder } from '../../support/portfolio-builder';

const MEETING = { id: id('next'), enrolmentId: id('enrolment') };
const openIn = (portfolio: PortfolioBuilder) =>
  supervisionAgenda(portfolio.build(), MEETING, TODAY).open.map(({ reflection }) => reflection.id);
const bring = (portfolio: PortfolioBuilder, ...ids: readonly string[]) =>
  portfolio.change('supervisionMeeting', 'S01', { reflectionIds: ids.map(id) });

describe('the agenda of supervision', () => {
  it('is empty where everything has been gone through', () => {
    expect(openIn(completeCertificate())).toEqual([]);
  });

  it('has what was brought to no meeting, newest first', () => {
    const portfolio = bring(
      completeCertificate(),
      ...Array.from({ length: 16 }, (_, n) => `R${String(n + 1).padStart(2, '0')}`),
    );
    expect(openIn(portfolio)).toEqual(['R18', 'R17']);
  });

  it('puts ethical concerns first, and then questions', () => {
    const portfolio = bring(completeCertificate())
      .removeAll('reflection', ({ id: one }) => !['R03', 'R09', 'R15', 'R18'].includes(one))
      .change('reflection', 'R03', { ethicalConcern: 'He told me something about a colleague' })
      .change('reflection', 'R09', { questionForSupervision: 'How do I end this?' });
    expect(openIn(portfolio)).toEqual(['R03', 'R09', 'R18', 'R15']);
  });

  it('takes a meeting with peers, or one to come, for no review', () => {
    const portfolio = completeCertificate();
    expect(openIn(portfolio.change('supervisionMeeting', 'S01', { supervisionKind: 'peer' }))).toHaveLength(18);
    const planned = { supervisionKind: 'individual', heldOn: date('2026-12-01') } as const;
    expect(openIn(portfolio.change('supervisionMeeting', 'S01', planned))).toHaveLength(18);
  });

  it('counts a review that the reflection itself tells of', () => {
    const portfolio = bring(completeCertificate()).changeAll('reflection', () => ({
      reviewedWith: 'Terry Tutor',
      reviewedOn: TODAY,
    }));
    expect(openIn(portfolio)).toEqual([]);
  });

  it('keeps what is brought to the meeting itself', () => {
    const { open } = supervisionAgenda(completeCertificate().build(), { ...MEETING, id: id('S01') }, TODAY);
    expect(open).toHaveLength(18);
  });

  it('has nothing of another enrolment', () => {
    const portfolio = bring(completeCertificate()).changeAll('session', () => ({ enrolmentId: id('other') }));
    expect(openIn(portfolio)).toEqual([]);
  });
});
