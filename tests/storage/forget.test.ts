import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { toRecordId } from '../../src/domain/ids';
import { openStore, type OpenedStore, type StoreOptions } from '../../src/storage/open-store';
import { createTestClock, createTestIds } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { MemoryJournals } from './journal/memory-directory';
import { client, identity, put, remove, session } from './records';

const NAME = 'forgetful';
const CANARY = 'Wilhelmina Canary';
const clock = createTestClock();

/** One device: its databases, its journals and its notes. */
function createDevice() {
  return { host: createFakeHost(), journals: new MemoryJournals(), notes: new Map<string, string>() };
}
type Device = ReturnType<typeof createDevice>;

let device: Device;
beforeEach(() => {
  device = createDevice();
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie tells of the openings it repeats
});

describe('forgetting', () => {
  it('leaves nothing of what went before in either store, and what stands as it is', async () => {
    const store = await filled();
    const forgotten = await store.records.forget(ids('i1', 's1'));
    expect(forgotten).toEqual({ ok: true, value: { versions: 2, isComplete: true } });
    expect(await everything(device)).not.toContain(CANARY);
    expect(await summaries(store)).toEqual({ s1: 'Nothing of anybody', s2: 'Another' });
    expect(await versionsOf(store, 's1')).toEqual(['Nothing of anybody']);
    expect(await store.records.removed(clock.now())).toEqual([]);
    expect(await summaries(open(device))).toEqual({ s1: 'Nothing of anybody', s2: 'Another' });
  });

  it('keeps the places of the log, so that both stores still hold the same', async () => {
    const store = await filled();
    await store.records.forget(ids('i1', 's1'));
    expect(await store.check(1)).toBe(false);
    await store.records.commit([put(session('s3'))]);
    expect(await store.check(1)).toBe(false);
    expect(store.second.status()).toMatchObject({ journal: 'kept', rebuild: null, loss: null });
  });

  it('lets a lost database come back without it', async () => {
    const store = await filled();
    await store.records.forget(ids('i1', 's1'));
    device.host = createFakeHost();
    const again = open(device);
    expect(await summaries(again)).toEqual({ s1: 'Nothing of anybody', s2: 'Another' });
    expect(await everything(device)).not.toContain(CANARY);
    expect(again.second.status().rebuild).toMatchObject({ cause: 'lost', missing: 0 });
  });

  it('is brought to its end by the next start, at whichever step the journal died', async () => {
    for (let step = 0; ; step += 1) {
      device = createDevice();
      const store = await filled();
      device.journals.directory.dieAfter = device.journals.directory.steps + step;
      const done = await store.records.forget(ids('i1', 's1'));
      expect(done.ok).toBe(true);
      store.close();
      device.journals.restart();
      const next = open(device);
      expect(await summaries(next), `step ${step}`).toEqual({ s1: 'Nothing of anybody', s2: 'Another' });
      await next.check(1);
      expect(await everything(device), `step ${step}`).not.toContain(CANARY);
      next.close();
      if (done.ok && done.value.isComplete) break;
      expect(step).toBeLessThan(40);
    }
  });

  it('is not undone by a journal that died before it was written anew, and a database that was lost then', async () => {
    const store = await filled();
    device.journals.directory.dieAfter = device.journals.directory.steps + 2; // the word of it is written and flushed
    await store.records.forget(ids('i1', 's1'));
    store.close();
    device.journals.restart();
    device.host = createFakeHost();
    const next = open(device);
    expect(await summaries(next)).toEqual({ s1: 'Nothing of anybody', s2: 'Another' });
    expect(await everything(device)).not.toContain(CANARY);
  });

  it('waits for no tab that does not let go, and goes on once that is gone', async () => {
    const other = open(device);
    await other.records.commit([put(session('s9', { summary: CANARY }))]); // on a page of its own
    const store = await filled();
    await other.records.commit([put(session('s9', { summary: 'Harmless' }))]);
    other.close(); // it hears of nothing, as a tab that sleeps, and still holds its page
    const done = await store.records.forget(ids('i1', 's1', 's9'));
    expect(done).toMatchObject({ ok: true, value: { isComplete: false } });
    store.close();
    device.journals.restart();
    const next = open(device);
    await next.records.load();
    await next.check(1);
    expect(await everything(device)).not.toContain(CANARY);
  });

  it('does not let a backup or another device bring it back, and is passed on', async () => {
    const store = await filled();
    const backup = await archiveOf(store);
    const there = createDevice();
    const other = open(there, 'other');
    await other.records.load();
    await other.records.mergeIn(backup);
    expect(await everything(there)).toContain(CANARY);
    await store.records.forget(ids('i1', 's1'));
    await store.records.mergeIn(await archiveOf(other));
    expect(await everything(device)).not.toContain(CANARY);
    await other.records.mergeIn(await archiveOf(store));
    expect(await everything(there)).not.toContain(CANARY);
    expect(await summaries(other)).toEqual(await summaries(store));
  });
});

describe('a journal that lags', () => {
  it('has caught up by the time that the portfolio is loaded', async () => {
    const store = await filled();
    device.journals.directory.dieAfter = device.journals.directory.steps;
    const noted = new Map(device.notes);
    await store.records.commit([put(session('s5', { summary: 'In flight' }))]);
    store.close();
    device.journals.restart();
    device.notes.clear();
    for (const [key, text] of noted) device.notes.set(key, text); // killed before that was noted
    const next = open(device);
    await next.records.load();
    expect(next.second.status()).toMatchObject({ rebuild: null, loss: null });
    next.close();
    device.journals.restart();
    device.host = createFakeHost();
    expect(await summaries(open(device))).toHaveProperty('s5', 'In flight');
  });
});

/** A person whose record was removed, and a session that no longer says anything of them. */
async function filled(): Promise<OpenedStore> {
  const store = open(device);
  await store.records.load();
  await store.records.commit([put(client('c1')), put(identity('i1', { name: CANARY }))]);
  await store.records.commit([put(session('s1', { summary: CANARY })), put(session('s2', { summary: 'Another' }))]);
  await store.records.commit([remove(identity('i1')), put(session('s1', { summary: 'Nothing of anybody' }))]);
  return store;
}

function open(where: Device, name = 'one'): OpenedStore {
  const { host, journals, notes } = where;
  const options: StoreOptions = {
    name: NAME,
    clock,
    ids: createTestIds(`${name}-${Math.random()}`),
    host,
    journal: journals.open(),
    notes: {
      get: (key) => notes.get(key) ?? null,
      set: (key, text) => void notes.set(key, text),
      remove: (key) => void notes.delete(key),
    },
  };
  return openStore(options);
}

function ids(...texts: readonly string[]) {
  return texts.map(toRecordId);
}

async function summaries(store: OpenedStore): Promise<Record<string, string>> {
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return Object.fromEntries(loaded.value.portfolio.all('session').map(({ id, summary }) => [id, summary]));
}

async function versionsOf(store: OpenedStore, id: string): Promise<readonly unknown[]> {
  const versions = await store.records.history(toRecordId(id));
  return versions.map(({ record }) => (record?.kind === 'session' ? record.summary : record));
}

async function archiveOf(store: OpenedStore) {
  const archive = await store.records.archive();
  if (!archive.ok) throw new Error(JSON.stringify(archive.problem));
  return archive.value;
}

/** Every row of every table and every byte of the journal, as one text. */
async function everything(where: Device): Promise<string> {
  const dexie = new Dexie(NAME, { ...where.host, autoOpen: false });
  await dexie.open();
  const rows = await Promise.all(dexie.tables.map((table) => table.toArray()));
  dexie.close();
  const pages = [...where.journals.directory.files.values()].map(({ bytes }) => new TextDecoder().decode(bytes));
  return JSON.stringify(rows) + pages.join('\n');
}
