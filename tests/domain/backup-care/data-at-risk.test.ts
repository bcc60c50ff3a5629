import { describe, expect, it } from 'vitest';
import { type BackupNote, parseBackupNote } from '../../../src/domain/backup-care/backup-note';
import { dataAtRisk } from '../../../src/domain/backup-care/data-at-risk';
import { isProofDue } from '../../../src/domain/backup-care/proof';
import { date, id, instant, portfolioBuilder } from '../../support/portfolio-builder';

const BACKED_UP = '2026-05-01T10:00:00.000Z';

function note(part: Partial<BackupNote> = {}): BackupNote {
  return {
    version: 1,
    takenAt: instant(BACKED_UP),
    verifiedAt: instant('2026-05-01T10:00:05.000Z'),
    place: 'folder',
    fileName: 'a.coachfolio',
    bytes: 1000,
    isEncrypted: false,
    held: { sessions: 0, records: 1, files: 0 },
    knows: {},
    ...part,
  };
}

function withSessions(...createdAt: readonly string[]) {
  const builder = portfolioBuilder();
  builder.add('candidate', { name: 'Kim' }, { createdAt: '2026-04-01T09:00:00.000Z' });
  for (const at of createdAt) {
    const fields = { enrolmentId: id('e1'), clientIds: [], heldOn: date('2026-04-20'), durationMinutes: 45 };
    builder.add('session', fields, { createdAt: at });
  }
  return builder;
}

const OLD = '2026-04-20T09:00:00.000Z';
const NEW = '2026-05-02T09:00:00.000Z';
const at = (day: string) => instant(`2026-05-${day}T12:00:00.000Z`);

describe('dataAtRisk', () => {
  it('is safe when nothing was written since the last verified backup, however long ago that was', () => {
    const risk = dataAtRisk(withSessions(OLD).build(), note({ held: { sessions: 1, records: 2, files: 0 } }), at('31'));
    expect(risk).toEqual({
      level: 'safe',
      sessions: 0,
      minutes: 0,
      others: 0,
      days: 30,
      lastVerified: note().verifiedAt,
    });
  });

  it.each([
    ['calm', '07', 1],
    ['amber', '08', 1],
    ['amber', '14', 1],
    ['red', '15', 1],
    ['calm', '02', 4],
    ['amber', '02', 5],
    ['red', '15', 5],
  ] as const)('is %s on day %s with %i sessions logged since', (level, day, count) => {
    const portfolio = withSessions(...Array.from({ length: count }, () => NEW)).build();
    const risk = dataAtRisk(portfolio, note(), at(day));
    expect([risk.level, risk.sessions, risk.minutes]).toEqual([level, count, count * 45]);
  });

  it('counts a session that was changed since as another change, not as hours again', () => {
    const builder = withSessions(OLD);
    builder.changeAll('session', () => ({ summary: 'More', changedAt: instant(NEW) }));
    const risk = dataAtRisk(builder.build(), note({ held: { sessions: 1, records: 2, files: 0 } }), at('02'));
    expect([risk.sessions, risk.minutes, risk.others]).toEqual([0, 0, 1]);
  });

  it('counts no hours of sessions that are only planned', () => {
    const builder = withSessions(NEW);
    builder.changeAll('session', () => ({ status: 'planned' as const }));
    const risk = dataAtRisk(builder.build(), note(), at('02'));
    expect([risk.sessions, risk.minutes, risk.others]).toEqual([0, 0, 1]);
  });

  it('is not fooled by a clock that was turned back: more sessions than the backup holds are newer', () => {
    const risk = dataAtRisk(
      withSessions(OLD, OLD).build(),
      note({ held: { sessions: 1, records: 2, files: 0 } }),
      at('02'),
    );
    expect([risk.level, risk.sessions, risk.minutes]).toEqual(['calm', 1, 45]);
  });

  it('counts from the first record when there never was a backup', () => {
    const risk = dataAtRisk(withSessions(OLD).build(), null, instant('2026-04-09T09:00:00.000Z'));
    expect(risk).toEqual({ level: 'amber', sessions: 1, minutes: 45, others: 1, days: 8, lastVerified: null });
  });

  it('says nothing of an empty portfolio', () => {
    expect(dataAtRisk(portfolioBuilder().build(), null, at('02')).level).toBe('safe');
  });
});

describe('the note of a backup', () => {
  it('is read back as it was written', () => {
    expect(parseBackupNote(JSON.stringify(note()))).toEqual(note());
  });

  it.each(['', 'null', '{}', JSON.stringify({ ...note(), version: 2 }), JSON.stringify({ ...note(), takenAt: 'x' })])(
    'is none when it can’t be read: %s',
    (text) => expect(parseBackupNote(text)).toBeNull(),
  );
});

describe('isProofDue', () => {
  it.each([
    [null, true],
    ['2026-05-01T12:00:00.000Z', true],
    ['2026-05-01T12:00:00.001Z', false],
    ['2026-05-31T12:00:00.000Z', false],
    ['2026-06-20T12:00:00.000Z', true],
  ])('last proved %s: %s', (proved, isDue) => {
    expect(isProofDue(proved === null ? null : instant(proved), at('31'))).toBe(isDue);
  });
});
