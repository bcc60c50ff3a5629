import type { IsoInstant } from '../time';
import { type BackupName, parseBackupFileName } from './backup-name';

/** How many backups stay: the newest ones, and the newest of each day, week and month that has any. */
export const KEPT = { last: 8, daily: 7, weekly: 4, monthly: 12 } as const;

/**
 * The files of a folder that may be removed: backups of this device that no rule keeps. What the app did not name,
 * and what another device wrote, is none of ours. A file dated after `now` was written by a clock that was wrong; it stays.
 */
export function outdatedBackups(names: readonly string[], device: string, now: IsoInstant): readonly string[] {
  const own = names
    .map((name) => ({ name, told: parseBackupFileName(name) }))
    .filter((one): one is Backup => one.told?.device === device && one.told.writtenAt <= now)
    .sort((one, other) => (one.told.writtenAt < other.told.writtenAt ? 1 : -1));
  const kept = new Set([
    ...own.slice(0, KEPT.last),
    ...newestOfEach(own, dayOf, KEPT.daily),
    ...newestOfEach(own, weekOf, KEPT.weekly),
    ...newestOfEach(own, monthOf, KEPT.monthly),
  ]);
  return own.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}

interface Backup {
  readonly name: string;
  readonly told: BackupName;
}

/** `newestFirst` has the newest backup of a period before its others. */
function newestOfEach(
  newestFirst: readonly Backup[],
  periodOf: (at: IsoInstant) => string,
  periods: number,
): readonly Backup[] {
  const byPeriod = new Map<string, Backup>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.told.writtenAt);
    if (!byPeriod.has(period)) byPeriod.set(period, backup);
  }
  return [...byPeriod.values()].slice(0, periods);
}

function dayOf(at: IsoInstant): string {
  return at.slice(0, 10);
}

/** Weeks begin on Monday; the first of January 1970 was a Thursday. */
function weekOf(at: IsoInstant): string {
  const days = Math.floor(Date.parse(at) / 86_400_000);
  return String(Math.floor((days + 3) / 7));
}

function monthOf(at: IsoInstant): string {
  return at.slice(0, 7);
}
