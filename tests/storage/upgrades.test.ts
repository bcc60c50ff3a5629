import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import { allRecordKinds, recordKinds } from '../../src/domain/records/record-kinds';
import type { StoreCondition } from '../../src/storage/connection';
import { DATABASE_SCHEMAS, type DatabaseHost, type DatabaseSchema } from '../../src/storage/database';
import { openStore, type OpenedStore, removeStore } from '../../src/storage/open-store';
import { createTestClock, createTestIds } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { put, session } from './records';

const NEWER: readonly DatabaseSchema[] = [
  ...DATABASE_SCHEMAS,
  { version: 99, stores: { inventions: 'id' }, recordVersions: {} },
];

describe('the schemas', () => {
  const latest = DATABASE_SCHEMAS.at(-1);

  it('count up, and none is missing', () => {
    expect(DATABASE_SCHEMAS.map((schema) => schema.version)).toEqual(DATABASE_SCHEMAS.map((_, index) => index + 1));
  });

  it('are given a new number whenever a record changes its shape', () => {
    expect(latest?.recordVersions).toEqual(
      Object.fromEntries(allRecordKinds().map((kind) => [kind, recordKinds[kind].version])),
    );
  });

  it('index nothing that tells what is in a record', () => {
    const indexed = DATABASE_SCHEMAS.flatMap(({ stores }) => Object.values(stores)).flatMap((store) =>
      store.split(/,\s*/),
    );
    expect([...new Set(indexed)].toSorted()).toEqual(['[id+seq]', 'hash', 'id', 'key', 'name', 'ref', 'seq']);
  });
});

describe('a newer version of the app in another tab', () => {
  it('takes the database over, and the old tab writes no more', async () => {
    const host = createFakeHost();
    const conditions: StoreCondition[] = [];
    const old = open(host, { onCondition: (condition) => conditions.push(condition) });
    await saved(old, 's1');
    const young = open(host, { schemas: NEWER });
    await saved(young, 's2');
    expect(await old.records.commit([put(session('s3'))])).toEqual({ ok: false, problem: { kind: 'superseded' } });
    expect(await old.records.load()).toEqual({ ok: false, problem: { kind: 'superseded' } });
    await expect(old.drafts.save('k', 1)).rejects.toThrow('superseded');
    expect(conditions).toEqual(['superseded']);
    expect(await idsIn(young)).toEqual(['s1', 's2']);
    expect(await versionOf(host)).toBe(990);
  });

  it('keeps old code from opening what it left', async () => {
    const host = createFakeHost();
    const young = open(host, { schemas: NEWER });
    await saved(young, 's1');
    young.close();
    const conditions: StoreCondition[] = [];
    const old = open(host, { onCondition: (condition) => conditions.push(condition) });
    expect(await old.records.load()).toEqual({ ok: false, problem: { kind: 'superseded' } });
    expect(await old.records.commit([put(session('s2'))])).toEqual({ ok: false, problem: { kind: 'superseded' } });
    expect(conditions).toEqual(['superseded']);
    expect(await versionOf(host)).toBe(990);
  });

  it('carries over what was there', async () => {
    const host = createFakeHost();
    const old = open(host);
    await saved(old, 's1');
    await old.drafts.save('reflection:s1', { overall: 'half' });
    old.close();
    const young = open(host, { schemas: NEWER });
    expect(await idsIn(young)).toEqual(['s1']);
    expect(await young.drafts.load('reflection:s1')).toEqual({ overall: 'half' });
    expect(await young.records.history(session('s1').id)).toHaveLength(1);
  });

  it('waits for a tab that does not let go, and says so instead of hanging', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const host = createFakeHost();
    const deaf = new Dexie('upgrades', { ...host, autoOpen: false });
    deaf.version(1).stores(DATABASE_SCHEMAS[0]?.stores ?? {});
    deaf.on('versionchange', () => false);
    await deaf.open();
    const conditions: StoreCondition[] = [];
    const young = open(host, { schemas: NEWER, onCondition: (condition) => conditions.push(condition) });
    expect(await young.records.commit([put(session('s1'))])).toMatchObject({ ok: false, problem: { kind: 'failed' } });
    expect(conditions).toEqual(['blocked']);
    deaf.close();
    await expect.poll(() => conditions).toEqual(['blocked', 'open']);
    await saved(young, 's1');
    expect(await idsIn(young)).toEqual(['s1']);
  });
});

describe('a database that goes away', () => {
  it('is not written to after it was removed in another tab', async () => {
    const host = createFakeHost();
    const store = open(host);
    await saved(store, 's1');
    await removeStore('upgrades', host);
    expect(await store.records.commit([put(session('s2'))])).toEqual({ ok: false, problem: { kind: 'superseded' } });
    expect(await idsIn(open(host))).toEqual([]);
  });

  it('is not replaced by an empty one under an open tab', async () => {
    const host = createFakeHost();
    const store = open(host);
    await saved(store, 's1');
    const swapped = await swapDatabase(store, host);
    expect(swapped).toMatchObject({ ok: false, problem: { kind: 'failed' } });
  });
});

/** What the browser does when it drops a broken database: the connection closes, and the next opening finds an empty one. */
async function swapDatabase(store: OpenedStore, host: DatabaseHost) {
  const dexie = new Dexie('upgrades', { ...host, autoOpen: false });
  await dexie.open();
  await Promise.all(dexie.tables.map((table) => table.clear()));
  dexie.close();
  return store.records.commit([put(session('s2'))]);
}

function open(host: DatabaseHost, more: Partial<Parameters<typeof openStore>[0]> = {}): OpenedStore {
  return openStore({
    name: 'upgrades',
    clock: createTestClock(),
    ids: createTestIds(crypto.randomUUID()),
    host,
    ...more,
  });
}

async function saved(store: OpenedStore, id: string): Promise<void> {
  expect(await store.records.commit([put(session(id))])).toMatchObject({ ok: true });
}

async function idsIn(store: OpenedStore): Promise<readonly string[]> {
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return loaded.value.portfolio.all('session').map((record) => record.id);
}

async function versionOf(host: DatabaseHost): Promise<number | undefined> {
  const all = await host.indexedDB.databases();
  return all.find((one) => one.name === 'upgrades')?.version;
}
