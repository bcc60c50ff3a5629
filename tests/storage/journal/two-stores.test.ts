import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DatabaseHost, VersionRow } from '../../../src/storage/database';
import type { Notes } from '../../../src/storage/journal/sentinel';
import { openStore, type OpenedStore, type StoreOptions } from '../../../src/storage/open-store';
import { createTestClock, createTestIds } from '../../support/test-clock';
import { injectFaults } from '../failing-calls';
import { createFakeHost } from '../fake-host';
import { describeRecordStore } from '../record-store-contract';
import { identity, put, remove, session } from '../records';
import { MemoryJournals } from './memory-directory';

const NAME = 'two-stores';

/** One device: its databases, its journals and its notes. */
interface Device {
  host: DatabaseHost;
  readonly journals: MemoryJournals;
  readonly notes: Map<string, string>;
}

let device: Device;
beforeEach(() => {
  device = createDevice();
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie tells of the openings it repeats
});

describeRecordStore('the database with its journal', (clock) => {
  const shared = createDevice();
  const [one, other] = ['one', 'other'].map((ids) => open(shared, { clock, ids: createTestIds(ids) }));
  if (one === undefined || other === undefined) throw new Error('not opened');
  return { one: one.records, other: other.records, close: () => [one, other].forEach((store) => store.close()) };
});

describe('a database that is lost', () => {
  it('comes back from the journal whole: sealed rows, references, history, drafts and head', async () => {
    const store = await filled();
    await store.drafts.save('reflection:s1', { overall: 'half' });
    await store.drafts.save('reflection:s2', { overall: 'given up' });
    await store.drafts.remove('reflection:s2');
    const before = await dump(device);
    loseDatabase();
    const again = open(device);
    expect(await idsIn(again)).toEqual(['s1', 's3']);
    expect(await dump(device)).toEqual(before);
    expect(again.second.status().rebuild).toMatchObject({ cause: 'lost', records: 3, changes: 6, missing: 0 });
    expect(await again.drafts.keys()).toEqual(['reflection:s1']);
    expect(await again.check(1)).toBe(false);
    const saved = await again.records.commit([put(session('s9'))]);
    expect(saved.ok && saved.value.records[0]?.ref).toBe('D04');
  });

  it('comes back even if the notes went with it', async () => {
    await filled();
    const before = await dump(device);
    loseDatabase();
    device.notes.clear();
    await idsIn(open(device));
    expect(await dump(device)).toEqual(before);
  });

  it('is said to be lost where there is no second store', async () => {
    const store = open(device, { journal: null });
    await store.records.commit([put(session('s1'))]);
    await idsIn(open(device, { journal: null }));
    loseDatabase();
    const again = open(device, { journal: null });
    expect(await idsIn(again)).toEqual([]);
    expect(again.second.status().loss).toEqual({ records: 1, changes: 1, isAll: true });
    const once = open(device, { journal: null }); // not forgotten by looking
    await idsIn(once);
    expect(once.second.status().loss).not.toBeNull();
    once.second.acceptLoss();
    const later = open(device, { journal: null });
    await idsIn(later);
    expect(later.second.status().loss).toBeNull();
  });

  it('is not made up of what another database had', async () => {
    await filled();
    device.journals.lose();
    loseDatabase();
    device.notes.clear();
    const fresh = open(device);
    expect(await idsIn(fresh)).toEqual([]);
    expect(fresh.second.status()).toEqual({ journal: 'kept', rebuild: null, loss: null });
  });
});

describe('a database that is damaged', () => {
  const damages: Readonly<Record<string, (dexie: Dexie) => Promise<unknown>>> = {
    'without its head': (dexie) => dexie.table('meta').clear(),
    'without what stands': (dexie) => dexie.table('records').clear(),
    'without a version in its log': (dexie) => dexie.table('changes').delete(1),
    'without what it seals': (dexie) =>
      Promise.all([dexie.table('sealed').clear(), dexie.table('sealedChanges').clear()]),
    'without its references': (dexie) => dexie.table('refs').clear(),
    'set back by two commits': async (dexie) => {
      await dexie.table('changes').where('seq').above(4).delete();
      await dexie.table('records').where('id').equals('s2').modify({ op: 'put' });
      await dexie.table('meta').update('head', { seq: 4, latest: null });
    },
  };
  it.each(Object.keys(damages))('%s is repaired', async (name) => {
    const store = await filled();
    await store.drafts.save('reflection:s1', 'half');
    const before = await dump(device);
    store.close();
    await inDatabase(device, async (dexie) => {
      await damages[name]?.(dexie);
      await dexie.table('drafts').clear();
    });
    const again = open(device);
    await again.records.load();
    await again.check(1);
    expect(await dump(device)).toEqual(before);
    expect(await again.drafts.load('reflection:s1')).toBe('half');
  });

  it('that can’t be opened at all is left alone if the journal does not know everything', async () => {
    await filled();
    const spoilt = device.journals.directory.files.get('001.log');
    if (spoilt !== undefined) spoilt.bytes[40] = 0;
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('can’t be opened', 'UnknownError');
    });
    expect((await open(device).records.load()).ok).toBe(false);
    opening.mockRestore();
    expect(await idsIn(open(device))).toEqual(['s1', 's3']);
  });

  it('that can’t be opened at all is replaced', async () => {
    await filled();
    const before = await dump(device);
    const opening = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('can’t be opened', 'UnknownError');
    });
    const removing = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    removing.mockImplementation(function (this: IDBFactory, name) {
      opening.mockRestore();
      removing.mockRestore();
      return this.deleteDatabase(name);
    });
    const again = open(device);
    expect(await idsIn(again)).toEqual(['s1', 's3']);
    expect(again.second.status().rebuild).toMatchObject({ cause: 'unreadable', missing: 0 });
    expect(await dump(device)).toEqual(before);
  });
});

describe('a journal that is behind', () => {
  it('is given what a database without one had, and what was written while it failed', async () => {
    const alone = open(device, { journal: null });
    await alone.records.commit([put(session('s1')), put(identity('i1'))]);
    alone.close();
    const store = open(device);
    await store.records.load();
    await store.check(1);
    device.journals.directory.room = 0;
    expect((await store.records.commit([put(session('s2'))])).ok).toBe(true);
    expect(store.second.status().journal).toBe('failing');
    device.journals.directory.room = Infinity;
    await store.records.commit([put(session('s3'))]);
    await store.check(1);
    expect(store.second.status()).toEqual({ journal: 'kept', rebuild: null, loss: null });
    const before = await dump(device);
    loseDatabase();
    expect(await idsIn(open(device))).toEqual(['s1', 's2', 's3']);
    expect(await dump(device)).toEqual(before);
  });

  it('is made anew when it was lost', async () => {
    const store = await filled();
    const before = await dump(device);
    store.close();
    device.journals.lose();
    const again = open(device);
    await again.records.load();
    await again.check(1);
    loseDatabase();
    await idsIn(open(device));
    expect(await dump(device)).toEqual(before);
  });
});

describe('a commit that only one of the stores took', () => {
  it('is taken back in the journal if the database refused it', async () => {
    const store = await filled();
    const before = await dump(device);
    const faults = injectFaults();
    faults.arm('aborts', 6, true);
    expect((await store.records.commit([put(session('refused'))])).ok).toBe(false);
    faults.restore();
    loseDatabase();
    expect(await idsIn(open(device))).toEqual(['s1', 's3']);
    expect(await dump(device)).toEqual(before);
  });

  it('stands once, if the second try of the database succeeded', async () => {
    const store = await filled();
    const faults = injectFaults();
    faults.arm('aborts', 6);
    expect((await store.records.commit([put(session('s4'))])).ok).toBe(true);
    faults.restore();
    const before = await dump(device);
    loseDatabase();
    expect(await idsIn(open(device))).toEqual(['s1', 's3', 's4']);
    expect(await dump(device)).toEqual(before);
  });

  it('is in both after a kill in between', async () => {
    const store = await filled();
    store.close();
    const journal = device.journals.open();
    const { texts } = await journal.read();
    await store.records.commit([put(session('s4'))]);
    // as if the database had never got it: everything is laid back to what stood before
    const after = open(device);
    await after.records.commit([put(session('s4'))]);
    const whole = await dump(device);
    after.close();
    await inDatabase(device, async (dexie) => {
      await dexie.table('changes').delete(7);
      await dexie.table('records').delete('s4');
      await dexie.table('refs').delete('D04');
      const head = (await dexie.table('meta').get('head')) as { readonly refCounters: Record<string, number> };
      const latest = ((await dexie.table('changes').get(6)) as VersionRow).stamp;
      await dexie.table('meta').update('head', { seq: 6, latest, refCounters: { ...head.refCounters, D: 3 } });
    });
    device.notes.clear();
    const again = open(device);
    expect(await idsIn(again)).toEqual(['s1', 's3']);
    expect(await again.check(1)).toBe(true);
    expect(await idsIn(again)).toEqual(['s1', 's3', 's4']);
    expect(await dump(device)).toEqual(whole);
    expect(texts.length).toBeGreaterThan(0);
  });
});

function createDevice(): Device {
  return { host: createFakeHost(), journals: new MemoryJournals(), notes: new Map() };
}

function open(where: Device, more: Partial<StoreOptions> = {}): OpenedStore {
  return openStore({
    ...{ name: NAME, clock: createTestClock(), ids: createTestIds(crypto.randomUUID()), host: where.host },
    ...{ journal: where.journals.open(), notes: notesIn(where.notes), ...more },
  });
}

function notesIn(map: Map<string, string>): Notes {
  return {
    get: (key) => map.get(key) ?? null,
    set: (key, text) => map.set(key, text),
    remove: (key) => map.delete(key),
  };
}

/** Six changes: three sessions of which one is gone again, a name, and one session changed. */
async function filled(): Promise<OpenedStore> {
  const store = open(device);
  await store.records.load();
  await store.records.commit([put(session('s1')), put(identity('i1'))]);
  await store.records.commit([put(session('s2')), put(session('s3'))]);
  await store.records.commit([remove(session('s2'))]);
  await store.records.commit([put(session('s1', { summary: 'again' }))], { attachments: [] });
  return store;
}

function loseDatabase(): void {
  device.host = createFakeHost();
}

async function idsIn(store: OpenedStore): Promise<readonly string[]> {
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value.portfolio
    .all('session')
    .map((record) => record.id)
    .toSorted();
}

/** Every row of every table but the drafts. */
async function dump(where: Device): Promise<unknown> {
  const rows: Record<string, unknown> = {};
  await inDatabase(where, async (dexie) => {
    for (const name of ['records', 'sealed', 'changes', 'sealedChanges', 'refs', 'meta'])
      rows[name] = await dexie.table(name).toArray();
  });
  return rows;
}

async function inDatabase(where: Device, work: (dexie: Dexie) => Promise<unknown>): Promise<void> {
  const dexie = new Dexie(NAME, { ...where.host, autoOpen: false });
  await dexie.open();
  await work(dexie);
  dexie.close();
}
