import { describe, expect, it } from 'vitest';
import { gatherVersions } from '../../src/rescue/gather';
import type { RawDatabase } from '../../src/rescue/read-database';

function database(rowsByStore: Readonly<Record<string, readonly unknown[]>>): RawDatabase {
  return {
    version: 20,
    rowsByStore: new Map(Object.entries(rowsByStore)),
    unreadableRows: 0,
    close: () => undefined,
    readRow: () => Promise.resolve(undefined),
  };
}

function row(seq: number, id: string, part: object = {}) {
  const stamp = `${String(seq).padStart(13, '0')}-000000-device-one`;
  return { seq, id, stamp, savedAt: '2026-05-01T10:00:00.000Z', op: 'put', kind: 'session', body: { seq }, ...part };
}

describe('gatherVersions', () => {
  it('takes each version once, in the order of the log, from the log and from what stands', () => {
    const log = [row(3, 'b'), row(1, 'a')];
    const found = gatherVersions(database({ changes: log, sealedChanges: [row(2, 'c')], records: [row(3, 'b')] }), []);
    expect(found.versions.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect([found.oddRows, found.onlyInJournal]).toEqual([[], 0]);
    expect(found.standingByKind).toEqual(new Map([['session', 3]]));
  });

  it('takes what stands where the log is gone', () => {
    const found = gatherVersions(database({ changes: [], records: [row(1, 'a')], sealed: [row(2, 'b')] }), []);
    expect(found.versions.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('adds what only the journal has, and says how many those are', () => {
    const found = gatherVersions(database({ changes: [row(1, 'a')] }), [row(1, 'a'), row(2, 'a')]);
    expect([found.versions.length, found.onlyInJournal]).toEqual([2, 1]);
    expect(gatherVersions(null, [row(1, 'a')]).versions).toHaveLength(1);
  });

  it('counts what stands by the last version: a removed record does not', () => {
    const found = gatherVersions(database({ changes: [row(1, 'a'), row(2, 'a', { op: 'remove', body: null })] }), []);
    expect([found.versions.length, found.standingByKind.size]).toEqual([2, 0]);
  });

  it.each([null, 7, 'text', [], {}, { ...row(1, 'a'), stamp: 5 }, { ...row(1, 'a'), op: 'other' }])(
    'keeps a row that is none apart: %j',
    (odd) => {
      const found = gatherVersions(database({ changes: [odd, row(2, 'b')] }), []);
      expect([found.oddRows, found.versions.length]).toEqual([[odd], 1]);
    },
  );
});
