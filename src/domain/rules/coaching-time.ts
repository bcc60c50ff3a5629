import type { RecordId } from '../ids';
import type { Session } from '../records/session';
import { dayNumber, minuteOfDay } from '../time';

/** Two sessions that share clock time: `lostMinutes` of the later one were counted with the earlier. */
export interface OverlappingSession {
  readonly session: Session;
  readonly overlaps: RecordId;
  readonly lostMinutes: number;
}

export interface CoachingTime {
  readonly totalMinutes: number;
  /** What each session adds; sessions that add nothing are absent. */
  readonly minutesBySession: ReadonlyMap<RecordId, number>;
  readonly overlapping: readonly OverlappingSession[];
}

/**
 * The time that claimed sessions add up to. Clock time that two of them share counts once; that is judged only where
 * both have a start time. Times of day are compared as they were written: a session over the change of clocks keeps
 * its minutes, and one over midnight runs on into the next day.
 */
export function sumCoachingTime(sessions: readonly Session[]): CoachingTime {
  const minutesBySession = new Map<RecordId, number>();
  const overlapping: OverlappingSession[] = [];
  const timed: TimedSession[] = [];
  for (const session of sessions) {
    const minutes = session.durationMinutes ?? 0;
    if (session.heldOn === null || minutes === 0) continue;
    if (session.startTime === null) minutesBySession.set(session.id, minutes);
    else
      timed.push({
        session,
        minutes,
        start: dayNumber(session.heldOn) * MINUTES_A_DAY + minuteOfDay(session.startTime),
      });
  }
  let reach: { readonly end: number; readonly by: RecordId } | null = null;
  for (const { session, minutes, start } of timed.sort((one, other) => one.start - other.start)) {
    const end = start + minutes;
    const counted: number = reach === null ? minutes : Math.max(0, end - Math.max(start, reach.end));
    if (counted > 0) minutesBySession.set(session.id, counted);
    if (reach !== null && counted < minutes)
      overlapping.push({ session, overlaps: reach.by, lostMinutes: minutes - counted });
    if (reach === null || end > reach.end) reach = { end, by: session.id };
  }
  const totalMinutes = [...minutesBySession.values()].reduce((sum, minutes) => sum + minutes, 0);
  return { totalMinutes, minutesBySession, overlapping };
}

const MINUTES_A_DAY = 1440;

interface TimedSession {
  readonly session: Session;
  readonly minutes: number;
  /** Minutes since the first day of 1970, by the clock on the wall. */
  readonly start: number;
}
