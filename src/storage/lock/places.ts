/** The person's portfolio stands in one of two databases, as does all that is named after them. Which one counts, docs/security.md says. */
export const PLAIN_PLACE = 'coachfolio';
export const LOCKED_PLACE = 'coachfolio-locked';
