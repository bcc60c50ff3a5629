import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { toRecordId } from '../../src/domain/ids';
import type { MergeReport } from '../../src/domain/merge/merge-report';
import type { Change } from '../../src/domain/portfolio';
import type { LoggedVersion, MergeOptions, PortfolioArchive } from '../../src/domain/ports';
import type { Contract } from '../../src/domain/records/contract';
import { newRecord } from '../../src/domain/records/new-record';
import type { AnyRecord } from '../../src/domain/records/record-kinds';
import { digestOf, signedTextOf } from '../../src/domain/signed-text';
import { type BodyCodec, plainCodec } from '../../src/storage/codec';
import type { DatabaseHost } from '../../src/storage/database';
import { openStore, type OpenedStore } from '../../src/storage/open-store';
import { createTestClock, createTestIds, instant, type TestClock } from '../support/test-clock';
import { createFakeHost } from './fake-host';
import { client, identity, put, remove, session } from './records';

interface TestDevice {
  readonly store: OpenedStore;
  readonly clock: TestClock;
  readonly host: DatabaseHost;
}

const open: OpenedStore[] = [];
afterEach(() => open.splice(0).forEach((store) => store.close()));

describe('taking another device in', () => {
  it('brings its records, its history and its removals', async () => {
    const [phone, laptop] = devices();
    await commit(phone, [put(session('s1', { summary: 'first' })), put(identity('i1')), put(session('s2'))]);
    await commit(phone, [put(session('s1', { summary: 'second' })), remove(session('s2'))]);
    const report = await exchange(laptop, phone);
    expect(report.added.map(({ id }) => id).toSorted()).toEqual(['i1', 's1']);
    expect(await idsOn(laptop)).toEqual(['i1', 's1']);
    expect(await summaries(laptop, 's1')).toEqual(['second', 'first']);
    await commit(laptop, [put(session('s3'))]);
    expect((await archive(laptop)).versions.at(-1)).toMatchObject({ id: 's3', ref: 'D03b' });
  });

  it('changes nothing the second time', async () => {
    const [phone, laptop] = devices();
    await commit(phone, [put(session('s1')), put(client('c1'))]);
    await exchange(laptop, phone);
    const before = (await archive(laptop)).versions;
    const report = await exchange(laptop, phone);
    expect(report).toMatchObject({ added: [], changed: [], removed: [], same: 2, conflicts: [] });
    expect((await archive(laptop)).versions).toEqual(before);
  });

  it('keeps what each side wrote in another field of one record', async () => {
    const [phone, laptop] = await sharing(session('s1'));
    await commit(phone, [put(session('s1', { summary: 'from the phone' }))]);
    await commit(laptop, [put(session('s1', { durationMinutes: 75 }))]);
    const report = await exchange(laptop, phone);
    expect(report.conflicts).toEqual([]);
    await exchange(phone, laptop);
    for (const device of [phone, laptop]) {
      expect(await standing(device, 's1')).toMatchObject({ summary: 'from the phone', durationMinutes: 75 });
    }
  });

  it('lets the later word on one field stand, keeps the other in the history and says so', async () => {
    const [phone, laptop] = await sharing(session('s1'));
    await commit(phone, [put(session('s1', { summary: 'on the phone' }))]);
    laptop.clock.advanceMs(60_000);
    await commit(laptop, [put(session('s1', { summary: 'on the laptop' }))]);
    const report = await exchange(phone, laptop);
    await exchange(laptop, phone);
    expect(report.conflicts).toMatchObject([
      {
        kind: 'field',
        record: { ref: 'D01', heldOn: '2026-05-12' },
        kept: { isOurs: false, op: 'put' },
        other: { isOurs: true, op: 'put' },
        fields: [{ field: 'summary', kept: 'on the laptop', other: 'on the phone' }],
      },
    ]);
    for (const device of [phone, laptop]) {
      expect(await standing(device, 's1')).toMatchObject({ summary: 'on the laptop' });
      expect(await summaries(device, 's1')).toContain('on the phone');
    }
    expect((await exchange(phone, laptop)).conflicts).toEqual([]); // told once
  });

  it('lets no older change bring back what was removed, and says what was lost by it', async () => {
    const [phone, laptop] = await sharing(session('s1'));
    await commit(phone, [put(session('s1', { summary: 'one more line' }))]);
    laptop.clock.advanceMs(60_000);
    await commit(laptop, [remove(session('s1'))]);
    const report = await exchange(phone, laptop);
    expect(report).toMatchObject({ removed: [{ id: 's1' }], conflicts: [{ kind: 'removed', kept: { op: 'remove' } }] });
    await exchange(laptop, phone);
    expect([await idsOn(phone), await idsOn(laptop)]).toEqual([[], []]);
    expect(await summaries(laptop, 's1')).toContain('one more line');
  });

  it('never gives two records one reference, and numbers on with a letter', async () => {
    const [phone, laptop] = devices();
    await commit(phone, [put(session('p1')), put(session('p2'))]);
    laptop.clock.advanceMs(60_000);
    await commit(laptop, [put(session('l1'))]);
    const report = await exchange(laptop, phone);
    expect(report.renumbered).toEqual([{ id: 'l1', was: 'D01', is: 'D01b' }]);
    expect(report.letter).toEqual({ was: '', is: 'c' }); // b stands behind a reference already
    await exchange(phone, laptop);
    for (const device of [phone, laptop]) expect(await refsOn(device)).toEqual(['l1 D01b', 'p1 D01', 'p2 D02']);
    expect((await archive(phone)).deviceLetter).toBe('');
    await commit(laptop, [put(session('l2'))]);
    await commit(phone, [put(session('p3'))]);
    expect(await refsOn(laptop)).toContain('l2 D03c');
    expect(await refsOn(phone)).toContain('p3 D03');
  });

  it('goes on in the place of a device that is gone', async () => {
    const [lost, found] = devices();
    await commit(lost, [put(session('s1'))]);
    expect(await exchange(found, lost, { takesOver: true })).toMatchObject({ letter: null });
    await commit(found, [put(session('s2'))]);
    expect(await refsOn(found)).toEqual(['s1 D01', 's2 D02']);
  });

  it('tells of a clock that is ahead, shows no time to come, and lets a later change win all the same', async () => {
    const [phone, laptop] = await sharing(session('s1'));
    phone.clock.advanceMs(48 * 3_600_000);
    await commit(phone, [put(session('s1', { summary: 'of the day after tomorrow' }))]);
    await commit(laptop, [put(session('s1', { summary: 'before' }))]);
    const report = await exchange(laptop, phone);
    expect(report.clocks).toMatchObject([{ isOurs: false, byMs: 48 * 3_600_000 }]);
    expect(report.conflicts).toMatchObject([{ kept: { savedAt: '2026-05-12T09:00:00.000Z' } }]);
    await commit(laptop, [put(session('s1', { summary: 'after' }))]);
    await exchange(phone, laptop);
    expect(await standing(phone, 's1')).toMatchObject({ summary: 'after' });
  });

  it('tells of a clock that is behind', async () => {
    const [phone, laptop] = devices();
    phone.clock.set('2020-01-01T00:00:00.000Z');
    await commit(laptop, [put(session('s1'))]);
    await exchange(phone, laptop);
    await commit(phone, [put(session('s1', { summary: 'in the past' }))]);
    const { clocks } = await exchange(laptop, phone);
    expect(clocks).toMatchObject([{ isOurs: false }]);
    expect(clocks[0]?.byMs).toBeLessThan(-6 * 365 * 86_400_000);
    expect(await standing(laptop, 's1')).toMatchObject({ summary: 'in the past' });
  });

  it('takes a signed contract whole, whatever was changed on the other side', async () => {
    const contract = newRecord('contract', toRecordId('k1'), instant('2026-05-01T08:00:00.000Z'), {
      ...{ clientId: toRecordId('c1'), purpose: 'As agreed', place: 'Room 1' },
      ...{ sessionsPlanned: null, sessionMinutes: null, startsOn: null, endsOn: null, agreedOn: null },
    });
    const [phone, laptop] = await sharing(contract);
    await commit(phone, [put({ ...contract, purpose: 'As agreed today' })]);
    await commit(phone, [put(signatureOf({ ...contract, purpose: 'As agreed today' }))]);
    laptop.clock.advanceMs(60_000);
    await commit(laptop, [put({ ...contract, place: 'Room 2', purpose: 'As I would like it' })]);
    const report = await exchange(laptop, phone);
    await exchange(phone, laptop);
    expect(report.conflicts).toMatchObject([{ kind: 'signed', kept: { isOurs: false }, other: { isOurs: true } }]);
    for (const device of [phone, laptop]) {
      expect(await standing(device, 'k1')).toMatchObject({ purpose: 'As agreed today', place: 'Room 1' });
      const versions = await device.store.records.history(toRecordId('k1'));
      expect(versions.map(({ record }) => (record as Contract).place)).toContain('Room 2');
    }
  });

  it('finds records that should be one', async () => {
    const [phone, laptop] = devices();
    const enrolment = (id: string) =>
      newRecord('enrolment', toRecordId(id), instant('2026-05-01T08:00:00.000Z'), {
        ...{ candidateId: toRecordId('me'), standard: 'ilm-l5', qualification: 'certificate' },
      });
    await commit(phone, [put(enrolment('e1')), put(session('s1', { enrolmentId: toRecordId('e1') }))]);
    await commit(laptop, [put(enrolment('e2')), put(session('s2', { enrolmentId: toRecordId('e2') }))]);
    const report = await exchange(laptop, phone);
    expect(report.clashes).toEqual([{ kind: 'two_enrolments', ids: ['e1', 'e2'], about: null }]);
  });

  it('tells the listeners of every tab', async () => {
    const [phone, laptop] = devices();
    const tab = tabOf(laptop);
    await tab.records.load();
    const heard: (readonly Change[])[] = [];
    tab.records.observe((changes) => heard.push(changes));
    await commit(phone, [put(session('s1'))]);
    await exchange(laptop, phone);
    await expect.poll(() => heard.flat()).toMatchObject([{ op: 'put', record: { id: 's1' } }]);
  });

  it('is worked out anew if a commit comes between', async () => {
    const [phone] = devices();
    await commit(phone, [put(session('s1'))]);
    let between: (() => void) | null = null;
    const host = createFakeHost();
    const slow: BodyCodec = {
      ...plainCodec,
      encode: (body) => {
        const now = between;
        between = null;
        now?.();
        return body;
      },
    };
    const store = opened({ host, codec: slow, ids: createTestIds('slow'), clock: createTestClock() });
    const other = opened({ host, ids: createTestIds('other'), clock: createTestClock('2026-05-12T09:01:00.000Z') });
    await store.records.load();
    await other.records.load(); // open, so that its commit comes first
    between = () => void other.records.commit([put(session('s2'))]);
    expect(await store.records.mergeIn(await archive(phone))).toMatchObject({ ok: true });
    const loaded = await store.records.load();
    expect(loaded.ok && loaded.value.portfolio.all('session').map(({ id, ref }) => `${id} ${ref}`)).toEqual([
      's1 D01',
      's2 D01b',
    ]);
  });
});

describe('what this code can’t read', () => {
  const strange: readonly LoggedVersion[] = [
    foreign({ id: 'h1', kind: 'hologram', body: { shape: [1, { deep: true }] } }),
    foreign({ id: 's8', kind: 'session', version: 7, body: { invented: 'later' } }),
    foreign({ id: 's9', kind: 'session', body: { summary: 12 } }),
  ];

  it('is kept as it is through merge, load, later commits and back out', async () => {
    const [device, next] = devices();
    const empty = await archive(next);
    expect(await device.store.records.mergeIn({ ...empty, portfolioId: 'x', versions: strange })).toMatchObject({
      ok: true,
      value: { report: { unreadable: [{ id: 'h1' }, { id: 's8' }, { id: 's9' }] } },
    });
    await commit(device, [put(session('s1'))]);
    const loaded = await device.store.records.load();
    expect(loaded.ok && loaded.value.unreadable.map(({ id }) => id).toSorted()).toEqual(['h1', 's8', 's9']);
    await exchange(next, device);
    const out = (await archive(next)).versions.filter(({ id }) => id !== 's1');
    expect(out).toEqual(strange);
  });

  it('gives way to a version that can be read, and stays in the log', async () => {
    const [phone, laptop] = await sharing(session('s1'));
    await inTables(phone.host, (dexie) => dexie.table('records').update('s1', { body: 'damaged' }));
    await inTables(phone.host, (dexie) => dexie.table('changes').update(1, { body: 'damaged' }));
    await commit(laptop, [put(session('s1', { summary: 'whole' }))]);
    await exchange(phone, laptop);
    expect(await standing(phone, 's1')).toMatchObject({ summary: 'whole' });
  });
});

describe('the rows of a commit', () => {
  it('say which fields they took over, and what the commit knew of other devices', async () => {
    const [phone, laptop] = await sharing(session('s1'));
    await commit(laptop, [put(session('s1', { summary: 'new' }))]);
    const rows = (await archive(laptop)).versions;
    const [first, second] = [rows[0], rows[1]];
    expect(first).not.toHaveProperty('fieldStamps');
    expect(second?.past).toEqual({ [(await archive(phone)).deviceId]: first?.stamp });
    const taken = second?.fieldStamps?.[first?.stamp ?? ''] ?? [];
    expect(taken).toContain('durationMinutes');
    expect(taken).not.toContain('summary');
  });

  it('compare with what another tab has written in the meantime', async () => {
    const [device] = devices();
    const tab = tabOf(device);
    await commit(device, [put(session('s1'))]);
    await tab.records.load();
    await commit(device, [put(session('s1', { summary: 'from the first tab' }))]);
    await tab.records.commit([put(session('s1', { summary: 'from the first tab', place: 'Room 2' }))]);
    const last = (await archive(device)).versions;
    expect(last.at(-1)?.fieldStamps?.[last[1]?.stamp ?? '']).toEqual(['summary']);
  });
});

function devices(): [TestDevice, TestDevice] {
  const made = ['phone', 'laptop'].map((name) => {
    const clock = createTestClock();
    const host = createFakeHost();
    return { clock, host, store: opened({ host, clock, ids: createTestIds(name) }) };
  });
  return made as [TestDevice, TestDevice];
}

/** Two devices that both have a record. */
async function sharing(record: AnyRecord): Promise<[TestDevice, TestDevice]> {
  const [phone, laptop] = devices();
  await commit(phone, [put(record)]);
  await exchange(laptop, phone);
  return [phone, laptop];
}

function opened(options: Omit<Parameters<typeof openStore>[0], 'name'>): OpenedStore {
  const store = openStore({ name: 'merging', ...options });
  open.push(store);
  return store;
}

function tabOf({ host, clock }: TestDevice): OpenedStore {
  return opened({ host, clock, ids: createTestIds('tab') });
}

async function commit({ store }: TestDevice, changes: readonly Change[]): Promise<void> {
  expect(await store.records.commit(changes)).toMatchObject({ ok: true });
}

async function archive({ store }: TestDevice): Promise<PortfolioArchive> {
  const done = await store.records.archive();
  if (!done.ok) throw new Error(done.problem.kind);
  return done.value;
}

/** Through text, as in a file. */
async function exchange(to: TestDevice, from: TestDevice, options: MergeOptions = {}): Promise<MergeReport> {
  const file = JSON.parse(JSON.stringify(await archive(from))) as PortfolioArchive;
  const done = await to.store.records.mergeIn(file, options);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value.report;
}

async function recordsOn({ store }: TestDevice): Promise<readonly AnyRecord[]> {
  const loaded = await store.records.load();
  if (!loaded.ok) throw new Error(loaded.problem.kind);
  const kinds = ['session', 'identity', 'contract', 'client'] as const;
  return kinds.flatMap((kind): readonly AnyRecord[] => loaded.value.portfolio.all(kind));
}

async function idsOn(device: TestDevice): Promise<readonly string[]> {
  return (await recordsOn(device)).map(({ id }) => id).toSorted();
}

async function refsOn(device: TestDevice): Promise<readonly string[]> {
  return (await recordsOn(device)).map(({ id, ref }) => `${id} ${ref}`).toSorted();
}

async function standing(device: TestDevice, id: string): Promise<AnyRecord | undefined> {
  return (await recordsOn(device)).find((record) => record.id === id);
}

async function summaries({ store }: TestDevice, id: string): Promise<readonly string[]> {
  const versions = await store.records.history(toRecordId(id));
  return versions.flatMap(({ record }) => (record?.kind === 'session' ? [record.summary] : []));
}

function signatureOf(contract: Contract): AnyRecord {
  const signedText = signedTextOf(contract);
  return newRecord('signature', toRecordId('g1'), instant('2026-05-01T08:00:00.000Z'), {
    ...{ subjectId: contract.id, role: 'client', name: 'A. Client', signedText, digest: digestOf(signedText) },
  });
}

function foreign(fields: Partial<LoggedVersion> & Pick<LoggedVersion, 'id' | 'kind' | 'body'>): LoggedVersion {
  const at = instant('2026-05-01T08:00:00.000Z');
  return {
    stamp: '1777622400000-000000-device-far' as LoggedVersion['stamp'],
    ...{ savedAt: at, op: 'put', version: 1, ref: null, createdAt: at, changedAt: at },
    ...fields,
  };
}

async function inTables<Value>(host: DatabaseHost, look: (dexie: Dexie) => PromiseLike<Value>): Promise<Value> {
  const dexie = new Dexie('merging', { ...host, autoOpen: false });
  await dexie.open();
  try {
    return await look(dexie);
  } finally {
    dexie.close();
  }
}
