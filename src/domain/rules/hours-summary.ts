import type { RecordId } from '../ids';
import type { IsoDate } from '../time';
import type { ShortfallReason } from './finding';
import { reasonNotSupervision } from './held-meetings';
import type { Practice } from './practice';

/** The time of one enrolment, added up once for screens, findings and the PDF. All in whole minutes. */
export interface HoursSummary {
  readonly coachingMinutes: number;
  /** What each claimed session adds; sessions that add nothing are absent. */
  readonly minutesBySession: ReadonlyMap<RecordId, number>;
  /** Every claimed client, in reading order. A session of several counts for each of them here, and once in the total. */
  readonly clients: readonly ClientHours[];
  /** Held sessions in which several clients took part: how much the clients' minutes add up to beyond the total. */
  readonly sharedMinutes: number;
  /** Sessions that add less than they last, each with the reason and what it does not add. */
  readonly notCounted: readonly UncountedSession[];
  readonly supervisionMinutes: number;
  readonly supervisionNotCounted: readonly {
    readonly meeting: RecordId;
    readonly reason: ShortfallReason;
    readonly minutes: number;
  }[];
}

export interface ClientHours {
  readonly client: RecordId;
  readonly minutes: number;
  readonly sessions: readonly RecordId[];
  readonly firstOn: IsoDate | null;
  readonly lastOn: IsoDate | null;
}

export interface UncountedSession {
  readonly session: RecordId;
  readonly reason: ShortfallReason;
  /** How much of its duration is not counted. */
  readonly minutes: number;
}

export function sumHours(practice: Practice): HoursSummary {
  const { time, meetings, today } = practice;
  const clients = practice.claims.clients.map((client) => clientHours(practice, client.id));
  const judged = meetings.map((meeting) => ({ meeting, reason: reasonNotSupervision(meeting, today) }));
  return {
    coachingMinutes: time.totalMinutes,
    minutesBySession: time.minutesBySession,
    clients,
    sharedMinutes: clients.reduce((sum, { minutes }) => sum + minutes, 0) - time.totalMinutes,
    notCounted: uncountedSessions(practice),
    supervisionMinutes: judged.reduce(
      (sum, { meeting, reason }) => sum + (reason === null ? (meeting.durationMinutes ?? 0) : 0),
      0,
    ),
    supervisionNotCounted: judged.flatMap(({ meeting, reason }) =>
      reason === null ? [] : { meeting: meeting.id, reason, minutes: meeting.durationMinutes ?? 0 },
    ),
  };
}

function clientHours({ claims, time }: Practice, client: RecordId): ClientHours {
  const sessions = claims.sessionsByClient.get(client) ?? [];
  const days = sessions.flatMap((session) => session.heldOn ?? []);
  return {
    client,
    minutes: sessions.reduce((sum, session) => sum + (time.minutesBySession.get(session.id) ?? 0), 0),
    sessions: sessions.map((session) => session.id),
    firstOn: days[0] ?? null,
    lastOn: days.at(-1) ?? null,
  };
}

function uncountedSessions({ claims, time }: Practice): readonly UncountedSession[] {
  const incomplete = claims.sessions.flatMap((session): readonly UncountedSession[] => {
    if (session.heldOn === null)
      return [{ session: session.id, reason: 'no_date', minutes: session.durationMinutes ?? 0 }];
    const hasDuration = session.durationMinutes !== null && session.durationMinutes > 0;
    return hasDuration ? [] : [{ session: session.id, reason: 'no_duration', minutes: 0 }];
  });
  return [
    ...incomplete,
    ...time.overlapping.map(({ session, lostMinutes }) => ({
      session: session.id,
      reason: 'overlaps' as const,
      minutes: lostMinutes,
    })),
    ...claims.setAside.map(({ session, reason }) => ({
      session: session.id,
      reason,
      minutes: session.durationMinutes ?? 0,
    })),
  ];
}
