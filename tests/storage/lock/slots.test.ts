import { readFileSync } from 'node:fs';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { recoveryKeyFrom } from '../../../src/domain/lock/recovery-key';
import { textToBytes } from '../../../src/storage/base64';
import { deriveLockKeys } from '../../../src/storage/lock/keys';
import { type LockNote, parseLockNote } from '../../../src/storage/lock/lock-note';
import { createSealingCodec } from '../../../src/storage/lock/row-sealing';
import { open, seal } from '../../../src/storage/lock/sealing';
import { createFileSeal } from '../../../src/storage/lock/sealed-files';
import { makeLock, openWithPassphrase, openWithRecoveryKey, passphraseSlot } from '../../../src/storage/lock/slots';

const PASSPHRASE = 'four dull wooden ducks';
const RECOVERY = recoveryKeyFrom(new Uint8Array(26).fill(7));

describe('a lock note', () => {
  let lock: Awaited<ReturnType<typeof makeLock>>;
  beforeAll(async () => {
    lock = await makeLock(PASSPHRASE, RECOVERY);
  });

  it('opens with the passphrase and with the recovery key, and with nothing else', async () => {
    const dataKey = bytesToHex(lock.dataKey);
    expect(bytesToHex((await openWithPassphrase(lock.note, PASSPHRASE)) ?? new Uint8Array())).toBe(dataKey);
    expect(bytesToHex(openWithRecoveryKey(lock.note, RECOVERY.toLowerCase()) ?? new Uint8Array())).toBe(dataKey);
    expect(await openWithPassphrase(lock.note, `${PASSPHRASE} `)).toBeNull();
    expect(openWithRecoveryKey(lock.note, recoveryKeyFrom(new Uint8Array(26).fill(8)))).toBeNull();
    expect(openWithRecoveryKey(lock.note, PASSPHRASE)).toBeNull();
  });

  it('opens with another passphrase once that is set, and with the old recovery key still', async () => {
    const changed = { ...lock.note, passphrase: await passphraseSlot(lock.dataKey, lock.note.id, 'Gŵyr') };
    expect(await openWithPassphrase(changed, PASSPHRASE)).toBeNull();
    const composed = await openWithPassphrase(changed, 'Gw\u0302yr'); // the same letters, typed on another keyboard
    expect(composed).toEqual(lock.dataKey);
    expect(openWithRecoveryKey(changed, RECOVERY)).toEqual(lock.dataKey);
  });

  it('holds neither the key nor the secrets', () => {
    const text = JSON.stringify(lock.note);
    expect(text).not.toContain(PASSPHRASE);
    expect(text).not.toContain(RECOVERY);
    expect(text).not.toContain(Buffer.from(lock.dataKey).toString('base64').slice(0, 12));
    expect(parseLockNote(JSON.parse(text))).toEqual(lock.note);
  });

  it.each<[string, (note: LockNote) => unknown]>([
    ['a cheaper derivation', (note) => ({ ...note, passphrase: { ...note.passphrase, logN: 16 } })],
    ['one that would hold up the device', (note) => ({ ...note, passphrase: { ...note.passphrase, logN: 26 } })],
    ['other blocks', (note) => ({ ...note, passphrase: { ...note.passphrase, r: 1 } })],
    ['another derivation', (note) => ({ ...note, passphrase: { ...note.passphrase, kdf: 'none' } })],
    ['a short salt', (note) => ({ ...note, passphrase: { ...note.passphrase, salt: 'AAAA' } })],
    ['a short nonce', (note) => ({ ...note, recovery: { ...note.recovery, nonce: 'AAAA' } })],
    ['a field too many', (note) => ({ ...note, hint: 'ducks' })],
    ['a later version', (note) => ({ ...note, version: 2 })],
    ['nothing', () => null],
  ])('with %s is refused before anything is derived', (_name, weaken) => {
    expect(parseLockNote(weaken(lock.note))).toBeNull();
  });

  it('is bound to its parameters: dearer ones than it was made with are a wrong key', async () => {
    const dearer: LockNote = { ...lock.note, passphrase: { ...lock.note.passphrase, logN: 18 } };
    expect(await openWithPassphrase(dearer, PASSPHRASE)).toBeNull();
    const other = await makeLock(PASSPHRASE, RECOVERY);
    expect(openWithRecoveryKey({ ...lock.note, id: other.note.id }, RECOVERY)).toBeNull();
    expect(openWithRecoveryKey({ ...lock.note, recovery: other.note.recovery }, RECOVERY)).toBeNull();
  });
});

describe('a lock of the first version', () => {
  interface Fixture {
    readonly passphrase: string;
    readonly recoveryKey: string;
    readonly note: unknown;
    readonly dataKey: string;
    readonly row: {
      readonly body: string;
      readonly about: Parameters<ReturnType<typeof createSealingCodec>['decode']>[1];
    };
    readonly file: { readonly hash: string; readonly name: string; readonly chunk: string };
  }
  const fixture = JSON.parse(readFileSync('tests/fixtures/lock/lock-1.json', 'utf8')) as Fixture;

  it('goes on opening', async () => {
    const note = parseLockNote(fixture.note);
    if (note === null) throw new Error('not a note');
    expect(bytesToHex((await openWithPassphrase(note, fixture.passphrase)) ?? new Uint8Array())).toBe(fixture.dataKey);
    expect(bytesToHex(openWithRecoveryKey(note, fixture.recoveryKey) ?? new Uint8Array())).toBe(fixture.dataKey);
    const keys = deriveLockKeys(hexToBytes(fixture.dataKey), textToBytes(note.id));
    expect(createSealingCodec(keys).decode(textToBytes(fixture.row.body), fixture.row.about)).toEqual({
      summary: 'Ŵ, sealed once and for all',
    });
    const files = createFileSeal(keys);
    expect(files.nameOf(fixture.file.hash)).toBe(fixture.file.name);
    const piece = { of: 'chunk', id: 'content', seq: 3 } as const;
    expect(new TextDecoder().decode(files.open(textToBytes(fixture.file.chunk), piece))).toBe('a piece');
  });
});

describe('what is sealed', () => {
  const key = new Uint8Array(32).fill(3);

  it('comes back for its key and what it is about only, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), fc.string(), (plain, about, other) => {
        const sealed = seal(key, plain, about);
        expect(open(key, sealed, about)).toEqual(new Uint8Array(plain));
        if (other !== about) expect(() => open(key, sealed, other)).toThrow();
        expect(() => open(new Uint8Array(32).fill(4), sealed, about)).toThrow();
      }),
    );
  });

  it('is refused with any bit changed, cut or lengthened', () => {
    const sealed = seal(key, new TextEncoder().encode('plain'), 'about');
    for (let at = 0; at < sealed.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => open(key, changed, 'about')).toThrow();
      }
      expect(() => open(key, sealed.slice(0, at), 'about')).toThrow();
    }
    expect(() => open(key, new Uint8Array([...sealed, 0]), 'about')).toThrow();
  });

  it('is never the same twice', () => {
    const texts = Array.from({ length: 200 }, () => bytesToHex(seal(key, new Uint8Array(4), 'about')));
    expect(new Set(texts.map((text) => text.slice(2, 50))).size).toBe(200);
  });

  it('as a row is bound to kind, id, shape and stamp', () => {
    const codec = createSealingCodec({ rows: key });
    const row = { kind: 'session', id: 's1', version: 1, stamp: 'now' };
    const body = codec.encode({ summary: 'Ŵ' }, row);
    expect(codec.decode(body, row)).toEqual({ summary: 'Ŵ' });
    for (const other of [{ kind: 'client' }, { id: 's2' }, { version: 2 }, { stamp: 'then' }]) {
      expect(() => codec.decode(body, { ...row, ...other })).toThrow();
    }
    expect(() => codec.decode({ summary: 'Ŵ' }, row)).toThrow();
  });

  it('as a row opens ahead, among many, to what it opens to by itself, and fails as it does', async () => {
    const codec = createSealingCodec({ rows: key });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.jsonValue(), fc.boolean()), { maxLength: 20 }), async (bodies) => {
        const rows = bodies.map(([content, isSwapped], index) => {
          const row = { kind: 'session', id: `s${String(index)}`, version: 1, stamp: 'now' };
          return { ...row, body: codec.encode(content, isSwapped ? { ...row, id: 'another' } : row) };
        });
        const ready = await codec.readAhead?.(rows);
        for (const [index, { body, ...row }] of rows.entries()) {
          const [content, isSwapped] = bodies[index] ?? [];
          if (isSwapped === true) expect(() => ready?.decode(body, row)).toThrow();
          else expect(ready?.decode(body, row)).toEqual(JSON.parse(JSON.stringify(content)));
        }
      }),
    );
  });

  it('as a row never has a nonce twice, and no bit of it can be changed', () => {
    const codec = createSealingCodec({ rows: key });
    const row = { kind: 'session', id: 's1', version: 1, stamp: 'now' };
    const bodies = Array.from({ length: 300 }, () => codec.encode({ n: 1 }, row) as Uint8Array);
    expect(new Set(bodies.map((body) => bytesToHex(body.slice(1, 13)))).size).toBe(300);
    const [body = new Uint8Array()] = bodies;
    for (let at = 0; at < body.length; at += 1) {
      const changed = body.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => codec.decode(changed, row)).toThrow();
      expect(() => codec.decode(body.slice(0, at), row)).toThrow();
    }
  });
});
