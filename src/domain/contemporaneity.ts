import type { Portfolio } from './portfolio';
import { dayOf } from './portfolio';
import type { AnyRecord } from './records/record-kinds';
import { dateOfInstant, daysBetween, type IsoDate } from './time';

/**
 * Whole days from what a record is about to the day it was first written on a device; negative where it was written before.
 * Null where there is nothing to be late for. The day before counts as the same day: moments are kept in UTC, and the day is
 * that of the place where it happened.
 */
export function daysUntilWritten(portfolio: Portfolio, record: AnyRecord): number | null {
  const day = dayOfEvent(portfolio, record);
  if (day === null) return null;
  const days = daysBetween(day, dateOfInstant(record.createdAt));
  return days === -1 ? 0 : days;
}

/** A reflection is about its session; what looks ahead, such as a plan or a target, has no day to be compared with. */
function dayOfEvent(portfolio: Portfolio, record: AnyRecord): IsoDate | null {
  switch (record.kind) {
    case 'reflection':
      return portfolio.get('session', record.sessionId)?.heldOn ?? record.reflectedOn;
    case 'session':
    case 'supervisionMeeting':
    case 'feedback':
    case 'developmentNeed':
    case 'goal':
    case 'contract':
    case 'signature':
    case 'evidenceItem':
    case 'witnessStatement':
    case 'cpdActivity':
      return dayOf(record);
    default:
      return null;
  }
}
