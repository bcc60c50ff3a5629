import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecordId, RecordRef } from '../../src/domain/ids';
import { buildPortfolio, type Change, type Portfolio } from '../../src/domain/portfolio';
import type { CommitOptions, CommitReceipt, LoadedPortfolio, RecordStore } from '../../src/domain/ports';
import { type AnyRecord, allRecordKinds } from '../../src/domain/records/record-kinds';
import { anyRecord } from '../support/record-arbitraries';
import { createTestClock, instant, type TestClock } from '../support/test-clock';
import { client, identity, put, remove, session } from './records';

/** One portfolio opened twice: two tabs, two windows, or before and after a restart. */
export interface StorePair {
  readonly one: RecordStore;
  readonly other: RecordStore;
  readonly close: () => void;
}

/** What every adapter must do. `open` makes an empty portfolio of its own each time. */
export function describeRecordStore(name: string, open: (clock: TestClock) => Promise<StorePair> | StorePair): void {
  describe(`${name} as a record store`, () => {
    let clock: TestClock;
    let pair: StorePair;
    beforeEach(async () => {
      clock = createTestClock();
      pair = await open(clock);
    });
    afterEach(() => pair.close());

    it('begins empty', async () => {
      const loaded = await load(pair.one);
      expect(standing(loaded.portfolio)).toEqual([]);
      expect(loaded).toMatchObject({ unreadable: [], attachments: [], refCounters: {} });
    });

    it('gives back what was committed, to every connection', async () => {
      const receipt = await commit(pair.one, [
        put(session('s1', { summary: 'Ŵ ễ \u2028 "quoted"' })),
        put(identity('i1')),
      ]);
      expect(standing((await load(pair.one)).portfolio)).toEqual(sortedById(receipt.records));
      expect(standing((await load(pair.other)).portfolio)).toEqual(sortedById(receipt.records));
      expect(receipt.records.map((record) => record.id)).toEqual(['s1', 'i1']);
    });

    it('stamps when a record changed and keeps when it was first written', async () => {
      await commit(pair.one, [put(session('s1'))]);
      clock.set('2026-06-01T10:00:00.000Z');
      const later = { ...session('s1'), createdAt: instant('2026-06-01T10:00:00.000Z') };
      const [stored] = (await commit(pair.other, [put(later)])).records;
      expect(stored).toMatchObject({ createdAt: '2026-05-01T08:00:00.000Z', changedAt: '2026-06-01T10:00:00.000Z' });
    });

    it('keeps the times of a file where that is asked', async () => {
      const record = {
        ...session('s1'),
        createdAt: instant('2025-01-01T00:00:00Z'),
        changedAt: instant('2025-02-02T00:00:00Z'),
      };
      expect((await commit(pair.one, [put(record)], { keepTimes: true })).records).toEqual([{ ...record, ref: 'D01' }]);
    });

    it('numbers each kind on its own, and kinds that nobody cites not at all', async () => {
      const receipt = await commit(pair.one, [put(session('s1')), put(client('c1')), put(session('s2'))]);
      expect(receipt.records.map((record) => record.ref)).toEqual(['D01', null, 'D02']);
    });

    it('never changes the reference of a record, whatever a later change says', async () => {
      await commit(pair.one, [put(session('s1'))]);
      const again = await commit(pair.other, [put({ ...session('s1'), ref: ref('D09') })]);
      expect(again.records[0]?.ref).toBe('D01');
      expect((await commit(pair.one, [put({ ...session('s1'), ref: null })])).records[0]?.ref).toBe('D01');
    });

    it('never gives the number of a removed record again, and gives it back to that record', async () => {
      const [first, second] = (await commit(pair.one, [put(session('s1')), put(session('s2'))])).records;
      await commit(pair.one, [remove(session('s2'))]);
      expect((await commit(pair.other, [put(session('s3'))])).records[0]?.ref).toBe('D03');
      const undone = await commit(pair.one, [put(requireRecord(second))]);
      expect(undone.records[0]?.ref).toBe('D02');
      expect((await load(pair.other)).refCounters).toEqual({ D: 3 });
      expect(first?.ref).toBe('D01');
    });

    it('takes over a reference that comes with a record, and counts on from it', async () => {
      const receipt = await commit(pair.one, [put(session('s1')), put({ ...session('s2'), ref: ref('D07') })]);
      expect(receipt.records.map((record) => record.ref)).toEqual(['D08', 'D07']);
    });

    it('gives a new number where the reference belongs to another record, or to another kind', async () => {
      await commit(pair.one, [put(session('s1'))]);
      const receipt = await commit(pair.one, [
        put({ ...session('s2'), ref: ref('D01') }),
        put({ ...session('s3'), ref: ref('R05') }),
        put({ ...client('c1'), ref: ref('D09') }),
      ]);
      expect(receipt.records.map((record) => record.ref)).toEqual(['D02', 'D03', null]);
    });

    it('raises its counters to those of a file, and never lowers them', async () => {
      await commit(pair.one, [put(session('s1'))], { refCounters: { D: 12, R: 4 } });
      await commit(pair.one, [], { refCounters: { D: 2 } });
      const [stored] = (await commit(pair.one, [put(session('s2'))])).records;
      expect(stored?.ref).toBe('D14');
      expect((await load(pair.one)).refCounters).toEqual({ D: 14, R: 4 });
    });

    it('keeps the list of files that are elsewhere', async () => {
      const attachments = [
        { path: 'a/b.pdf', mediaType: null, sha256: null, about: session('s1').id, description: 'Notes' },
      ];
      await commit(pair.one, [put(session('s1'))], { attachments });
      await commit(pair.other, [put(session('s2'))]);
      expect((await load(pair.other)).attachments).toEqual(attachments);
    });

    it('keeps nothing of a commit with one bad record', async () => {
      const bad = { ...session('s2'), durationMinutes: -1 };
      expect(await pair.one.commit([put(session('s1')), put(bad), put(session('s3'))])).toEqual({
        ok: false,
        problem: { kind: 'invalid', id: 's2', path: 'durationMinutes' },
      });
      expect(standing((await load(pair.one)).portfolio)).toEqual([]);
      expect((await commit(pair.one, [put(session('s1'))])).records[0]?.ref).toBe('D01');
    });

    it('refuses an id that stands for another kind of record', async () => {
      await commit(pair.one, [put(session('x1'))]);
      for (const change of [put(client('x1')), put(identity('x1')), remove(client('x1'))]) {
        expect(await pair.one.commit([change])).toMatchObject({
          ok: false,
          problem: { kind: 'invalid', path: 'kind' },
        });
      }
    });

    it('holds to the last word of a commit on each record', async () => {
      await commit(pair.one, [
        put(session('s1')),
        remove(session('s1')),
        put(session('s2')),
        put(session('s2', { summary: 'last' })),
      ]);
      expect(standing((await load(pair.one)).portfolio)).toMatchObject([{ id: 's2', summary: 'last' }]);
    });

    it('keeps every version, newest first, removals included', async () => {
      await commit(pair.one, [put(identity('i1', { name: 'first' }))]);
      clock.advanceMs(1000);
      await commit(pair.other, [put(identity('i1', { name: 'second' }))]);
      clock.set('2020-01-01T00:00:00.000Z'); // a clock turned back does not turn the order back
      await commit(pair.one, [remove(identity('i1'))]);
      await commit(pair.one, [remove(identity('i1'))]);
      const versions = await pair.one.history(identity('i1').id);
      expect(versions.map((version) => (version.record as { name?: string } | null)?.name ?? null)).toEqual([
        null,
        'second',
        'first',
      ]);
      expect(versions.map((version) => version.savedAt)).toEqual([
        '2020-01-01T00:00:00.000Z',
        '2026-05-12T09:00:01.000Z',
        '2026-05-12T09:00:00.000Z',
      ]);
      expect(versions.map((version) => version.stamp)).toEqual(
        versions
          .map((version) => version.stamp)
          .toSorted()
          .reverse(),
      );
    });

    it('has no history of what it never held', async () => {
      expect(await pair.one.history(session('s9').id)).toEqual([]);
    });

    it('finds what was removed lately and is still gone, as it stood before', async () => {
      await commit(pair.one, [put(session('s1')), put(session('s2')), put(identity('i1'))]);
      await commit(pair.one, [remove(session('s2'))]);
      clock.set('2026-05-20T09:00:00.000Z');
      const later = await commit(pair.one, [remove(session('s1')), remove(identity('i1'))]);
      await commit(pair.other, [put(session('s9'))]);
      const found = await pair.other.removed(instant('2026-05-20T00:00:00.000Z'));
      expect(found.map(({ stamp, removedAt, record }) => [stamp, removedAt, record.id])).toEqual([
        [later.stamp, '2026-05-20T09:00:00.000Z', 's1'],
        [later.stamp, '2026-05-20T09:00:00.000Z', 'i1'],
      ]);
      await commit(pair.one, [put(identity('i1'))]);
      const ids = (await pair.one.removed(instant('2026-05-01T00:00:00.000Z'))).map(({ record }) => record.id);
      expect(ids).toEqual(['s1', 's2']);
    });

    it('tells every connection of every commit, with the records as stored', async () => {
      const heard = { one: listen(pair.one), other: listen(pair.other) };
      await Promise.all([load(pair.one), load(pair.other)]);
      const { records } = await commit(pair.one, [put(session('s1'))]);
      await commit(pair.other, [remove(session('s1'))]);
      const expected = [
        { op: 'put', record: records[0] },
        { op: 'remove', kind: 'session', id: 's1' },
      ];
      await expect.poll(() => heard.one.flat()).toEqual(expected);
      await expect.poll(() => heard.other.flat()).toEqual(expected);
    });

    it('has told its own listeners by the time a commit resolves', async () => {
      const heard = listen(pair.one);
      await load(pair.one);
      await commit(pair.one, [put(session('s1'))]);
      expect(heard).toHaveLength(1);
    });

    it('keeps what arrives before anybody listens', async () => {
      await load(pair.one);
      await commit(pair.other, [put(session('s1'))]);
      await commit(pair.one, [put(session('s2'))]);
      const heard = listen(pair.one);
      await expect.poll(() => heard.flat().length).toBe(2);
    });

    it('stops telling when asked', async () => {
      await load(pair.one);
      const heard: (readonly Change[])[] = [];
      const stop = pair.one.observe((changes) => heard.push(changes));
      stop();
      await commit(pair.one, [put(session('s1'))]);
      expect(heard).toEqual([]);
    });

    it('gives each of many commits at once numbers of its own', async () => {
      const stores = [pair.one, pair.other];
      const receipts = await Promise.all(
        Array.from({ length: 20 }, (_, n) => commit(stores[n % 2] ?? pair.one, [put(session(`s${n}`))])),
      );
      const refs = receipts.flatMap((receipt) => receipt.records.map((record) => record.ref));
      expect(new Set(refs).size).toBe(20);
      expect(new Set(receipts.map((receipt) => receipt.stamp)).size).toBe(20);
      expect((await load(pair.one)).refCounters).toEqual({ D: 20 });
    });
  });

  describe(`${name} under random commits`, () => {
    it('holds what the commits add up to, for both connections and for listeners', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(fc.boolean(), fc.array(randomChange, { maxLength: 5 })), { maxLength: 12 }),
          async (commits) => {
            const pair = await open(createTestClock());
            let expected = buildPortfolio([]);
            let followed = (await load(pair.other)).portfolio;
            pair.other.observe((changes) => (followed = followed.with(changes)));
            for (const [first, changes] of commits) {
              const done = await (first ? pair.one : pair.other).commit(changes);
              if (!done.ok) continue; // an id of another kind
              expected = expected.with([
                ...changes.filter((change) => change.op === 'remove'),
                ...done.value.records.map(put),
              ]);
            }
            const loaded = (await load(pair.one)).portfolio;
            expect(standing(loaded)).toEqual(standing(expected));
            expect(duplicates(standing(loaded).flatMap((record) => record.ref ?? []))).toEqual([]);
            await expect.poll(() => standing(followed)).toEqual(standing(expected));
            pair.close();
          },
        ),
        { numRuns: 25 },
      );
    });
  });
}

/** Few ids, so that records are changed, removed and brought back. */
const randomChange: fc.Arbitrary<Change> = fc
  .tuple(anyRecord, fc.integer({ min: 1, max: 3 }), fc.boolean())
  .map(([record, number, removed]) => {
    const own: AnyRecord = { ...record, id: `${record.kind}-${number}` as RecordId };
    return removed ? remove(own) : put(own);
  });

async function load(store: RecordStore): Promise<LoadedPortfolio> {
  const loaded = await store.load();
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problem));
  return loaded.value;
}

async function commit(store: RecordStore, changes: readonly Change[], options?: CommitOptions): Promise<CommitReceipt> {
  const done = await store.commit(changes, options);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  return done.value;
}

function listen(store: RecordStore): (readonly Change[])[] {
  const heard: (readonly Change[])[] = [];
  store.observe((changes) => heard.push(changes));
  return heard;
}

function standing(portfolio: Portfolio): readonly AnyRecord[] {
  return sortedById(allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.all(kind)));
}

function sortedById(records: readonly AnyRecord[]): readonly AnyRecord[] {
  return records.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function duplicates(refs: readonly string[]): readonly string[] {
  return refs.filter((one, index) => refs.indexOf(one) !== index);
}

function ref(text: string): RecordRef {
  return text as RecordRef;
}

function requireRecord(record: AnyRecord | undefined): AnyRecord {
  if (record === undefined) throw new Error('no record');
  return record;
}
