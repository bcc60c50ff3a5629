import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from '../../src/domain/portfolio';
import type { CommitProblem } from '../../src/domain/ports';
import { type AnyRecord, allRecordKinds } from '../../src/domain/records/record-kinds';
import type { Result } from '../../src/domain/result';
import type { DatabaseHost } from '../../src/storage/database';
import { openStore, type OpenedStore } from '../../src/storage/open-store';
import { createTestClock, createTestIds, instant } from '../support/test-clock';
import { type Fault, type Faults, injectFaults } from './failing-calls';
import { createFakeHost } from './fake-host';
import { identity, put, remove, session } from './records';

/** Longer than any of the scenarios: a loop that never ends is a failure too. */
const MANY = 60;
const CHANGES: readonly Change[] = [put(session('s2')), put(session('s3')), put(identity('i1')), remove(session('s1'))];

let faults: Faults;
beforeEach(() => {
  faults = injectFaults();
  vi.spyOn(console, 'warn').mockReturnValue(); // Dexie tells of the openings it repeats
});
afterEach(() => faults.restore());

describe('a commit of which one call of the database fails', () => {
  it.each<Fault>(['throws', 'aborts', 'closes', 'quota'])('is saved by the second try (%s)', async (fault) => {
    const struck = await eachCall(fault, false, async (store) => {
      expect(await idsAfter(store, CHANGES)).toEqual(['i1', 's2', 's3']);
    });
    expect(struck).toBeGreaterThan(8);
  });
});

/** An abort that names no error is a full disk; opening the database has no transaction to abort. */
const ANSWERS: Readonly<Record<Fault, readonly string[]>> = {
  throws: ['failed'],
  aborts: ['storage_full', 'failed'],
  quota: ['storage_full'],
  closes: ['failed'],
};

describe('a commit of which every call fails from one on', () => {
  it.each<Fault>(['throws', 'aborts', 'closes', 'quota'])('is not saved at all, and says so (%s)', async (fault) => {
    const struck = await eachCall(fault, true, async (store, host) => {
      const done = await store.records.commit(CHANGES);
      faults.disarm();
      expect(ANSWERS[fault]).toContain(done.ok ? 'saved' : done.problem.kind);
      expect(await idsOnDisk(host)).toEqual(['s1']);
    });
    expect(struck).toBeGreaterThan(5);
  });
});

describe('every other call', () => {
  const works: Readonly<Record<string, (store: OpenedStore) => Promise<unknown>>> = {
    load: (store) => store.records.load(),
    history: (store) => store.records.history(session('s1').id),
    removed: (store) => store.records.removed(instant('2026-05-01T00:00:00.000Z')),
    'save a draft': (store) => store.drafts.save('reflection:s1', { overall: 'half' }),
    'load a draft': (store) => store.drafts.load('reflection:s1'),
    'remove a draft': (store) => store.drafts.remove('reflection:s1'),
    'list drafts': (store) => store.drafts.keys(),
  };
  it.each(Object.keys(works))('%s: comes through one failure, and ends after many', async (name) => {
    const work = works[name];
    if (work === undefined) throw new Error(name);
    await eachCall('closes', false, async (store) => {
      const expected = await work(store).catch((error: unknown) => error);
      expect(expected).not.toBeInstanceOf(Error);
      expect(expected).not.toMatchObject({ ok: false });
    });
    await eachCall('throws', true, async (store) => {
      const outcome = await work(store).then(
        (value) => ((value as Result<unknown, CommitProblem> | undefined)?.ok === false ? 'refused' : 'done'),
        () => 'refused',
      );
      expect(outcome).toBe('refused');
    });
  });
});

/** Runs the work once for each call it makes, that call failing. Gives how many calls there were. */
async function eachCall(
  fault: Fault,
  onwards: boolean,
  work: (store: OpenedStore, host: DatabaseHost) => Promise<void>,
): Promise<number> {
  for (let number = 1; number <= MANY; number += 1) {
    const host = createFakeHost();
    const first = open(host);
    expect((await first.records.commit([put(session('s1'))])).ok).toBe(true);
    first.close();
    const store = open(host); // a new connection, so that opening is among the calls
    faults.arm(fault, number, onwards);
    if (!(await reaches(store, host, work))) return number - 1;
    faults.disarm();
    expect((await store.records.commit([put(session('s9'))])).ok).toBe(true);
    expect(await idsOnDisk(host)).toContain('s9');
    store.close();
  }
  throw new Error('the work never ends');
}

/** False if the work was over before the call that was to fail. */
async function reaches(
  store: OpenedStore,
  host: DatabaseHost,
  work: (store: OpenedStore, host: DatabaseHost) => Promise<void>,
): Promise<boolean> {
  try {
    await work(store, host);
  } catch (error) {
    if (faults.hasStruck()) throw error;
  }
  return faults.hasStruck();
}

async function idsAfter(store: OpenedStore, changes: readonly Change[]): Promise<readonly string[]> {
  const done = await store.records.commit(changes);
  faults.disarm();
  expect(done.ok).toBe(true);
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error('not loaded');
  return idsOf(allRecordKinds().flatMap((kind) => loaded.value.portfolio.all(kind)));
}

async function idsOnDisk(host: DatabaseHost): Promise<readonly string[]> {
  const fresh = open(host);
  const loaded = await fresh.records.load();
  fresh.close();
  if (!loaded.ok) throw new Error('not loaded');
  return idsOf(allRecordKinds().flatMap((kind) => loaded.value.portfolio.all(kind)));
}

function idsOf(records: readonly AnyRecord[]): readonly string[] {
  return records.map((record) => record.id).toSorted();
}

function open(host: DatabaseHost): OpenedStore {
  return openStore({ name: 'faults', clock: createTestClock(), ids: createTestIds(), host });
}
