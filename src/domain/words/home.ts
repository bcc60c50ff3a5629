import type { ClientNoun } from '../records/candidate';
import { defineWords } from './define-words';
import { formatMinutes, plural } from './format';

/** Home. */
export const homeWords = defineWords({
  title: 'Home',
  search: 'Search',
  greeting: (name: string) => (name === '' ? 'Your portfolio' : `${name.split(' ')[0] ?? name}’s portfolio`),
  hours: 'Coaching hours',
  of: (minutes: number) => `of ${formatMinutes(minutes)}`,
  paceReached: 'You have reached your hours. More are welcome.',
  paceNoDeadline: 'Set a deadline to see the pace you need.',
  pacePast: 'Your deadline has gone by. Talk to your centre.',
  paceNeeded: (perWeek: number, daysLeft: number) =>
    `${formatMinutes(perWeek)} a week from now on, with ${plural(daysLeft, '# day', '# days')} left.`,
  people: (noun: ClientNoun) => ({ client: 'Clients', coachee: 'Coachees', mentee: 'Mentees' })[noun],
  peopleOf: (found: number, minimum: number, maximum: number | null) =>
    maximum === null
      ? `${String(found)} coached, at least ${String(minimum)} needed`
      : `${String(found)} coached, ${String(minimum)} to ${String(maximum)} needed`,
  supervision: 'Supervision',
  supervisionOf: (found: number, needed: number) => `${formatMinutes(found)} of ${formatMinutes(needed)}`,
  next: 'What to do next',
  nothingNext: 'Nothing is missing that a rule can see.',
  standing: 'Where you stand',
  log: 'Log a session',
  portfolio: 'Criteria',
  gaps: (count: number) => plural(count, '# thing missing', '# things missing'),
  noGaps: 'Nothing mechanical missing',
  backup: 'Backup',
});
