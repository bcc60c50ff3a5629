import type { ClientNoun } from '../records/candidate';
import { defineWords } from './define-words';
import { formatMinutes, plural } from './format';

/** Home. */
export const homeWords = defineWords({
  title: 'Home',
  greeting: (name: string) => (name === '' ? 'Your portfolio' : `${name.split(' ')[0] ?? name}’s portfolio`),
  hours: 'Coaching hours',
  of: (minutes: number) => `of ${formatMinutes(minutes)}`,
  paceReached: 'Your hours are reached. More are welcome.',
  paceNoDeadline: 'Set a deadline to see the pace it takes.',
  pacePast: 'Your deadline has gone by. Talk to your centre.',
  paceNeeded: (perWeek: number, daysLeft: number) =>
    `${formatMinutes(perWeek)} a week from now on, with ${plural(daysLeft, '# day', '# days')} left.`,
  people: (noun: ClientNoun) => ({ client: 'Clients', coachee: 'Coachees', mentee: 'Mentees' })[noun],
  peopleOf: (found: number, minimum: number, maximum: number | null) =>
    maximum === null
      ? `${String(found)}, where at least ${String(minimum)} are asked for`
      : `${String(found)}, where ${String(minimum)} to ${String(maximum)} are asked for`,
  supervision: 'Supervision',
  supervisionOf: (found: number, needed: number) =>
    `${formatMinutes(found)}, where ${formatMinutes(needed)} are asked for`,
  next: 'What to do next',
  nothingNext: 'Nothing is missing that a rule can see.',
  portfolio: 'Criteria',
  gaps: (count: number) => plural(count, '# thing missing', '# things missing'),
  backup: 'Saved as a file',
  backupNever: 'Never yet. If this device is lost, so is your portfolio.',
  backupToday: 'Today',
  backupDays: (days: number) => plural(days, '# day ago', '# days ago'),
});
