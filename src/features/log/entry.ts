import type { RecordId } from '../../domain/ids';
import type { Change } from '../../domain/portfolio';
import type { ClientNoun } from '../../domain/records/candidate';
import { newRecord } from '../../domain/records/new-record';
import { isFilled } from '../../domain/records/record-base';
import type { Medium, Session } from '../../domain/records/session';
import { type SessionTimer, timedMinutes } from '../../domain/session-timer';
import type { ClockTime, IsoDate } from '../../domain/time';
import { logWords } from '../../domain/words/log';
import type { Services } from '../../workspace/services';

/** In place of a client's id. */
export const NEW_CLIENT = 'new';
const LONGEST_MINUTES = 1440;

/** What the quick log asks for, as it stands on the screen. */
export interface Entry {
  readonly client: string | null;
  readonly codeName: string;
  readonly day: IsoDate | null;
  readonly minutes: number | null;
  readonly medium: Medium;
  readonly note: string;
  /** Known where the session was timed. */
  readonly startTime: ClockTime | null;
}
export type Doubt = { readonly field: 'client' | 'day' | 'minutes'; readonly message: string };

/** The client is the one it was started with, unless somebody new is being named. */
export function entryOfTimer(timer: SessionTimer, entry: Entry): Partial<Entry> {
  const { day, startTime, clientId, stoppedAt } = timer;
  return {
    day,
    startTime,
    minutes: stoppedAt === null ? entry.minutes : timedMinutes(timer, stoppedAt),
    client: clientId === null || isFilled(entry.codeName) ? entry.client : clientId,
  };
}

/** Whether a draft holds what was typed. */
export function isTyped(draft: unknown): draft is Pick<Entry, 'note' | 'codeName'> {
  return (
    typeof draft === 'object' &&
    draft !== null &&
    'note' in draft &&
    typeof draft.note === 'string' &&
    'codeName' in draft &&
    typeof draft.codeName === 'string'
  );
}

/** What is missing or can't be right, if anything; `offered` are the choices of client. */
export function doubtOf(entry: Entry, offered: readonly string[], clientNoun: ClientNoun): Doubt | null {
  // The client chosen may have been removed since, in another tab.
  const isOffered = offered.some((one) => one === entry.client);
  if (!isOffered || (entry.client === NEW_CLIENT && !isFilled(entry.codeName)))
    return { field: 'client', message: logWords.chooseClient(clientNoun) };
  if (entry.day === null) return { field: 'day', message: logWords.needsDay };
  if (entry.minutes === null || entry.minutes > LONGEST_MINUTES)
    return { field: 'minutes', message: logWords.needsMinutes };
  return null;
}

/** The session, and with a new code name its client, in one commit. A day to come is a session planned. */
export function changesOf(
  services: Services,
  enrolmentId: RecordId,
  entry: Entry,
): { readonly session: Session; readonly changes: readonly Change[] } {
  const now = services.clock.now();
  const today = services.clock.today();
  const client =
    entry.client === NEW_CLIENT
      ? newRecord('client', services.ids.next(), now, {
          enrolmentId,
          codeName: entry.codeName.trim(),
          startedOn: entry.day,
        })
      : null;
  const clientId =
    client?.id ??
    services.portfolio
      .state()
      .portfolio.all('client')
      .find((one) => one.id === entry.client)?.id;
  const session = newRecord('session', services.ids.next(), now, {
    enrolmentId,
    clientIds: clientId === undefined ? [] : [clientId],
    heldOn: entry.day,
    durationMinutes: entry.minutes,
    medium: entry.medium,
    startTime: entry.startTime,
    status: entry.day !== null && entry.day > today ? 'planned' : 'held',
    summary: entry.note,
  });
  const changes: Change[] = client === null ? [] : [{ op: 'put', record: client }];
  return { session, changes: [...changes, { op: 'put', record: session }] };
}
