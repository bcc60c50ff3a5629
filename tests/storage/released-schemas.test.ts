import { readdirSync, readFileSync } from 'node:fs';
import { IDBDatabase } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseRecord } from '../../src/domain/records/parse-record';
import { type AnyRecord, allRecordKinds } from '../../src/domain/records/record-kinds';
import { createDatabase, DATABASE_SCHEMAS, type DatabaseHost, type VersionRow } from '../../src/storage/database';
import { openStore, type OpenedStore } from '../../src/storage/open-store';
import { createTestClock, createTestIds } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { put, session } from './records';

interface Released {
  readonly schema: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
  readonly expected: {
    readonly records: readonly unknown[];
    readonly refCounters: unknown;
    readonly attachments: unknown;
    readonly drafts: Readonly<Record<string, unknown>>;
  };
}

const FOLDER = 'tests/fixtures/databases';
const NAME = 'released';
const released = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Released);
const latest = DATABASE_SCHEMAS.at(-1)?.version ?? 0;

const stores: OpenedStore[] = [];
afterEach(() => {
  stores.splice(0).forEach((store) => store.close());
});

describe('the fixtures', () => {
  it('hold a database of every schema', () => {
    expect(released.map(({ schema }) => schema).toSorted()).toEqual(DATABASE_SCHEMAS.map(({ version }) => version));
  });
});

describe.each(released)('a database as schema $schema wrote it', (fixture) => {
  it('gives the same records, numbers and drafts to the code of today', async () => {
    const host = await restored(fixture);
    const store = opened(host);
    await expectAsReleased(store, fixture);
    expect(await versionOf(host)).toBe(latest * 10);
  });

  it('keeps its history, and numbers on from it', async () => {
    const store = opened(await restored(fixture));
    const done = await store.records.commit([put(session('s-new', { summary: 'one more' }))]);
    expect(done).toMatchObject({ ok: true, value: { records: [{ ref: 'D41' }] } });
    const rows = [...(fixture.tables['changes'] ?? []), ...(fixture.tables['sealedChanges'] ?? [])] as VersionRow[];
    const archive = await store.records.archive();
    expect(archive.ok && archive.value.versions).toHaveLength(rows.length + 1);
    const changed = rows.find(({ id }) => id === 'session-0');
    expect(await store.records.history(session(changed?.id ?? '').id)).toHaveLength(2);
  });

  it('merges with another device like any other', async () => {
    const store = opened(await restored(fixture));
    await store.records.commit([put(session('s-new'))]);
    const other = openStore({
      ...{ name: 'other', clock: createTestClock(), ids: createTestIds('other'), host: createFakeHost() },
    });
    stores.push(other);
    const archive = await store.records.archive();
    if (!archive.ok) throw new Error(archive.problem.kind);
    expect(await other.records.mergeIn(archive.value)).toMatchObject({
      ok: true,
      value: { report: { conflicts: [], unreadable: [], added: { length: fixture.expected.records.length + 1 } } },
    });
    expect(await standingIn(other)).toEqual(await standingIn(store));
  });

  it('keeps rows that nobody can read through the upgrade and what follows', async () => {
    const host = await restored(fixture, { kind: 'hologram', version: 3, body: { shape: [1, 2] } });
    const store = opened(host);
    await store.records.commit([put(session('s-new'))]);
    const loaded = await store.records.load();
    expect(loaded.ok && loaded.value.unreadable).toMatchObject([{ id: 'session-0', recordKind: 'hologram' }]);
    const archive = await store.records.archive();
    const kept = archive.ok ? archive.value.versions.filter(({ id }) => id === 'session-0') : [];
    expect(kept.at(-1)).toMatchObject({ kind: 'hologram', version: 3, body: { shape: [1, 2] } });
  });
});

describe.each(released.filter(({ schema }) => schema < latest))('an upgrade from schema $schema', (fixture) => {
  it.each(['before', 'after'] as const)(
    'that is cut off %s any table it makes starts anew and loses nothing',
    async (when) => {
      expect(await cutOff(fixture, when)).toBe(tablesMadeSince(fixture.schema));
    },
  );
});

function tablesMadeSince(schema: number): number {
  return DATABASE_SCHEMAS.slice(schema).flatMap(({ stores }) => Object.keys(stores)).length;
}

/** Ends the upgrade at each table in turn, before or after it is made, as if the app was killed there. Gives how many there were. */
async function cutOff(fixture: Released, when: 'before' | 'after'): Promise<number> {
  vi.spyOn(console, 'warn').mockReturnValue();
  for (let number = 1; ; number += 1) {
    const host = await restored(fixture);
    const original = Reflect.get(IDBDatabase.prototype, 'createObjectStore') as (...args: unknown[]) => IDBObjectStore;
    let calls = 0;
    const spy = vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (
      this: unknown,
      ...args
    ) {
      calls += 1;
      if (calls >= number && when === 'before') throw new DOMException('killed', 'AbortError');
      const made = original.apply(this, args);
      if (calls === number) made.transaction.abort();
      return made;
    });
    const first = opened(host);
    const loaded = await first.records.load();
    first.close();
    spy.mockRestore();
    if (calls < number) return number - 1;
    if (!loaded.ok) expect(await versionOf(host)).toBe(fixture.schema * 10);
    await expectAsReleased(opened(host), fixture);
  }
}

/** The dump as a database again; `damage` is laid over one of its rows. */
async function restored({ schema, tables }: Released, damage: Partial<VersionRow> = {}): Promise<DatabaseHost> {
  const host = createFakeHost();
  const { dexie } = createDatabase(NAME, DATABASE_SCHEMAS.slice(0, schema), host);
  await dexie.open();
  for (const [name, rows] of Object.entries(tables)) {
    const isDamaged = (row: unknown): boolean => name === 'records' && (row as VersionRow).id === 'session-0';
    await dexie.table(name).bulkAdd(rows.map((row) => (isDamaged(row) ? { ...(row as VersionRow), ...damage } : row)));
    const last = (rows as readonly VersionRow[]).findLast(({ id }) => id === 'session-0');
    if (name === 'changes' && last !== undefined) await dexie.table(name).put({ ...last, ...damage });
  }
  dexie.close();
  return host;
}

function opened(host: DatabaseHost): OpenedStore {
  const store = openStore({
    name: NAME,
    clock: createTestClock('2026-06-01T09:00:00.000Z'),
    ids: createTestIds('today'),
    host,
  });
  stores.push(store);
  return store;
}

async function expectAsReleased(store: OpenedStore, { expected }: Released): Promise<void> {
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  const { unreadable, refCounters, attachments } = loaded.value;
  expect({ unreadable, refCounters, attachments }).toEqual({
    unreadable: [],
    refCounters: expected.refCounters,
    attachments: expected.attachments,
  });
  expect(await standingIn(store)).toEqual(expected.records.map(upgraded));
  for (const [key, draft] of Object.entries(expected.drafts)) expect(await store.drafts.load(key)).toEqual(draft);
}

async function standingIn(store: OpenedStore): Promise<readonly AnyRecord[]> {
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  return allRecordKinds()
    .flatMap((kind): readonly AnyRecord[] => loaded.value.portfolio.all(kind))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/** A record of then in the shape of today. */
function upgraded(record: unknown): AnyRecord {
  const parsed = parseRecord(record);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

async function versionOf(host: DatabaseHost): Promise<number | undefined> {
  return (await host.indexedDB.databases()).find(({ name }) => name === NAME)?.version;
}
