import type { Portfolio } from '../portfolio';
import { allRecordKinds } from '../records/record-kinds';
import type { IsoInstant } from '../time';
import type { BackupNote } from './backup-note';

/** Days without a verified backup, and sessions logged since, from which on the app says so more loudly. */
const AMBER_DAYS = 7;
const AMBER_SESSIONS = 5;
const RED_DAYS = 14;

/** `safe`: the last verified backup holds everything that stands. `calm`: something is newer, not yet for long. */
export type RiskLevel = 'safe' | 'calm' | 'amber' | 'red';

/** What would be gone if this device went now. */
export interface DataAtRisk {
  readonly level: RiskLevel;
  /** Sessions held that were logged since, and their minutes. */
  readonly sessions: number;
  readonly minutes: number;
  /** Other records written or changed since. */
  readonly others: number;
  /** Whole days since the last verified backup; without one, since the first record was written. */
  readonly days: number;
  readonly lastVerified: IsoInstant | null;
}

/**
 * Compares what stands with the note of the last verified backup. Clocks that were turned back can make a session look older
 * than it is: where more sessions stand than the backup holds, so many count as logged since, whatever their times.
 */
export function dataAtRisk(portfolio: Portfolio, note: BackupNote | null, now: IsoInstant): DataAtRisk {
  const records = allRecordKinds().flatMap((kind) => [...portfolio.all(kind)]);
  const isNewer = (at: IsoInstant): boolean => note === null || at > note.takenAt;
  const held = portfolio.all('session').filter(({ status }) => status === 'held');
  const unseen = note === null ? held.length : portfolio.all('session').length - note.held.sessions;
  const newest = held.toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
  const logged = newest.filter((session, index) => isNewer(session.createdAt) || index < unseen);
  const loggedIds = new Set<string>(logged.map(({ id }) => id));
  const others = records.filter(({ id, changedAt }) => isNewer(changedAt) && !loggedIds.has(id)).length;
  const since = note?.verifiedAt ?? earliest(records.map(({ createdAt }) => createdAt)) ?? now;
  const facts = {
    sessions: logged.length,
    minutes: logged.reduce((sum, { durationMinutes }) => sum + (durationMinutes ?? 0), 0),
    others,
    days: Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / 86_400_000)),
    lastVerified: note?.verifiedAt ?? null,
  };
  return { ...facts, level: levelOf(facts) };
}

function levelOf({ sessions, others, days }: Pick<DataAtRisk, 'sessions' | 'others' | 'days'>): RiskLevel {
  if (sessions + others === 0) return 'safe';
  if (days >= RED_DAYS) return 'red';
  return days >= AMBER_DAYS || sessions >= AMBER_SESSIONS ? 'amber' : 'calm';
}

function earliest(instants: readonly IsoInstant[]): IsoInstant | null {
  return instants.reduce<IsoInstant | null>((first, at) => (first === null || at < first ? at : first), null);
}
