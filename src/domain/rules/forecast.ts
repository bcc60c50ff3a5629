import type { Portfolio } from '../portfolio';
import { addDays, dayNumber, daysBetween, type IsoDate } from '../time';
import type { EnrolmentResult } from './check-enrolment';

/** Time added up to the end of a day. Whole minutes. */
export interface HoursPoint {
  readonly day: IsoDate;
  readonly minutes: number;
}

/** Where the hours have come from and where they lead at the pace of the last weeks. Whole minutes. */
export interface Forecast {
  /** From the eve of the first session to today, with the last day of each month on which something was added. In order. */
  readonly points: readonly HoursPoint[];
  readonly targetMinutes: number;
  readonly deadlineOn: IsoDate | null;
  /** The day on which the target was reached; null while it is not. */
  readonly reachedOn: IsoDate | null;
  /** What was done a week in the last eight weeks, or since the first session where that is less; null without a session. */
  readonly recentPerWeek: number | null;
  /** The day on which the target would be reached at that pace; null if it never would be, or has been. */
  readonly expectedOn: IsoDate | null;
  /** What it would come to by the deadline; null without one, or once it has gone by. */
  readonly minutesByDeadline: number | null;
}

const DAYS_A_WEEK = 7;
const RECENT_DAYS = 56;
/** Nobody plans further ahead, and dates end somewhere. */
const FURTHEST_DAYS = 3660;

/** Coaching time against what the checked unit asks for; null where no unit asks for any, or nothing has been held. */
export function forecastHours(result: EnrolmentResult, portfolio: Portfolio): Forecast | null {
  const finding = result.findings.find((one) => one.check === 'coaching-time');
  const enrolment = portfolio.get('enrolment', result.enrolmentId);
  if (finding === undefined || enrolment === undefined) return null;
  const byDay = minutesByDay(result, portfolio);
  const [first] = byDay;
  if (first === undefined) return null;
  const { today } = result;
  const { deadlineOn } = enrolment;
  const perDay = recentPerDay(byDay, first.day, today);
  const sums = addedUp(byDay);
  const reachedOn = sums.find(({ minutes }) => minutes >= finding.needed)?.day ?? null;
  const remaining = Math.max(0, finding.needed - finding.found);
  const daysNeeded = perDay > 0 ? Math.ceil(remaining / perDay) : Infinity;
  const daysLeft = deadlineOn === null ? null : daysBetween(today, deadlineOn);
  return {
    points: [{ day: addDays(first.day, -1), minutes: 0 }, ...monthEnds(sums), { day: today, minutes: finding.found }],
    targetMinutes: finding.needed,
    deadlineOn,
    reachedOn,
    recentPerWeek: Math.floor(perDay * DAYS_A_WEEK),
    expectedOn: reachedOn !== null || daysNeeded > FURTHEST_DAYS ? null : addDays(today, daysNeeded),
    minutesByDeadline: daysLeft === null || daysLeft < 0 ? null : finding.found + Math.floor(perDay * daysLeft),
  };
}

/** What sessions add, day by day, in the order of days. */
function minutesByDay({ hours }: EnrolmentResult, portfolio: Portfolio): readonly HoursPoint[] {
  const byDay = new Map<IsoDate, number>();
  for (const [id, minutes] of hours.minutesBySession) {
    const day = portfolio.get('session', id)?.heldOn ?? null;
    if (day !== null) byDay.set(day, (byDay.get(day) ?? 0) + minutes);
  }
  return [...byDay]
    .map(([day, minutes]) => ({ day, minutes }))
    .toSorted((one, other) => dayNumber(one.day) - dayNumber(other.day));
}

function recentPerDay(byDay: readonly HoursPoint[], first: IsoDate, today: IsoDate): number {
  const days = Math.min(RECENT_DAYS, Math.max(DAYS_A_WEEK, daysBetween(first, today) + 1));
  const from = addDays(today, 1 - days);
  return byDay.reduce((sum, { day, minutes }) => sum + (day >= from ? minutes : 0), 0) / days;
}

function addedUp(byDay: readonly HoursPoint[]): readonly HoursPoint[] {
  let sum = 0;
  return byDay.map(({ day, minutes }) => ({ day, minutes: (sum += minutes) }));
}

/** The last point of each month: enough for a picture, however many sessions there are. */
function monthEnds(sums: readonly HoursPoint[]): readonly HoursPoint[] {
  return sums.filter(({ day }, index) => sums[index + 1]?.day.slice(0, 7) !== day.slice(0, 7));
}
