import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BackupProblem } from '../../../src/interchange/backup/backup';
import { BACKUP_CAPS } from '../../../src/interchange/backup/backup';
import { backupProblemText } from '../../../src/interchange/backup/problem-text';
import { readBackup } from '../../../src/interchange/backup/read-backup';
import { archiveOf, backupOf, memoryFiles, versionOf } from './backup-cases';
import { forge, lineOf } from './forge';
import { recordOf, sampleRecords } from './sample-records';

async function refusal(file: Blob, options: Parameters<typeof readBackup>[1] = {}): Promise<BackupProblem> {
  const read = await readBackup(file, options);
  if (read.ok) throw new Error('it was read');
  expect(backupProblemText(read.problem)).toMatch(/\.$/);
  return read.problem;
}

const version = (changes: object = {}): object => ({
  ...versionOf(recordOf('client', 'ash', { enrolmentId: 'course', codeName: 'Ash', startedOn: '2026-05-01' }), 0),
  ...changes,
});
const CLIENT = { counts: { versions: 1, records: 1, removed: 0, files: 0, fileBytes: 0 } };
const ONE_CLIENT = { ...CLIENT, contents: { client: { records: 1, refs: [] } } };

describe('reading a backup that is not one', () => {
  it.each([
    ['nothing', new Blob([]), 'not_a_backup'],
    ['any bytes', new Blob(['GIF89a, and more']), 'not_a_backup'],
    ['a portfolio file', new Blob(['{"format":"coachfolio-portfolio"}']), 'portfolio_file'],
    ['a beginning and no more', new Blob(['PK\u0003\u0004']), 'cut_off'],
    ['another zip', new Blob([zipped({ 'word/document.xml': 'text' })]), 'not_a_backup'],
    [
      'another manifest',
      new Blob([zipped({ 'manifest.json': '{"name":"a web app, as it happens"}' })]),
      'not_a_backup',
    ],
    ['a manifest of a newer format', forge({ manifest: { formatVersion: 2, more: true } }), 'too_new'],
  ])('refuses %s', async (_, file, kind) => {
    expect((await refusal(file)).kind).toBe(kind);
  });

  it('refuses one that was packed anew, however it was done', async () => {
    const whole = await backupOf(archiveOf(sampleRecords().map(versionOf)));
    const names = ['manifest.json', 'versions.jsonl'];
    const entries = unzipSync(new Uint8Array(await whole.blob.arrayBuffer()));
    for (const level of [0, 9] as const) {
      const again = zipSync(Object.fromEntries(names.map((name) => [name, entries[name] ?? new Uint8Array()])), {
        level,
      });
      const problem = await refusal(new Blob([new Uint8Array(again)]));
      expect(['damaged', 'not_a_backup', 'cut_off']).toContain(problem.kind);
    }
  });

  it('unpacks no bomb: what is packed at all is refused', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(50_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refusal(new Blob([new Uint8Array(bomb)]))).toMatchObject({ kind: 'damaged', part: 'manifest' });
  });
});

describe('reading a backup that somebody has made up', () => {
  it('takes one that is in order', async () => {
    const read = await readBackup(forge({ lines: [lineOf('version', version())], manifest: ONE_CLIENT, files: [] }));
    expect(read.ok && read.value.archive.versions).toHaveLength(1);
  });

  it.each([
    ['a step up', [{ name: '../../evil', size: 1, sha256: 'a'.repeat(64) }]],
    ['a root', [{ name: '/etc/passwd', size: 1, sha256: 'a'.repeat(64) }]],
    ['a name that is not its hash', [{ name: `files/${'b'.repeat(64)}`, size: 1, sha256: 'a'.repeat(64) }]],
    ['one name twice', Array.from({ length: 2 }, () => file('a', 1))],
    ['another order', [file('b', 1), file('a', 1)]],
    ['a negative size', [file('a', -1)]],
    ['a size that says to look elsewhere', [file('a', 0xffff_ffff)]],
    ['half a byte', [file('a', 0.5)]],
  ])('refuses parts with %s', async (_, files) => {
    const parts = [{ name: 'versions.jsonl', size: 10, sha256: 'a'.repeat(64) }, ...files];
    expect(await refusal(forge({ manifest: { parts } }))).toMatchObject({ kind: 'bad_manifest' });
  });

  it('refuses more than it may ask for before it has read it', async () => {
    const large = { name: 'versions.jsonl', size: BACKUP_CAPS.versionBytes + 1, sha256: 'a'.repeat(64) };
    expect(await refusal(forge({ manifest: { parts: [large] } }))).toMatchObject({
      kind: 'too_large',
      what: 'versions',
    });
    const many = [large, ...Array.from({ length: 2 }, (_, index) => file(String(index), 1))];
    const parts = many.map((part) => ({ ...part, size: 1 }));
    const caps = { ...BACKUP_CAPS, files: 1 };
    expect(await refusal(forge({ manifest: { parts } }), { caps })).toMatchObject({ kind: 'too_large', what: 'files' });
    const lines = [lineOf('version', version()), lineOf('version', version({ id: 'bo' }))];
    const few = { ...BACKUP_CAPS, versions: 0 };
    expect(await refusal(forge({ lines, manifest: ONE_CLIENT }), { caps: few })).toMatchObject({ kind: 'too_large' });
  });

  it('refuses sizes that are not there', async () => {
    const parts = [{ name: 'versions.jsonl', size: 20, sha256: 'a'.repeat(64) }, file('a', 4_000_000_000)];
    expect(await refusal(forge({ manifest: { parts } }))).toMatchObject({ kind: 'cut_off', expected: 4_000_001_153 });
  });

  it.each([
    ['counts', { ...ONE_CLIENT, counts: { ...ONE_CLIENT.counts, versions: 2 } }],
    ['contents', { ...ONE_CLIENT, contents: { client: { records: 1, refs: ['D01'] } } }],
    ['portfolioId', { ...ONE_CLIENT, portfolioId: 'another' }],
    ['knows', { ...ONE_CLIENT, knows: {} }],
  ])('refuses a manifest whose %s are not those of its records', async (field, manifest) => {
    const file = forge({ lines: [lineOf('version', version())], manifest });
    expect(await refusal(file)).toEqual({ kind: 'bad_manifest', field });
  });

  it.each([
    ['a name that the language owns', { body: JSON.parse('{"__proto__":{"isAdmin":true}}') as object }],
    ['a constructor', { body: { constructor: { prototype: {} } } }],
    ['more depth than any record', { body: nested(40) }],
    ['a stamp that would win for ever', { stamp: '9999999999999999-zzzzzz-device-one' }],
    ['a field that no version has', { seq: 4 }],
    ['an operation that does not exist', { op: 'run' }],
    ['an id without end', { id: 'x'.repeat(5000) }],
  ])('refuses a line with %s', async (_, changes) => {
    const file = forge({ lines: [lineOf('version', version(changes))], manifest: ONE_CLIENT });
    expect(await refusal(file)).toEqual({ kind: 'bad_line', line: 2 });
  });

  it('refuses JSON so deep that a reader could fall over it', async () => {
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const file = forge({ lines: [lineOf('version', deep)], manifest: ONE_CLIENT });
    expect(await refusal(file)).toEqual({ kind: 'bad_line', line: 2 });
  });

  it('refuses a line whose check is that of another', async () => {
    const line = lineOf('version', version()).replace('Ash', 'Bea');
    expect(await refusal(forge({ lines: [line], manifest: ONE_CLIENT }))).toMatchObject({
      kind: 'damaged',
      part: 'versions',
    });
  });

  it.each([
    ['no lines', ''],
    ['no head', `${lineOf('version', version())}\n`],
    ['an end without a line end', 'unfinished'],
  ])('refuses %s', async (_, versions) => {
    const problem = await refusal(forge({ versions, manifest: ONE_CLIENT }));
    expect(problem.kind).toBe('bad_line');
  });

  it('keeps what a newer app wrote, and lists it', async () => {
    const lines = [
      lineOf('version', version({ version: 99, body: { later: { on: [1] } } })),
      lineOf('version', version({ id: 'n1', kind: 'moonPhase', body: { full: true } })),
      lineOf('version', version({ id: 'n2', body: { codeName: 5 } })),
    ];
    const contents = { client: { records: 2, refs: [] }, moonPhase: { records: 1, refs: [] } };
    const counts = { ...ONE_CLIENT.counts, versions: 3, records: 3 };
    const read = await readBackup(forge({ lines, manifest: { contents, counts } }));
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.archive.versions.map(({ body }) => body)).toEqual([
      { later: { on: [1] } },
      { full: true },
      { codeName: 5 },
    ]);
    expect(read.value.unreadable.map(({ why }) => why)).toEqual(['newer', 'unknown_kind', 'invalid']);
  });
});

describe('a backup that was changed on its way', () => {
  it('is refused wherever a byte of it is another', async () => {
    const whole = await backupOf(archiveOf(sampleRecords().slice(0, 1).map(versionOf)), memoryFiles('evidence'));
    const bytes = new Uint8Array(await whole.blob.arrayBuffer());
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      const read = await readBackup(new Blob([changed]));
      if (read.ok) throw new Error(`a change at ${at} was not seen`);
    }
  });

  it('is refused at whatever length it is cut off, and with anything behind it', async () => {
    const whole = await backupOf(archiveOf(sampleRecords().map(versionOf)), memoryFiles('evidence'));
    for (let size = 0; size < whole.blob.size; size += 61) {
      const { kind } = await refusal(whole.blob.slice(0, size));
      expect(['cut_off', 'not_a_backup']).toContain(kind);
    }
    expect(await refusal(new Blob([whole.blob, 'x']))).toMatchObject({ kind: 'damaged', part: 'frame' });
  });
});

it('reads a backup of every version of the format ever shipped', async () => {
  const file = new Blob([readFileSync(new URL('../../fixtures/backups/format-1.coachfolio', import.meta.url))]);
  const read = await readBackup(file);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(read.value.manifest.contents['session']?.refs).toEqual(['D01', 'D02']);
  expect(read.value.files).toHaveLength(1);
  expect(read.value.unreadable).toEqual([]);
});

function file(letter: string, size: number): { name: string; size: number; sha256: string } {
  const sha256 = letter.repeat(64);
  return { name: `files/${sha256}`, size, sha256 };
}

function nested(depth: number): object {
  return depth === 0 ? {} : { deeper: nested(depth - 1) };
}

function zipped(entries: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const bytes = Object.entries(entries).map(([name, text]) => [name, Buffer.from(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { level: 0 }));
}
