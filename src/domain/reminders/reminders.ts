import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { Enrolment } from '../records/enrolment';
import type { Session } from '../records/session';
import { addDays, type ClockTime, type IsoDate } from '../time';

/** Longer ago than this a session is no longer fresh in mind, and the app itself says what is owed. */
const RECENT_DAYS = 30;
const DAY_MINUTES = 1440;

export type ReminderKind = 'session' | 'supervision' | 'reflect' | 'objective' | 'deadline';

/** Something to be reminded of: a moment with a length, or a whole day. */
export interface Reminder {
  readonly kind: ReminderKind;
  /** The record it is about. */
  readonly record: RecordId;
  readonly ref: string | null;
  /** The clients of a session, by their ids. */
  readonly clientIds: readonly RecordId[];
  readonly day: IsoDate;
  /** Local time; null for a whole day. */
  readonly startTime: ClockTime | null;
  readonly minutes: number | null;
  /** Minutes before the start, or before the day begins, at which to be reminded. */
  readonly alarms: readonly number[];
}

/** What lies ahead from `today` on, in the order of the days: meetings that are planned, sessions to reflect on, dates to keep. */
export function remindersOf(portfolio: Portfolio, enrolment: Enrolment, today: IsoDate): readonly Reminder[] {
  const sessions = portfolio.belonging('session', enrolment.id);
  return [
    ...sessions.filter(({ status, heldOn }) => status === 'planned' && heldOn !== null && heldOn >= today).map(toCome),
    ...sessions.filter((one) => isOwed(portfolio, one, today)).map((one) => toReflectOn(one, today)),
    ...portfolio
      .belonging('supervisionMeeting', enrolment.id)
      .filter(({ heldOn }) => heldOn !== null && heldOn >= today)
      .map((meeting): Reminder => ({ ...toCome(meeting), kind: 'supervision', clientIds: [] })),
    ...portfolio
      .all('pdpObjective')
      .filter(({ targetOn }) => targetOn !== null && targetOn >= today)
      .map(({ id, ref, targetOn }) => wholeDay('objective', id, ref, targetOn ?? today, [7 * DAY_MINUTES])),
    ...(enrolment.deadlineOn === null || enrolment.deadlineOn < today
      ? []
      : [
          wholeDay(
            'deadline',
            enrolment.id,
            null,
            enrolment.deadlineOn,
            [28, 7, 1].map((days) => days * DAY_MINUTES),
          ),
        ]),
  ].sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : momentOf(one) > momentOf(other) ? 1 : 0));
}

interface Meeting {
  readonly id: RecordId;
  readonly ref: string | null;
  readonly heldOn: IsoDate | null;
  readonly startTime: ClockTime | null;
  readonly durationMinutes: number | null;
  readonly clientIds?: readonly RecordId[];
}

function toCome({ id, ref, heldOn, startTime, durationMinutes, clientIds = [] }: Meeting): Reminder {
  if (heldOn === null) throw new RangeError('a meeting without a day can’t be in a calendar');
  const alarms = startTime === null ? [DAY_MINUTES / 2] : [DAY_MINUTES, 30];
  return { kind: 'session', record: id, ref, clientIds, day: heldOn, startTime, minutes: durationMinutes, alarms };
}

function isOwed(portfolio: Portfolio, session: Session, today: IsoDate): boolean {
  const { id, status, heldOn } = session;
  if (status !== 'held' || heldOn === null || heldOn > today || heldOn < addDays(today, -RECENT_DAYS)) return false;
  return portfolio.belonging('reflection', id).length === 0;
}

/** Tomorrow at the latest: what is owed from before is due now. */
function toReflectOn({ id, ref, clientIds, heldOn }: Session, today: IsoDate): Reminder {
  const day = heldOn === null || addDays(heldOn, 1) < today ? today : addDays(heldOn, 1);
  return { ...wholeDay('reflect', id, ref, day, []), clientIds };
}

function wholeDay(
  kind: ReminderKind,
  record: RecordId,
  ref: string | null,
  day: IsoDate,
  alarms: readonly number[],
): Reminder {
  return { kind, record, ref, clientIds: [], day, startTime: null, minutes: null, alarms };
}

function momentOf({ day, startTime, record }: Reminder): string {
  return `${day}T${startTime ?? '00:00'} ${record}`;
}
