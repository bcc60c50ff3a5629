import type { CellState, SessionColumn } from '../rules/session-grid';
import type { IsoDate } from '../time';
import { defineWords } from './define-words';
import { formatDate, formatMinutes, plural } from './format';

const columns = {
  details: 'Day and length',
  diary: 'Diary',
  reflection: 'Reflection',
  log: 'Every prompt',
  feedback: 'Feedback',
  reviewed: 'Gone through',
} as const satisfies Record<SessionColumn, string>;

const cells = {
  there: 'There',
  missing: 'Missing',
  hint: 'Worth a look',
  declared: 'Declared by you',
  not_asked: 'Not asked',
} as const satisfies Record<CellState, string>;

/** Where things stand: the pace, the criteria and the sessions at a glance. */
export const progressWords = defineWords({
  title: 'Where things stand',
  lead: 'What a rule can see, and when it was written. Whether it is good enough is for your assessor to judge.',
  pace: 'Your pace',
  noPace: 'Once a session has been held, your pace stands here.',
  reached: (day: IsoDate) => `You reached your hours on ${formatDate(day)}.`,
  recent: (perWeek: number) => `${formatMinutes(perWeek)} a week over the last eight weeks.`,
  stopped: 'No session in the last eight weeks.',
  expected: (day: IsoDate) => `At that pace you reach your hours on ${formatDate(day)}.`,
  inTime: (day: IsoDate) => `That is in time for your deadline on ${formatDate(day)}.`,
  tooLate: (day: IsoDate, minutes: number, target: number) =>
    `By your deadline on ${formatDate(day)} it would come to ${formatMinutes(minutes)} of ${formatMinutes(target)}.`,
  deadlinePast: (day: IsoDate) => `Your deadline was ${formatDate(day)}. Talk to your centre.`,
  chart: (found: number, target: number) =>
    `Coaching hours added up month by month: ${formatMinutes(found)} of ${formatMinutes(target)} today.`,
  target: (minutes: number) => formatMinutes(minutes),
  today: 'today',
  deadline: 'deadline',
  figures: 'The figures',
  monthByMonth: 'Hours month by month',
  day: 'Up to',
  hours: 'Hours',
  criteria: 'Criteria',
  criterion: 'Criterion',
  state: 'Where it stands',
  rulesMet: 'Rules met',
  ofRules: (met: number, all: number) => `${String(met)} of ${String(all)}`,
  hints: 'Hints',
  unitCaption: (unit: string, title: string) => `${unit} ${title}`,
  sessions: 'Sessions',
  sessionBySession: 'Session by session',
  sessionsLead: (complete: number, all: number) =>
    `${String(complete)} of ${plural(all, '# session has', '# sessions have')} all that is asked of each.`,
  noSessions: 'Once a session counts, it stands here.',
  onlyOpen: 'Only those with something missing',
  nothingOpen: 'No session lacks anything that a rule asks of each.',
  session: 'Session',
  columns,
  cells,
  diaryAfter: 'Diary written',
  reflectionAfter: 'Reflection written',
  daysNote: 'Days from the session to the writing. Nothing is too late to be told honestly.',
  notYet: 'not yet',
});
