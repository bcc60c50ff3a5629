import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { Feedback } from '../records/feedback';
import { isFilled } from '../records/record-base';
import type { Reflection, Tried } from '../records/reflection';
import type { Session } from '../records/session';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import { fileUnder } from '../rules/claims';
import type { IsoDate } from '../time';

/** What the candidate promised to do differently, and after which session. */
export interface ImprovementPromise {
  readonly session: Session;
  readonly reflection: Reflection;
}

/** One session with a client as a link of the thread: what was promised after it, and what came before the next one. */
export interface ThreadLink {
  readonly session: Session;
  /** Null while nothing was written about it. */
  readonly reflection: Reflection | null;
  /** What became of the promise that this session met; null where none was open, or nobody has said. */
  readonly tried: Tried | null;
  readonly answer: string;
  /** The promise made after it; empty if there was none. */
  readonly promised: string;
  /** Feedback and supervision from this session on, and before the next one with the same client. */
  readonly since: Since;
}

export interface Since {
  readonly feedback: readonly Feedback[];
  readonly meetings: readonly SupervisionMeeting[];
}

/** The promise that a session meets: the last one made to any of its clients that no reflection has answered since. */
export function promiseBefore(portfolio: Portfolio, session: Session): ImprovementPromise | null {
  const promises = session.clientIds.flatMap((client) => {
    const held = heldWith(portfolio, client, session.id);
    return openPromise(portfolio, held.slice(0, Math.max(0, indexOf(held, session.id)))) ?? [];
  });
  return latestOf(promises);
}

/** The promise that the next session with a client will meet. */
export function promiseTo(portfolio: Portfolio, client: RecordId): ImprovementPromise | null {
  return openPromise(portfolio, heldWith(portfolio, client, null));
}

/** Everything that was held with a client, in reading order, with what was promised, tried and heard in between. */
export function threadWith(portfolio: Portfolio, client: RecordId, today: IsoDate): readonly ThreadLink[] {
  const sessions = heldWith(portfolio, client, null);
  const heard = heardOf(portfolio, new Set([client]), new Set(sessions.map(({ id }) => id)), today);
  const feedback = bySession(sessions, heard.feedback, ({ sessionIds, givenOn }) => ({ sessionIds, day: givenOn }));
  const meetings = bySession(sessions, heard.meetings, ({ heldOn }) => ({ sessionIds: [], day: heldOn }));
  return sessions.map((session): ThreadLink => {
    const entries = portfolio.belonging('reflection', session.id);
    return {
      session,
      reflection: entries.at(-1) ?? null,
      tried: entries.findLast((one) => one.lastImprovementTried !== null)?.lastImprovementTried ?? null,
      answer: entries.find((one) => isFilled(one.answerToLastImprovement))?.answerToLastImprovement ?? '',
      promised: entries.findLast((one) => isFilled(one.improvements))?.improvements ?? '',
      since: { feedback: feedback.get(session.id) ?? [], meetings: meetings.get(session.id) ?? [] },
    };
  });
}

/**
 * What is about sessions under each of them, and the rest under the last session held by its day. Both lists are in the order of
 * their days, so that each is gone through once.
 */
function bySession<One>(
  sessions: readonly Session[],
  heard: readonly One[],
  placeOf: (one: One) => { readonly sessionIds: readonly RecordId[]; readonly day: IsoDate | null },
): ReadonlyMap<RecordId, readonly One[]> {
  const lists = new Map<RecordId, One[]>();
  let next = 0;
  for (const one of heard) {
    const { sessionIds, day } = placeOf(one);
    for (const id of new Set(sessionIds)) fileUnder(lists, id, one);
    if (sessionIds.length > 0 || day === null) continue;
    while (isBy(sessions[next], day)) next += 1;
    const last = sessions[next - 1];
    if (last !== undefined) fileUnder(lists, last.id, one);
  }
  return lists;
}

function isBy(session: Session | undefined, day: IsoDate): boolean {
  return session !== undefined && session.heldOn !== null && session.heldOn <= day;
}

/** What others have said since the session before this one: what the reflection on it can draw on. Newest first. */
export function heardSinceLast(portfolio: Portfolio, session: Session, today: IsoDate): Since {
  const before = session.clientIds
    .map((client) => {
      const held = heldWith(portfolio, client, session.id);
      return held[indexOf(held, session.id) - 1]?.heldOn ?? null;
    })
    .reduce<IsoDate | null>((latest, day) => (day !== null && (latest === null || day > latest) ? day : latest), null);
  const heard = heardOf(portfolio, new Set(session.clientIds), new Set([session.id]), today);
  const isSince = (day: IsoDate | null): boolean => day !== null && (before === null || day >= before);
  return {
    feedback: heard.feedback.filter((one) => one.sessionIds.includes(session.id) || isSince(one.givenOn)).toReversed(),
    meetings: heard.meetings.filter((one) => isSince(one.heldOn)).toReversed(),
  };
}

function heldWith(portfolio: Portfolio, client: RecordId, also: RecordId | null): readonly Session[] {
  return portfolio.belonging('session', client).filter(({ id, status }) => status === 'held' || id === also);
}

function indexOf(sessions: readonly Session[], id: RecordId): number {
  return sessions.findIndex((one) => one.id === id);
}

/** From the end: a promise is open until a reflection says what became of it, or makes another. */
function openPromise(portfolio: Portfolio, sessions: readonly Session[]): ImprovementPromise | null {
  for (const session of sessions.toReversed()) {
    const entries = portfolio.belonging('reflection', session.id);
    const reflection = entries.findLast((one) => isFilled(one.improvements));
    if (reflection !== undefined) return { session, reflection };
    if (entries.some((one) => one.lastImprovementTried !== null || isFilled(one.answerToLastImprovement))) return null;
  }
  return null;
}

function latestOf(promises: readonly ImprovementPromise[]): ImprovementPromise | null {
  return promises.reduce<ImprovementPromise | null>(
    (latest, one) => (latest === null || (one.session.heldOn ?? '') > (latest.session.heldOn ?? '') ? one : latest),
    null,
  );
}

/** Dated feedback about these clients or sessions, or about the coaching as a whole, and meetings that have been held. */
function heardOf(
  portfolio: Portfolio,
  clients: ReadonlySet<RecordId>,
  sessions: ReadonlySet<RecordId>,
  today: IsoDate,
): Since {
  const isAbout = (one: Feedback): boolean => {
    if (one.sessionIds.some((id) => sessions.has(id))) return true;
    if (one.clientId !== null) return clients.has(one.clientId);
    return one.sessionIds.length === 0 && one.source !== 'client' && one.source !== 'stakeholder';
  };
  return {
    feedback: portfolio.all('feedback').filter((one) => isPast(one.givenOn, today) && isAbout(one)),
    meetings: portfolio.all('supervisionMeeting').filter((one) => isPast(one.heldOn, today)),
  };
}

function isPast(day: IsoDate | null, today: IsoDate): boolean {
  return day !== null && day <= today;
}
