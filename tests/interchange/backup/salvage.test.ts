import { describe, expect, it, vi } from 'vitest';
import type { SalvagedBackup } from '../../../src/interchange/backup/backup';
import { backupLossText } from '../../../src/interchange/backup/problem-text';
import { readBackup } from '../../../src/interchange/backup/read-backup';
import { salvageBackup } from '../../../src/interchange/backup/salvage-backup';
import { archiveOf, backupOf, hashOf, memoryFiles, versionOf } from './backup-cases';
import { sampleRecords } from './sample-records';

const FILES = ['one'.repeat(400), 'two'.repeat(400)] as const;
vi.setConfig({ testTimeout: 60_000 }); // a passphrase costs seconds on a busy machine

const archive = archiveOf(sampleRecords().map(versionOf));
const whole = await backupOf(archive, memoryFiles(...FILES));
const bytes = Buffer.from(await whole.blob.arrayBuffer());

async function salvaged(damaged: Buffer | Blob, passphrase?: string): Promise<SalvagedBackup> {
  const file = damaged instanceof Blob ? damaged : new Blob([new Uint8Array(damaged)]);
  const options = passphrase === undefined ? {} : { passphrase };
  expect((await readBackup(file, options)).ok).toBe(false);
  const result = await salvageBackup(file, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function overwritten(text: string, by: string): Buffer {
  const copy = Buffer.from(bytes);
  copy.write(by, copy.indexOf(text), 'utf8');
  return copy;
}

const refs = ({ archive: { versions } }: SalvagedBackup): readonly (string | null)[] => versions.map(({ ref }) => ref);

describe('salvage', () => {
  it('takes everything where only the directory is gone', async () => {
    const saved = await salvaged(bytes.subarray(0, bytes.length - 40));
    expect(saved.archive.versions).toEqual(archive.versions);
    expect(saved.lost).toEqual([]);
    const there = memoryFiles();
    expect(await saved.copyFiles(there)).toEqual({ ok: true, value: { put: 2, alreadyThere: 0 } });
    expect([...there.files.keys()].sort()).toEqual(FILES.map(hashOf).sort());
  });

  it('leaves out a line that was changed, and says which record it was', async () => {
    const saved = await salvaged(overwritten('at last', 'At last'));
    expect(refs(saved)).toEqual([null, 'D02']);
    expect(saved.lost).toEqual([
      { kind: 'record', recordKind: 'session', ref: 'D01' },
      { kind: 'versions', count: 1 },
    ]);
    expect(saved.lost.map(backupLossText)).toEqual(['D01 (session)', '1 line of the history']);
  });

  it('takes the lines beside one whose end is gone', async () => {
    const copy = Buffer.from(bytes);
    copy[copy.indexOf('\n{"check"', copy.indexOf('"ref":"D01"'))] = 0x20;
    expect(refs(await salvaged(copy)).toSorted()).toEqual(['D01', 'D02', null].toSorted());
  });

  it('takes what stands before a cut, and lists what stood behind', async () => {
    const saved = await salvaged(bytes.subarray(0, bytes.indexOf('"ref":"D02"')));
    expect(refs(saved)).toEqual([null, 'D01']);
    expect(saved.lost).toEqual([
      { kind: 'record', recordKind: 'session', ref: 'D02' },
      { kind: 'versions', count: 1 },
      ...[...FILES]
        .map((text) => ({ kind: 'file', hash: hashOf(text), size: 1200 }))
        .sort((one, other) => (one.hash < other.hash ? -1 : 1)),
    ]);
  });

  it('does without the manifest: what is damaged is told by its traces', async () => {
    const copy = overwritten('"app": "Coachfolio"', '"app": "Coachfolia"');
    copy.write('At last', copy.indexOf('at last'));
    copy.write('ONE', copy.indexOf('oneone'));
    const saved = await salvaged(copy);
    expect(saved.manifest).toBeNull();
    expect(saved.archive).toMatchObject({ portfolioId: 'portfolio-1', refCounters: { D: 12, R: 3 } });
    expect(saved.files).toEqual([{ hash: hashOf(FILES[1]), size: 1200 }]);
    expect(saved.lost).toEqual([
      { kind: 'manifest' },
      { kind: 'record', recordKind: 'session', ref: 'D01' },
      { kind: 'file', hash: hashOf(FILES[0]), size: null },
    ]);
  });

  it('finds files that have moved, because something before them is gone', async () => {
    const at = bytes.indexOf('"ref":"D01"');
    const saved = await salvaged(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 50)]));
    expect(saved.files).toHaveLength(2);
    expect(refs(saved)).toEqual([null, 'D02']);
  });

  it('makes do without both heads', async () => {
    const copy = Buffer.from(bytes.toString('latin1').replaceAll('"head":', '"HEAD":'), 'latin1');
    const saved = await salvaged(copy.subarray(200));
    expect(saved.archive).toMatchObject({ portfolioId: 'unknown', deviceId: 'device-one', refCounters: { D: 2 } });
    expect(saved.lost).toEqual([{ kind: 'manifest' }, { kind: 'head' }]);
  });

  it('claims to know no more than it holds', async () => {
    const saved = await salvaged(bytes.subarray(0, bytes.indexOf('"ref":"D02"')));
    expect(saved.archive.knows).toEqual({ 'device-one': archive.versions[1]?.stamp });
  });

  it('takes no line of a backup that somebody kept as a file', async () => {
    const other = await backupOf(archiveOf(sampleRecords().slice(1).map(versionOf)));
    const inner = new Uint8Array(await other.blob.arrayBuffer());
    const outer = await backupOf(archiveOf(sampleRecords().slice(0, 1).map(versionOf)), memoryFiles(inner));
    const saved = await salvaged(outer.blob.slice(0, outer.blob.size - 30));
    expect(refs(saved)).toEqual([null]);
    expect(saved.files).toEqual([{ hash: hashOf(inner), size: inner.length }]);
  });

  it('takes what stands before the damage of one that is encrypted', async () => {
    const large = 'x'.repeat(200_000);
    const locked = await backupOf(archive, memoryFiles(large), { passphrase: 'a long passphrase' });
    const saved = await salvaged(locked.blob.slice(0, 150_000), 'a long passphrase');
    expect(saved.archive.versions).toEqual(archive.versions);
    expect(saved.lost).toEqual([{ kind: 'file', hash: hashOf(large), size: 200_000 }]);
  });

  it('says when there is nothing, and opens no lock without its passphrase', async () => {
    const nothing = await salvageBackup(new Blob(['PK\u0003\u0004 and nothing else of use']));
    expect(nothing).toEqual({ ok: false, problem: { kind: 'nothing_left' } });
    const locked = await backupOf(archive, memoryFiles(), { passphrase: 'a long passphrase' });
    expect(await salvageBackup(locked.blob)).toEqual({ ok: false, problem: { kind: 'locked' } });
  });
});
