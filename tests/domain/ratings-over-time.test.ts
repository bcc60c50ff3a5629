import { describe, expect, it } from 'vitest';
import { ratingOf, ratingsOverTime } from '../../src/domain/ratings-over-time';
import { feedbackDefaults, type Feedback } from '../../src/domain/records/feedback';
import { newRecord } from '../../src/domain/records/new-record';
import { toIsoDate } from '../../src/domain/time';
import { createTestClock, createTestIds } from '../support/test-clock';

const ids = createTestIds();
const clock = createTestClock();
const feedback = (day: string | null, ratings: Partial<Feedback['ratings']>): Feedback =>
  newRecord('feedback', ids.next(), clock.now(), {
    source: 'client',
    givenOn: day === null ? null : toIsoDate(day),
    ratings: { ...feedbackDefaults.ratings, ...ratings },
  });

describe('ratings over time', () => {
  it('stand in the order of their days, each with the mean of what was observed', () => {
    const rated = ratingsOverTime([
      feedback('2026-06-01', { listening: 5, questions: 4 }),
      feedback('2026-05-01', { listening: 3, questions: 0, challenge: null }),
    ]);
    expect(rated.map(({ on, mean }) => [on, mean])).toEqual([
      ['2026-05-01', 3],
      ['2026-06-01', 4.5],
    ]);
  });

  it('leave out what has no day and what rates nothing', () => {
    expect(ratingsOverTime([feedback(null, { listening: 5 }), feedback('2026-05-01', { listening: 0 })])).toEqual([]);
  });

  it('take "not observed" for no rating', () => {
    const one = feedback('2026-05-01', { listening: 0, questions: 1 });
    expect([ratingOf(one, 'listening'), ratingOf(one, 'questions'), ratingOf(one, 'challenge')]).toEqual([
      null,
      1,
      null,
    ]);
  });
});
