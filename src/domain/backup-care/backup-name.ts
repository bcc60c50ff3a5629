import { type IsoInstant, toIsoInstant } from '../time';

/** What a backup's file name tells: which device wrote it and when. Names sort by time within a device. */
export interface BackupName {
  /** A few letters that tell devices apart, lower case. */
  readonly device: string;
  readonly writtenAt: IsoInstant;
}

const NAME = /^coachfolio-([a-z0-9]{1,12})-(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})\.coachfolio$/;
const LETTERS_OF_DEVICE = 6;

/** `coachfolio-3fa85f-20260512-140233.coachfolio`, the time in UTC. */
export function backupFileName({ device, writtenAt }: BackupName): string {
  const digits = writtenAt.replace(/\D/g, '');
  return `coachfolio-${device}-${digits.slice(0, 8)}-${digits.slice(8, 14)}.coachfolio`;
}

/** What a name tells, or null for a file that this app did not name. */
export function parseBackupFileName(name: string): BackupName | null {
  const [, device, year, month, day, hour, minute, second] = NAME.exec(name) ?? [];
  const writtenAt = toIsoInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return device === undefined || writtenAt === null ? null : { device, writtenAt };
}

/** The end of a device's id, short enough for a file name. */
export function deviceMark(deviceId: string): string {
  const letters = deviceId.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters.slice(-LETTERS_OF_DEVICE) || 'device';
}
