import type { ReminderKind } from '../reminders/reminders';
import { defineWords } from './define-words';
import { formatList, plural } from './format';

/** What lies ahead, for the person's own calendar. */
export const reminderWords = defineWords({
  title: 'Reminders',
  lead: 'A file for the calendar that you use anyway. It reminds you where this app can’t: it has no server that could.',
  ahead: 'What lies ahead',
  none: 'Nothing lies ahead',
  noneText: 'Plan a session, or give your deadline under You and your centre.',
  withNames: 'Use code names',
  withNamesHint:
    'Calendars are often kept by others, and seen by colleagues. Without this it only says what kind of meeting it is.',
  save: 'Save for the calendar',
  saved: (count: number) => plural(count, '# entry saved for the calendar.', '# entries saved for the calendar.'),
  again: 'Bring in a newer file when something changes: entries that your calendar knows are moved, not doubled.',
  fileName: 'coachfolio-reminders.ics',
  titles: {
    session: 'Coaching session',
    supervision: 'Supervision',
    reflect: 'Reflect on a session',
    objective: 'Objective of the development plan',
    deadline: 'Deadline of the portfolio',
  } satisfies Record<ReminderKind, string>,
  about: (title: string, ref: string | null, names: readonly string[]) =>
    [[title, ref].filter(Boolean).join(' '), names.length === 0 ? '' : formatList(names)].filter(Boolean).join(': '),
  notes: {
    session: 'Log it in Coachfolio while it is fresh.',
    supervision: 'The agenda in Coachfolio gathers what to bring.',
    reflect: 'Ten minutes now are worth an hour later.',
    objective: 'How far have you come?',
    deadline: 'Coachfolio says what is still missing.',
  } satisfies Record<ReminderKind, string>,
});
