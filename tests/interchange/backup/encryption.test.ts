import { Decrypter } from 'age-encryption';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { encryptBytes } from '../../../src/interchange/backup/age';
import { fromStream, piecesOf, toStream } from '../../../src/interchange/backup/byte-streams';
import { readBackup, verifyBackup } from '../../../src/interchange/backup/read-backup';
import { writeBackup } from '../../../src/interchange/backup/write-backup';
import { archiveOf, backupOf, memoryFiles, NOW, versionOf } from './backup-cases';
import { sampleRecords } from './sample-records';

const PASSPHRASE = 'Caf\u00e9 am Bahnhof, 7 Uhr';
const archive = archiveOf(sampleRecords().map(versionOf));
const files = memoryFiles('evidence', new Uint8Array(200_000).fill(7));
let locked: Blob;
let plain: Blob;
/** The same, cheap to try: a test of damage tries often. */
let cheap: Blob;
const MINUTE = 60_000;
vi.setConfig({ testTimeout: MINUTE });

beforeAll(async () => {
  plain = (await backupOf(archive, files)).blob;
  locked = (await backupOf(archive, files, { passphrase: PASSPHRASE })).blob;
  cheap = await lockedCheaply(plain);
}, MINUTE);

async function lockedCheaply(file: Blob): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const stream = await encryptBytes(toStream(piecesOf(file)), PASSPHRASE, 8);
  for await (const piece of fromStream(stream)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces);
}

const withChanged = async (file: Blob, at: number): Promise<Blob> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return new Blob([bytes]);
};

describe('a backup with a passphrase', () => {
  it('holds what the plain one holds, as the reference library reads it', async () => {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(PASSPHRASE);
    const bytes = await decrypter.decrypt(new Uint8Array(await locked.arrayBuffer()));
    expect(Buffer.compare(bytes, new Uint8Array(await plain.arrayBuffer()))).toBe(0);
    expect((await locked.slice(0, 60).text()).startsWith('age-encryption.org/v1\n-> scrypt ')).toBe(true);
  });

  it('is read with its files, however the passphrase is written in Unicode', async () => {
    const read = await readBackup(cheap, { passphrase: PASSPHRASE.normalize('NFD') });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.archive.versions).toHaveLength(3);
    const there = memoryFiles('evidence');
    expect(await read.value.copyFiles(there)).toEqual({ ok: true, value: { put: 1, alreadyThere: 1 } });
    expect([...there.files.keys()].sort()).toEqual([...files.files.keys()].sort());
  });

  it('was written by the stock program: that opens too', async () => {
    const url = new URL('../../fixtures/backups/locked-by-age-1.1.1.coachfolio', import.meta.url);
    const read = await verifyBackup(new Blob([readFileSync(url)]), { passphrase: 'correct horse battery staple' });
    expect(read).toMatchObject({ ok: true, value: { counts: { versions: 3 } } });
  });

  it('opens with no other passphrase, and says what it needs', async () => {
    expect(await verifyBackup(locked)).toEqual({ ok: false, problem: { kind: 'locked' } });
    const wrong = await verifyBackup(cheap, { passphrase: 'cafe am bahnhof' });
    expect(wrong).toEqual({ ok: false, problem: { kind: 'wrong_passphrase' } });
  });

  it('is refused where a byte of it is another, and where it is cut off', async () => {
    const damaged = { ok: false, problem: { kind: 'damaged', part: 'encryption', name: '' } };
    for (const at of [170, 70_000]) {
      expect(await verifyBackup(await withChanged(cheap, at), { passphrase: PASSPHRASE })).toEqual(damaged);
    }
    for (const size of [cheap.size - 1, 140 + 65_552]) {
      expect(await verifyBackup(cheap.slice(0, size), { passphrase: PASSPHRASE })).toEqual(damaged);
    }
  });

  it('costs no more to try than a phone can bear: a dearer one is refused before anything is tried', async () => {
    const text = Buffer.from(await locked.arrayBuffer()).toString('latin1');
    for (const workFactor of [19, 63, 999]) {
      const dear = Buffer.from(text.replace(/ 17\n/, ` ${workFactor}\n`), 'latin1');
      const started = performance.now();
      const read = await verifyBackup(new Blob([dear]), { passphrase: PASSPHRASE });
      expect(read).toEqual({ ok: false, problem: { kind: 'too_costly', workFactor, atMost: 18 } });
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  it.each([
    '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl',
    'age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\n',
    'age-encryption.org/v2\n',
  ])('is told from one that is encrypted otherwise', async (beginning) => {
    const read = await verifyBackup(new Blob([beginning]), { passphrase: PASSPHRASE });
    expect(read).toEqual({ ok: false, problem: { kind: 'not_for_a_passphrase' } });
  });

  it('is not made with a passphrase that is none', async () => {
    const sink = { write: () => Promise.resolve(), restart: () => Promise.resolve() };
    const written = await writeBackup(archive, files, { appVersion: '1', now: NOW, passphrase: 'kurz' }, sink);
    expect(written).toEqual({ ok: false, problem: { kind: 'passphrase_too_short', atLeast: 8 } });
  });
});
