import { Dexie } from 'dexie';
import { IDBDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { BodyCodec } from '../../src/storage/codec';
import type { DatabaseHost, VersionRow } from '../../src/storage/database';
import { openStore, type OpenedStore } from '../../src/storage/open-store';
import { createTestClock, createTestIds } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { describeRecordStore } from './record-store-contract';
import { identity, put, remove, session } from './records';

/** Stands in for a cipher: hides the fields, and is bound to the row. */
const scrambling: BodyCodec = {
  encode: (body, row) => {
    return new TextEncoder().encode(JSON.stringify([row, body])).map((byte) => byte ^ 0x5a);
  },
  decode: (body, row) => {
    if (!(body instanceof Uint8Array)) throw new Error('not encoded');
    const [bound, fields] = JSON.parse(new TextDecoder().decode(body.map((byte) => byte ^ 0x5a))) as [unknown, unknown];
    if (JSON.stringify(bound) !== JSON.stringify(row)) throw new Error('the body of another row');
    return fields;
  },
};

describeRecordStore('a database with encoded bodies', (clock) => {
  const host = createFakeHost();
  const one = openStore({ name: 'rows', clock, ids: createTestIds('one'), host, codec: scrambling });
  const other = openStore({ name: 'rows', clock, ids: createTestIds('other'), host, codec: scrambling });
  return { one: one.records, other: other.records, close: () => [one, other].forEach((store) => store.close()) };
});

describe('the rows on disk', () => {
  it('keep names and signatures in tables of their own, log and all', async () => {
    const { host, store } = opened();
    await store.records.commit([put(session('s1')), put(identity('i1'))]);
    await store.records.commit([remove(identity('i1'))]);
    await inTables(host, async (dexie) => {
      expect(await idsAndOps(dexie, 'records')).toEqual(['s1 put']);
      expect(await idsAndOps(dexie, 'changes')).toEqual(['s1 put']);
      expect(await idsAndOps(dexie, 'sealed')).toEqual(['i1 remove']);
      expect(await idsAndOps(dexie, 'sealedChanges')).toEqual(['i1 put', 'i1 remove']);
      expect(await dexie.table('sealed').get('i1')).toMatchObject({ body: null });
    });
  });

  it('say nothing of a record outside its encoded body', async () => {
    const { host, store } = opened(scrambling);
    await store.records.commit([
      put(session('s1', { summary: 'CANARY', place: 'CANARY' })),
      put(identity('i1', { name: 'CANARY' })),
    ]);
    await store.drafts.save('reflection:s1', { overall: 'CANARY' });
    await inTables(host, async (dexie) => {
      const rows = (await Promise.all(dexie.tables.map((table) => table.toArray()))).flat();
      expect(rows.length).toBeGreaterThan(5);
      expect(JSON.stringify(rows)).not.toContain('CANARY');
    });
    expect(await store.drafts.load('reflection:s1')).toEqual({ overall: 'CANARY' });
  });

  it('are written strictly, so that a power cut takes nothing that was called saved', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { store } = opened();
    await store.records.commit([put(session('s1'))]);
    await store.drafts.save('k', 1);
    const writes = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options?.durability)).toEqual(['strict', 'strict']);
  });
});

describe('rows that cannot be read', () => {
  it.each<[string, Partial<VersionRow>, string]>([
    ['of an unknown kind', { kind: 'hologram' }, 'unknown kind of record: hologram'],
    ['of a newer version', { version: 7 }, 'written by a newer version (7)'],
    ['with a damaged field', { body: { summary: 1 } }, 'enrolmentId: expected string'],
    ['with no body', { body: 'gone' }, 'not an object'],
  ])('%s are reported and stay where they are', async (_name, damage, reason) => {
    const { host, store } = opened();
    await store.records.commit([put(session('s1')), put(session('s2'))]);
    await inTables(host, (dexie) => dexie.table('records').update('s1', damage));
    const loaded = await store.records.load();
    if (!loaded.ok) throw new Error('not loaded');
    expect(loaded.value.portfolio.all('session').map((one) => one.id)).toEqual(['s2']);
    expect(loaded.value.unreadable).toEqual([{ id: 's1', recordKind: damage.kind ?? 'session', reason }]);
    await inTables(host, async (dexie) => expect(await dexie.table('records').get('s1')).toMatchObject(damage));
  });

  it('bound to another row are not shown as that one', async () => {
    const { host, store } = opened(scrambling);
    await store.records.commit([put(session('s1')), put(session('s2'))]);
    await inTables(host, async (dexie) => {
      const { body } = (await dexie.table('records').get('s2')) as VersionRow;
      await dexie.table('records').update('s1', { body });
    });
    const loaded = await store.records.load();
    expect(loaded.ok && loaded.value.unreadable).toMatchObject([
      { id: 's1', reason: "can't be decoded: the body of another row" },
    ]);
  });

  it('leave their earlier versions readable', async () => {
    const { host, store } = opened();
    await store.records.commit([put(session('s1', { summary: 'first' }))]);
    await store.records.commit([put(session('s1', { summary: 'second' }))]);
    await inTables(host, (dexie) => dexie.table('changes').update(2, { body: null }));
    const versions = await store.records.history(session('s1').id);
    expect(versions).toMatchObject([{ record: { summary: 'first' } }]);
  });
});

describe('the head of the log', () => {
  it('goes on where the log ended if it is damaged', async () => {
    const { host, store } = opened();
    await store.records.commit([put(session('s1')), put(identity('i1')), put(session('s2'))]);
    await store.records.commit([remove(session('s2'))]);
    store.close();
    await inTables(host, (dexie) => dexie.table('meta').update('head', { seq: 'four' }));
    const again = opened(undefined, host).store;
    const done = await again.records.commit([put(session('s3'))]);
    expect(done).toMatchObject({ ok: true, value: { records: [{ ref: 'D03' }] } });
    const versions = await again.records.history(session('s2').id);
    expect(done.ok && versions.every((version) => version.stamp < done.value.stamp)).toBe(true);
  });

  it('numbers with the letter of a second device', async () => {
    const store = openStore({
      name: 'second',
      clock: createTestClock(),
      ids: createTestIds(),
      host: createFakeHost(),
      deviceLetter: 'b',
    });
    const done = await store.records.commit([put(session('s1'))], { refCounters: { D: 7 } });
    expect(done).toMatchObject({ ok: true, value: { records: [{ ref: 'D08b' }] } });
  });
});

describe('drafts', () => {
  it('are there for the next connection, until they are removed', async () => {
    const { host, store } = opened();
    await store.drafts.save('reflection:s1', { overall: 'half a thou' });
    await store.drafts.save('session:new', { place: 'Room 2' });
    await store.drafts.save('reflection:s1', { overall: 'half a thought' });
    store.close();
    const next = opened(undefined, host).store;
    expect(await next.drafts.load('reflection:s1')).toEqual({ overall: 'half a thought' });
    expect(await next.drafts.keys()).toEqual(['reflection:s1', 'session:new']);
    await next.drafts.remove('reflection:s1');
    expect(await next.drafts.load('reflection:s1')).toBeUndefined();
    expect(await next.drafts.keys()).toEqual(['session:new']);
  });
});

function opened(codec?: BodyCodec, host: DatabaseHost = createFakeHost()): { host: DatabaseHost; store: OpenedStore } {
  const store = openStore({
    name: 'rows',
    clock: createTestClock(),
    ids: createTestIds(),
    host,
    ...(codec && { codec }),
  });
  return { host, store };
}

/** Looks at the tables behind the store's back. */
async function inTables<Value>(host: DatabaseHost, look: (dexie: Dexie) => PromiseLike<Value>): Promise<Value> {
  const dexie = new Dexie('rows', { ...host, autoOpen: false });
  await dexie.open();
  try {
    return await look(dexie);
  } finally {
    dexie.close();
  }
}

async function idsAndOps(dexie: Dexie, table: string): Promise<readonly string[]> {
  const rows = (await dexie.table(table).toArray()) as VersionRow[];
  return rows.map((row) => `${row.id} ${row.op}`);
}
