import { describe, expect, it } from 'vitest';
import { checkEnrolment } from '../../../src/domain/rules/check-enrolment';
import { completeSessions, sessionGrid } from '../../../src/domain/rules/session-grid';
import { completeCertificate, TODAY } from '../../support/complete-portfolio';
import { ilmStandard } from '../../support/ilm-standard';
import { id, instant, type PortfolioBuilder } from '../../support/portfolio-builder';

function grid(builder: PortfolioBuilder) {
  const portfolio = builder.build();
  const result = checkEnrolment({ portfolio, standard: ilmStandard, enrolmentId: id('enrolment'), today: TODAY });
  return sessionGrid(result, portfolio);
}
const rowOf = (builder: PortfolioBuilder, session: string) => grid(builder).find((row) => row.session === session);

describe('the grid of sessions', () => {
  it('has everything where nothing is missing, newest first', () => {
    const rows = grid(completeCertificate());
    expect(rows).toHaveLength(18);
    expect(rows[0]?.session).toBe('D18');
    expect(completeSessions(rows)).toBe(18);
    for (const { cells } of rows) expect(new Set(Object.values(cells))).toEqual(new Set(['there']));
  });

  it.each([
    ['a duration', 'details', (one: PortfolioBuilder) => one.change('session', 'D05', { durationMinutes: null })],
    ['a summary', 'diary', (one: PortfolioBuilder) => one.change('session', 'D05', { summary: '' })],
    ['what was learnt', 'log', (one: PortfolioBuilder) => one.change('reflection', 'R05', { keyLearning: '' })],
    ['feedback', 'feedback', (one: PortfolioBuilder) => one.remove('feedback', 'F05')],
  ] as const)('says of one session that it lacks %s', (_, column, change) => {
    const builder = completeCertificate();
    change(builder);
    expect(rowOf(builder, 'D05')).toMatchObject({ missing: 1, cells: { [column]: 'missing' } });
    expect(rowOf(builder, 'D06')?.missing).toBe(0);
    expect(completeSessions(grid(builder))).toBe(17);
  });

  it('asks for no review of a reflection that is not there', () => {
    const row = rowOf(completeCertificate().remove('reflection', 'R05'), 'D05');
    expect(row?.cells).toMatchObject({ reflection: 'missing', log: 'missing', reviewed: 'not_asked' });
  });

  it('takes a review for a hint, since no unit asks one of each', () => {
    const builder = completeCertificate();
    const others = builder.all('reflection').map((one) => one.id);
    builder.change('supervisionMeeting', 'S01', { reflectionIds: others.filter((one) => one !== 'R05') });
    expect(rowOf(builder, 'D05')).toMatchObject({ missing: 0, cells: { reviewed: 'hint' } });
  });

  it('keeps what was declared apart from what is there', () => {
    const builder = completeCertificate().change('session', 'D05', { techniques: [] });
    builder.add('declaration', {
      enrolmentId: id('enrolment'),
      unit: '501',
      criterion: '2.2',
      rule: '2.2-diary-items',
      recordId: id('D05'),
      answer: 'none_because',
      statement: 'We only listened.',
    });
    expect(rowOf(builder, 'D05')).toMatchObject({ missing: 0, cells: { diary: 'declared' } });
  });

  it('asks nothing of each session where the centre does not', () => {
    const overlay = {
      unit: '501',
      rule: '3.3-feedback-of-each-session',
      figure: 'everySession',
      value: 0,
      reason: '',
      source: '',
    };
    const builder = completeCertificate().removeAll('feedback', ({ id: one }) => one === 'F05');
    builder.change('enrolment', 'enrolment', {
      overlays: [overlay],
    });
    expect(rowOf(builder, 'D05')).toMatchObject({ missing: 0, cells: { feedback: 'not_asked' } });
  });

  it('leaves out what is not claimed', () => {
    expect(rowOf(completeCertificate().change('session', 'D05', { claimed: false }), 'D05')).toBeUndefined();
  });

  it('says when things were written', () => {
    const builder = completeCertificate()
      .change('session', 'D18', { createdAt: instant('2026-01-31T20:00:00Z') })
      .change('reflection', 'R18', { createdAt: instant('2026-02-10T20:00:00Z') });
    const held = builder.get('session', 'D18').heldOn;
    expect(held).toBe('2026-01-31');
    expect(rowOf(builder, 'D18')).toMatchObject({ diaryAfter: 0, reflectionAfter: 10 });
  });
});
