/**
 * Writes `tests/fixtures/databases/schema-<n>.json`: the database as the code of one release leaves it, and what that code
 * reads from it. For a schema that has shipped, give the folder of a checkout of that release, with its packages installed:
 * `npm run fixture:database -- FOLDER`. Once shipped, a fixture is never written again.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import fc from 'fast-check';
import type * as RecordKinds from '../../src/domain/records/record-kinds';
import type * as Database from '../../src/storage/database';
import type * as OpenStore from '../../src/storage/open-store';
import type { AnyRecord } from '../../src/domain/records/record-kinds';
import type * as Arbitraries from './record-arbitraries';
import type * as TestClock from './test-clock';

const root = path.resolve(process.argv[2] ?? '.');
const load = (file: string): Promise<unknown> => import(pathToFileURL(path.join(root, file)).href);
const { openStore } = (await load('src/storage/open-store.ts')) as typeof OpenStore;
const { DATABASE_SCHEMAS } = (await load('src/storage/database.ts')) as typeof Database;
const { allRecordKinds } = (await load('src/domain/records/record-kinds.ts')) as typeof RecordKinds;
const { arbitraryRecord } = (await load('tests/support/record-arbitraries.ts')) as typeof Arbitraries;
const { createTestClock, createTestIds } = (await load('tests/support/test-clock.ts')) as typeof TestClock;

const NAME = 'released';
const host = { indexedDB: new IDBFactory(), IDBKeyRange };
const clock = createTestClock();
const store = openStore({ name: NAME, clock, ids: createTestIds(), host });

/** Of each kind one record that was changed and one that was removed; one of them brought back. */
const records = allRecordKinds().flatMap((kind, index) =>
  fc.sample(arbitraryRecord(kind), { seed: index + 1, numRuns: 3 }).map((record, number) => withId(record, number)),
);
await commit(records.filter(({ id }) => !id.endsWith('-2')).map((record) => ({ op: 'put', record })));
clock.advanceMs(60_000);
const edited = records.filter(({ id }) => id.endsWith('-2')).map((record) => withId(record, 0));
await commit(edited.map((record) => ({ op: 'put', record })));
const gone = records.filter(({ id }) => id.endsWith('-1'));
await commit(gone.map(({ kind, id }) => ({ op: 'remove', kind, id })));
await commit(gone.slice(-1).map((record) => ({ op: 'put', record })));
const [about] = records;
if (about === undefined) throw new Error('no records');
const attachments = [{ path: 'a/b.pdf', mediaType: null, sha256: null, about: about.id, description: 'Notes' }];
await commit([], { attachments, refCounters: { D: 40 } });
await store.drafts.save('reflection:s1', { overall: 'half a thou' });

const loaded = await store.records.load();
if (!loaded.ok) throw new Error(loaded.problem.kind);
const { portfolio, refCounters } = loaded.value;
const expected = {
  records: allRecordKinds()
    .flatMap((kind): readonly AnyRecord[] => portfolio.all(kind))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  refCounters,
  attachments: loaded.value.attachments,
  drafts: { 'reflection:s1': await store.drafts.load('reflection:s1') },
};
store.close();
const schema = DATABASE_SCHEMAS.at(-1)?.version;
const folder = path.join(import.meta.dirname, '../fixtures/databases');
mkdirSync(folder, { recursive: true });
const text = JSON.stringify({ schema, tables: await tables(), expected }, null, 1);
writeFileSync(path.join(folder, `schema-${schema}.json`), `${text}\n`);

function withId(record: AnyRecord, number: number): AnyRecord {
  return { ...record, id: `${record.kind}-${number}` as AnyRecord['id'] };
}

async function commit(...args: Parameters<typeof store.records.commit>): Promise<void> {
  const done = await store.records.commit(...args);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
}

async function tables(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const dexie = new Dexie(NAME, { ...host, autoOpen: false });
  await dexie.open();
  const all = await Promise.all(dexie.tables.map(async (table) => [table.name, await table.toArray()] as const));
  dexie.close();
  return Object.fromEntries(all);
}
