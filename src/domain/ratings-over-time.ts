import { type Feedback, RATED_SKILLS, type RatedSkill } from './records/feedback';
import type { IsoDate } from './time';

/** One piece of feedback with a day and at least one rating. */
export interface RatedFeedback {
  readonly feedback: Feedback;
  readonly on: IsoDate;
  /** The mean of all that was observed, 1 to 5, not rounded. */
  readonly mean: number;
}

/** What was rated, the earliest first. "Not observed" is no rating, and neither is a question left open. */
export function ratingsOverTime(feedback: readonly Feedback[]): readonly RatedFeedback[] {
  return feedback
    .flatMap((one): readonly RatedFeedback[] => {
      const given = RATED_SKILLS.flatMap((skill) => ratingOf(one, skill) ?? []);
      if (one.givenOn === null || given.length === 0) return [];
      return [{ feedback: one, on: one.givenOn, mean: given.reduce((sum, value) => sum + value, 0) / given.length }];
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

/** 1 to 5; null where it was not observed or not answered. */
export function ratingOf({ ratings }: Feedback, skill: RatedSkill): number | null {
  const value = ratings[skill];
  return value === 0 ? null : value;
}
