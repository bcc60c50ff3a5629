import { Dexie } from 'dexie';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toRecordId } from '../../../src/domain/ids';
import { recoveryKeyFrom } from '../../../src/domain/lock/recovery-key';
import { textToBytes } from '../../../src/storage/base64';
import { deleteDatabase } from '../../../src/storage/database';
import { openFileStore } from '../../../src/storage/files/open-file-store';
import { lookAtLockedPlace, readNoteInJournal } from '../../../src/storage/lock/kept-note';
import { deriveLockKeys, type LockKeys } from '../../../src/storage/lock/keys';
import type { LockNote } from '../../../src/storage/lock/lock-note';
import { codecOf, movePortfolio, type MoveParts, type Place } from '../../../src/storage/lock/move-portfolio';
import { LOCKED_PLACE, PLAIN_PLACE } from '../../../src/storage/lock/places';
import { makeLock } from '../../../src/storage/lock/slots';
import { openStore, type OpenedStore } from '../../../src/storage/open-store';
import { createTestClock, createTestIds } from '../../support/test-clock';
import { injectFaults } from '../failing-calls';
import { createFakeHost } from '../fake-host';
import { createLocalLocks } from '../../../src/storage/files/locks';
import { MemoryJournals } from '../journal/memory-directory';
import { identity, put, remove, session } from '../records';

const CANARY = 'Wilhelmina Canary';
const PLAIN: Place = { name: PLAIN_PLACE, keys: null };

let note: LockNote;
let keys: LockKeys;
beforeAll(async () => {
  const lock = await makeLock('four dull wooden ducks', recoveryKeyFrom(new Uint8Array(26).fill(1)));
  note = lock.note;
  keys = deriveLockKeys(lock.dataKey, textToBytes(note.id));
});

function createDevice() {
  return { host: createFakeHost(), journals: new Map<string, MemoryJournals>(), locks: createLocalLocks(true) };
}
let device: ReturnType<typeof createDevice>;
beforeEach(() => {
  device = createDevice();
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie tells of the openings it repeats
});

const locked = (): Place => ({ name: LOCKED_PLACE, keys });

describe('turning the lock on', () => {
  it('takes everything along: what stands, history, drafts, files, references, the list of attachments', async () => {
    const before = await filled();
    expect(await move(PLAIN, locked())).toEqual({ ok: true, value: { damagedFiles: 0 } });
    expect(await lookAtLockedPlace(device.host)).toEqual({ kind: 'counts', note });
    expect(await contentOf(locked())).toEqual(before);
  });

  it('leaves nothing to read at the new place, in the database and in the journal', async () => {
    await filled();
    await move(PLAIN, locked());
    expect(await bytesAt(PLAIN_PLACE)).toContain(CANARY);
    const there = await bytesAt(LOCKED_PLACE);
    expect(there.length).toBeGreaterThan(5000);
    expect(there).not.toContain(CANARY);
    expect(there).not.toContain('half a thought');
  });

  it('gives a journal from which the locked database comes back, note and all', async () => {
    const before = await filled();
    await move(PLAIN, locked());
    const journal = journalsOf(LOCKED_PLACE).open();
    expect(await readNoteInJournal(journal)).toEqual(note);
    await deleteDatabase(LOCKED_PLACE, device.host);
    const after = await contentOf(locked());
    expect({ ...after, files: before.files }).toEqual(before);
    expect(await lookAtLockedPlace(device.host)).toMatchObject({ kind: 'counts' });
  });

  it('does not open with other keys: rows are reported, and none is shown', async () => {
    await filled();
    await move(PLAIN, locked());
    const others = deriveLockKeys(new Uint8Array(32).fill(9), textToBytes(note.id));
    const store = openAt({ name: LOCKED_PLACE, keys: others });
    const loaded = await store.records.load();
    expect(loaded.ok && loaded.value.portfolio.all('session')).toEqual([]);
    expect(loaded.ok && loaded.value.unreadable.length).toBe(2);
    await expect(store.drafts.load('reflection:s1')).rejects.toThrow();
  });

  it('begins anew over what an earlier try left', async () => {
    const before = await filled();
    const leftover = openAt(locked());
    await leftover.records.commit([put(session('old', { summary: 'left over' }))]);
    leftover.close();
    expect(await lookAtLockedPlace(device.host)).toEqual({ kind: 'left' });
    expect((await move(PLAIN, locked())).ok).toBe(true);
    expect(await contentOf(locked())).toEqual(before);
  });

  it('does nothing if somebody goes on writing', async () => {
    await filled();
    const other = openAt(PLAIN);
    const moved = await move(PLAIN, locked(), {
      openFiles: (place) => {
        if (place.keys !== null) void other.records.commit([put(session('s7'))]);
        return filesAt(place);
      },
    });
    expect(moved).toEqual({ ok: false, problem: { kind: 'changed' } });
    expect(await lookAtLockedPlace(device.host)).toEqual({ kind: 'left' });
  });
});

describe('turning it off', () => {
  it('brings everything back as it was', async () => {
    const before = await filled();
    await move(PLAIN, locked());
    expect((await move(locked(), PLAIN)).ok).toBe(true);
    expect(await lookAtLockedPlace(device.host)).toEqual({ kind: 'left' });
    expect(await contentOf(PLAIN)).toEqual(before);
  });
});

describe('a move that dies', () => {
  it.each([
    ['on', () => PLAIN, locked],
    ['off', locked, () => PLAIN],
  ] as const)('while it turns the lock %s leaves the whole portfolio in the place that counts', async (_, from, to) => {
    let isDone = false;
    for (let call = 1; !isDone; call += 7) {
      device = createDevice();
      const before = await filled();
      if (from().keys !== null) await move(PLAIN, locked());
      const faults = injectFaults();
      faults.arm('throws', call, true);
      const moved = await move(from(), to());
      isDone = !faults.hasStruck();
      faults.disarm();
      faults.restore();
      for (const journals of device.journals.values()) journals.restart();
      const counts = (await lookAtLockedPlace(device.host)).kind === 'counts' ? locked() : PLAIN;
      expect(await contentOf(counts), `call ${String(call)}`).toEqual(before);
      if (moved.ok) expect(counts.name).toBe(to().name);
      else expect(counts.name).toBe(from().name);
      expect(call).toBeLessThan(3000);
    }
  });
});

function move(from: Place, to: Place, parts: Partial<MoveParts> = {}) {
  return movePortfolio(from, to, note, {
    host: device.host,
    openJournal: (name) => journalsOf(name).open(),
    openFiles: filesAt,
    remove: async (name) => {
      await deleteDatabase(name, device.host).catch(() => undefined);
      journalsOf(name).lose();
    },
    ...parts,
  });
}

function journalsOf(name: string): MemoryJournals {
  const journals = device.journals.get(name) ?? new MemoryJournals();
  device.journals.set(name, journals);
  return journals;
}

function openAt(place: Place): OpenedStore {
  return openStore({
    name: place.name,
    clock: createTestClock(),
    ids: createTestIds(),
    host: device.host,
    codec: codecOf(place),
    journal: journalsOf(place.name).open(),
  });
}

function filesAt({ name, keys: own }: Place) {
  return openFileStore({ name, host: device.host, locks: device.locks, keys: own });
}

/** A person, a session with a past, one that is gone, a draft, an attachment and a file. Gives what is in it. */
async function filled() {
  const store = openAt(PLAIN);
  await store.records.load();
  await store.records.commit([put(session('s1', { summary: CANARY })), put(identity('i1', { name: CANARY }))]);
  await store.records.commit([put(session('s1', { summary: 'Later' })), put(session('s2'))], {
    attachments: [
      { path: `evidence/${CANARY}.pdf`, mediaType: null, sha256: null, about: toRecordId('s1'), description: CANARY },
    ],
  });
  await store.records.commit([remove(session('s2'))]);
  await store.drafts.save('reflection:s1', { overall: 'half a thought' });
  store.close();
  const files = filesAt(PLAIN);
  await files.put(new Blob([CANARY.repeat(2000)]));
  files.close();
  return contentOf(PLAIN);
}

async function contentOf(place: Place) {
  const store = openAt(place);
  const [loaded, archive] = [await store.records.load(), await store.records.archive()];
  if (!loaded.ok || !archive.ok) throw new Error('not loaded');
  const drafts = await Promise.all((await store.drafts.keys()).map((key) => store.drafts.load(key)));
  store.close();
  const files = filesAt(place);
  const list = await files.list();
  const texts = await Promise.all(list.map(async ({ hash }) => (await files.get(hash))?.size));
  files.close();
  return {
    unreadable: loaded.value.unreadable,
    attachments: loaded.value.attachments,
    archive: archive.value,
    drafts,
    files: list.map(({ hash, size, mediaType }, index) => ({ hash, size, mediaType, read: texts[index] })),
  };
}

/** Every row and chunk, and every page of the journal, as one text. */
async function bytesAt(name: string): Promise<string> {
  const dexie = new Dexie(name, { ...device.host, autoOpen: false });
  await dexie.open();
  const rows = (await Promise.all(dexie.tables.map((table) => table.toArray()))) as unknown[];
  dexie.close();
  const text = JSON.stringify(rows, (_, value: unknown) => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString('latin1');
    return value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  });
  const pages = [...journalsOf(name).directory.files.values()].map(({ bytes }) =>
    Buffer.from(bytes).toString('latin1'),
  );
  return text + pages.join('\n');
}
