import { describe, expect, it } from 'vitest';
import { latestJudgements, planReview, type ReviewPlan } from '../../../src/domain/review/plan-review';
import {
  MARK_NAME,
  parseReviewFieldName,
  parseReviewMark,
  reviewFieldName,
  reviewMarkText,
} from '../../../src/domain/review/review-fields';
import type { Portfolio } from '../../../src/domain/portfolio';
import { readStandard } from '../../../src/node/read-standard';
import { completeCertificate } from '../../support/complete-portfolio';
import { id, instant } from '../../support/portfolio-builder';

const NOW = instant('2026-12-01T10:00:00.000Z');
const MADE = instant('2026-11-20T09:30:00.000Z');
const MARK = reviewMarkText({ enrolmentId: id('enrolment'), madeAt: MADE, attempt: 'first', units: ['501'] });

function ilm() {
  const standard = readStandard('ilm-l5');
  if (!standard.ok) throw new Error('the standard cannot be read');
  return standard.value;
}
const standard = ilm();

function plan(portfolio: Portfolio, values: Readonly<Record<string, string | boolean>>, mark: string = MARK) {
  let next = 0;
  const ids = { next: () => id(`judgement-${(next += 1)}`) };
  return planReview(portfolio, () => standard, new Map([[MARK_NAME, mark], ...Object.entries(values)]), {
    ids,
    now: NOW,
  });
}

function planned(portfolio: Portfolio, values: Readonly<Record<string, string | boolean>>): ReviewPlan {
  const result = plan(portfolio, values);
  if (!result.ok) throw new Error(result.problem.kind);
  return result.value;
}

describe('the names of fields', () => {
  it.each([
    { unit: '501', item: '2.1', field: 'decision' },
    { unit: 'CM05', item: '7.1~performance~1', field: 'comment' },
    { unit: '501', item: null, field: 'assessor' },
  ] as const)('come back as they were', (field) => {
    expect(reviewFieldName(field)).not.toContain('.');
    expect(parseReviewFieldName(reviewFieldName(field))).toEqual(field);
  });

  it.each(['', '501', '501/2·1', '501/2·1/name', '501//decision', '/2·1/decision', 'a/b/c/decision'])(
    'are no others: %j',
    (name) => expect(parseReviewFieldName(name)).toBeNull(),
  );

  it.each(['', '2|enrolment|x|first|501', '1||x|first|501', '1|enrolment|x|third|501'])(
    'know their mark: %j',
    (text) => {
      expect(parseReviewMark(text)).toBeNull();
    },
  );
});

describe('a reviewed file', () => {
  const portfolio = completeCertificate().build();

  it('becomes a decision for each item that was filled in, and for the unit', () => {
    const { judgements, unknown } = planned(portfolio, {
      '501/2·1/decision': 'Not yet met',
      '501/2·1/comment': '  Log the place too.  ',
      '501/2·1/valid': true,
      '501/2·1/current': false,
      '501/2·2/decision': 'Met',
      '501/1·1/decision': '',
      '501//unitDecision': 'Not yet met',
      '501//assessor': 'Tess Tutor',
      '501//decidedOn': '30 Nov',
    });
    expect(unknown).toEqual([]);
    expect(judgements.map(({ state }) => state)).toEqual(['new', 'new', 'new']);
    expect(judgements.map(({ judgement }) => judgement)).toMatchObject([
      {
        item: '2.1',
        decision: 'not_yet',
        comment: 'Log the place too.',
        ticked: ['valid'],
        assessor: 'Tess Tutor',
        submittedAt: MADE,
      },
      { item: '2.2', decision: 'met', decidedWhen: '30 Nov' },
      { item: null, decision: 'not_yet', assessor: 'Tess Tutor' },
    ]);
  });

  it('comes in once, and again only where something is new; what the candidate wrote stays', () => {
    const first = planned(portfolio, { '501/2·1/comment': 'Log the place too.' });
    const kept = portfolio.with(first.changes);
    expect(kept.all('judgement')).toHaveLength(1);
    expect(planned(kept, { '501/2·1/comment': 'Log the place too.' })).toMatchObject({
      changes: [],
      judgements: [{ state: 'same' }],
    });
    const [judgement] = kept.all('judgement');
    if (judgement === undefined) throw new Error('no judgement');
    const answered = kept.with([{ op: 'put', record: { ...judgement, response: 'Done' } }]);
    const second = planned(answered, { '501/2·1/comment': 'Thank you.' });
    expect(second.judgements[0]).toMatchObject({
      state: 'changed',
      judgement: { response: 'Done', comment: 'Thank you.' },
    });
    expect(answered.with(second.changes).with(second.undo).all('judgement')).toEqual(answered.all('judgement'));
    expect(kept.with(first.undo).all('judgement')).toEqual([]);
  });

  it('leaves out what the standard does not have, and says so', () => {
    const { judgements, unknown } = planned(portfolio, {
      '501/9·9/comment': 'x',
      '999//unitComment': 'x',
      '501/2·1/comment': 'x',
    });
    expect(unknown).toEqual(['501 9.9', '999']);
    expect(judgements).toHaveLength(1);
  });

  it('tells how much has changed since it was made', () => {
    const later = completeCertificate().change('session', 'D03', { changedAt: instant('2026-11-25T10:00:00.000Z') });
    expect(planned(later.build(), { '501/2·1/comment': 'x' }).changedSince).toBe(1);
  });

  it.each([
    ['not_ours', 'nonsense'],
    ['not_ours', '1|enrolment|not a moment|first|501'],
    ['other_portfolio', `1|somebody-else|${MADE}|first|501`],
    ['other_portfolio', `1|../../x|${MADE}|first|501`],
    ['empty', MARK],
  ])('is refused: %s', (kind, mark) => {
    expect(plan(portfolio, {}, mark)).toEqual({ ok: false, problem: { kind } });
  });

  it('counts the latest decision on each item', () => {
    const first = portfolio.with(planned(portfolio, { '501/2·1/decision': 'Not yet met' }).changes);
    const later = reviewMarkText({
      enrolmentId: id('enrolment'),
      madeAt: NOW,
      attempt: 'resubmission',
      units: ['501'],
    });
    const result = plan(first, { '501/2·1/decision': 'Met' }, later);
    if (!result.ok) throw new Error(result.problem.kind);
    const second = result.value.changes.map((change) =>
      change.op === 'put' ? { ...change, record: { ...change.record, id: id('second') } } : change,
    );
    const both = first.with(second);
    expect(both.all('judgement')).toHaveLength(2);
    expect(latestJudgements(both, id('enrolment'))).toMatchObject([{ decision: 'met' }]);
  });
});
