import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupFileName, deviceMark, parseBackupFileName } from '../../../src/domain/backup-care/backup-name';
import { KEPT, outdatedBackups } from '../../../src/domain/backup-care/rotation';
import type { IsoInstant } from '../../../src/domain/time';
import { instant } from '../../support/portfolio-builder';

const NOW = instant('2026-11-23T12:00:00.000Z');
const DAY = 86_400_000;

function daysAgo(days: number): IsoInstant {
  return instant(new Date(Date.parse(NOW) - days * DAY).toISOString());
}
const nameOf = (writtenAt: IsoInstant, device = 'aaaaaa') => backupFileName({ device, writtenAt });
const daily = (days: number) => Array.from({ length: days }, (_, index) => nameOf(daysAgo(index)));

function keptOf(names: readonly string[]): readonly string[] {
  const outdated = new Set(outdatedBackups(names, 'aaaaaa', NOW));
  return names.filter((name) => !outdated.has(name));
}

describe('outdatedBackups', () => {
  it('keeps everything while there are no more than the last few', () => {
    expect(outdatedBackups(daily(KEPT.last), 'aaaaaa', NOW)).toEqual([]);
  });

  it('keeps the last 8, and of a day that has more the newest', () => {
    const hourly = Array.from({ length: 30 }, (_, index) => nameOf(daysAgo(index / 24)));
    const kept = keptOf(hourly);
    expect(kept.slice(0, 8)).toEqual(hourly.slice(0, 8));
    expect(kept).toContain(hourly[13]); // 22 November, 23:00
    expect(kept).toHaveLength(9);
  });

  it('thins out a year of daily backups to days, weeks and months', () => {
    const kept = keptOf(daily(400)).map((name) => parseBackupFileName(name)?.writtenAt.slice(0, 10));
    const firstEight = ['23', '22', '21', '20', '19', '18', '17', '16'].map((day) => `2026-11-${day}`);
    const weeks = ['2026-11-15', '2026-11-08']; // Sundays: the newest of the weeks before
    const months = ['10-31', '09-30', '08-31', '07-31', '06-30', '05-31', '04-30', '03-31', '02-28', '01-31'];
    expect(kept).toEqual([...firstEight, ...weeks, ...months.map((day) => `2026-${day}`), '2025-12-31']);
  });

  it('leaves alone what another device wrote, what has another name, and what is dated ahead', () => {
    const others = [
      ...Array.from({ length: 30 }, (_, index) => nameOf(daysAgo(index / 24), 'bbbbbb')),
      'holiday.jpg',
      'coachfolio-2026-05-12.json',
      nameOf(daysAgo(-400)),
    ];
    const outdated = outdatedBackups([...others, ...daily(60)], 'aaaaaa', NOW);
    expect(outdated.length).toBeGreaterThan(0);
    expect(outdated.filter((name) => others.includes(name))).toEqual([]);
  });

  it('never removes the newest, never two of the same rule twice, and gives the same however the folder is read', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 800 * 24 }), { minLength: 1, maxLength: 120 }), (hours) => {
        const names = hours.map((hour) => nameOf(daysAgo(hour / 24)));
        const outdated = outdatedBackups(names, 'aaaaaa', NOW);
        const newest = nameOf(daysAgo(Math.min(...hours) / 24));
        expect(outdated).not.toContain(newest);
        expect(names.length - outdated.length).toBeGreaterThanOrEqual(Math.min(names.length, KEPT.last));
        expect(names.length - outdated.length).toBeLessThanOrEqual(KEPT.last + KEPT.daily + KEPT.weekly + KEPT.monthly);
        expect(new Set(outdatedBackups(names.toReversed(), 'aaaaaa', NOW))).toEqual(new Set(outdated));
        expect(outdatedBackups(keptOf(names), 'aaaaaa', NOW)).toEqual([]); // what stays, stays
      }),
    );
  });
});

describe('the name of a backup', () => {
  it('tells the device and the moment', () => {
    const name = backupFileName({ device: '3fa85f', writtenAt: instant('2026-05-12T14:02:33.120Z') });
    expect(name).toBe('coachfolio-3fa85f-20260512-140233.coachfolio');
    expect(parseBackupFileName(name)).toEqual({ device: '3fa85f', writtenAt: '2026-05-12T14:02:33.000Z' });
  });

  it.each([
    'coachfolio-3fa85f-20260231-140233.coachfolio',
    'coachfolio-3fa85f-20260512-140233 (1).coachfolio',
    'coachfolio-3fa85f-20260512-140233.coachfolio.part',
    '../coachfolio-3fa85f-20260512-140233.coachfolio',
  ])('is not %s', (name) => expect(parseBackupFileName(name)).toBeNull());

  it('takes letters from any device id', () => {
    expect(deviceMark('device-0a1B-2c3D')).toBe('1b2c3d');
    expect(deviceMark('--------')).toBe('device');
  });
});
