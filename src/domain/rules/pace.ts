import type { Portfolio } from '../portfolio';
import { daysBetween, type IsoDate } from '../time';
import type { EnrolmentResult } from './check-enrolment';

/** Hours against a target, and what it takes until the deadline. All in whole minutes. */
export interface Pace {
  readonly doneMinutes: number;
  readonly targetMinutes: number;
  readonly remainingMinutes: number;
  /**
   * `reached`: nothing remains. `no_deadline`: there is none to work towards. `past_deadline`: it has gone by.
   * `on_pace`: what was done each week so far would do; `behind`: it would not.
   */
  readonly state: 'reached' | 'no_deadline' | 'past_deadline' | 'on_pace' | 'behind';
  /** Days left, with today and the deadline both counted; null without a deadline. */
  readonly daysLeft: number | null;
  /** What is needed in each week from today; in the last week, all that remains. Null where there is no time to spread it over. */
  readonly neededPerWeek: number | null;
  /** What was done in each week since registration; null, and no reason to worry, before the first week is over or without a date. */
  readonly donePerWeek: number | null;
}

export interface PaceRequest {
  readonly doneMinutes: number;
  readonly targetMinutes: number;
  readonly registeredOn: IsoDate | null;
  readonly deadlineOn: IsoDate | null;
  readonly today: IsoDate;
}

const DAYS_A_WEEK = 7;

export function paceOf({ doneMinutes, targetMinutes, registeredOn, deadlineOn, today }: PaceRequest): Pace {
  const remainingMinutes = Math.max(0, targetMinutes - doneMinutes);
  const daysLeft = deadlineOn === null ? null : Math.max(0, daysBetween(today, deadlineOn) + 1);
  const weeksLeft = daysLeft === null ? null : Math.max(1, daysLeft / DAYS_A_WEEK);
  const canSpread = weeksLeft !== null && daysLeft !== 0;
  const neededPerWeek = canSpread ? Math.ceil(remainingMinutes / weeksLeft) : null;
  const donePerWeek = weeklySoFar(doneMinutes, registeredOn, today);
  const facts = { doneMinutes, targetMinutes, remainingMinutes, daysLeft, neededPerWeek, donePerWeek };
  if (remainingMinutes === 0) return { ...facts, state: 'reached' };
  if (daysLeft === null) return { ...facts, state: 'no_deadline' };
  if (neededPerWeek === null) return { ...facts, state: 'past_deadline' };
  return { ...facts, state: donePerWeek === null || donePerWeek >= neededPerWeek ? 'on_pace' : 'behind' };
}

/** The coaching time of an enrolment against what its unit asks for; null where no checked unit asks for any. */
export function coachingPace(result: EnrolmentResult, portfolio: Portfolio): Pace | null {
  const finding = result.findings.find((one) => one.check === 'coaching-time');
  const enrolment = portfolio.get('enrolment', result.enrolmentId);
  if (finding === undefined || enrolment === undefined) return null;
  const { registeredOn, deadlineOn } = enrolment;
  return paceOf({
    doneMinutes: finding.found,
    targetMinutes: finding.needed,
    registeredOn,
    deadlineOn,
    today: result.today,
  });
}

function weeklySoFar(doneMinutes: number, registeredOn: IsoDate | null, today: IsoDate): number | null {
  const days = registeredOn === null ? 0 : daysBetween(registeredOn, today) + 1;
  return days < DAYS_A_WEEK ? null : Math.floor((doneMinutes * DAYS_A_WEEK) / days);
}
