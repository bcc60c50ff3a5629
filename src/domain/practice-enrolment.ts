import type { Enrolment } from './records/enrolment';

/**
 * Under which enrolment work with clients is filed, with several at once: the current one where rules count its hours, else
 * the last one where they do. Every standard draws on the same work; hours filed elsewhere would be lost to it.
 */
export function practiceEnrolment(
  all: readonly Enrolment[],
  current: Enrolment,
  countsHours: (enrolment: Enrolment) => boolean,
): Enrolment {
  const newestFirst = all.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  return [current, ...newestFirst].find(countsHours) ?? current;
}
