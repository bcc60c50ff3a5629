import { describe, expect, it } from 'vitest';
import { findFilesInUse } from '../../../src/domain/files/files-in-use';
import type { LoggedVersion } from '../../../src/domain/ports';
import { instant } from '../../support/test-clock';

const NOW = instant('2026-06-30T12:00:00.000Z');
const hash = (digit: string): string => digit.repeat(64);

describe('the files in use', () => {
  const cases: readonly (readonly [string, readonly LoggedVersion[], readonly string[]])[] = [
    ['what stands, however old', [version('e1', '2020-01-01', 'a')], ['a']],
    [
      'what was replaced within 30 days, though written long before',
      [version('e1', '2020-01-01', 'a'), version('e1', '2026-06-29', 'b')],
      ['a', 'b'],
    ],
    [
      'what was removed on the last day of the 30',
      [version('e1', '2020-01-01', 'a'), removal('e1', '2026-05-31')],
      ['a'],
    ],
    ['not what was removed before them', [version('e1', '2020-01-01', 'a'), removal('e1', '2026-05-30')], []],
    [
      'not what was replaced before them',
      [version('e1', '2020-01-01', 'a'), version('e1', '2020-01-02', 'b'), version('e2', '2026-06-29', 'c')],
      ['b', 'c'],
    ],
    [
      'what stood between two changes of the last days',
      [version('e1', '2026-06-01', 'a'), version('e1', '2026-06-02', 'b'), removal('e1', '2026-06-03')],
      ['a', 'b'],
    ],
  ];
  it.each(cases)('%s', (_, versions, expected) => {
    expect(found(versions)).toEqual(expected.map(hash));
  });

  it('are those of drafts too, and of files kept beside the portfolio', () => {
    const attachments = [{ path: 'a.pdf', mediaType: null, sha256: hash('c'), about: 'e1', description: '' }] as never;
    const inUse = findFilesInUse({ versions: [], attachments }, [{ files: [{ hash: hash('d') }] }], NOW);
    expect([...(inUse ?? [])].toSorted()).toEqual([hash('c'), hash('d')]);
  });

  it('are those of kinds of record that nobody here knows', () => {
    expect(found([{ ...version('x1', '2020-01-01', 'e'), kind: 'invention', version: 9 }])).toEqual([hash('e')]);
  });

  it('are not known where a version can’t be looked into', () => {
    expect(found([{ ...version('e1', '2020-01-01', 'a'), body: new Uint8Array(4) }])).toBeNull();
    expect(found([{ ...version('e1', '2020-01-01', 'a'), body: 'sealed' }])).toBeNull();
  });
});

function found(versions: readonly LoggedVersion[]): readonly string[] | null {
  const inUse = findFilesInUse({ versions, attachments: [] }, [], NOW);
  return inUse === null ? null : [...inUse].toSorted();
}

function version(id: string, day: string, digit: string): LoggedVersion {
  const savedAt = instant(`${day}T10:00:00.000Z`);
  return {
    stamp: `${savedAt}` as LoggedVersion['stamp'],
    savedAt,
    op: 'put',
    id,
    kind: 'evidenceItem',
    version: 1,
    ref: null,
    createdAt: savedAt,
    changedAt: savedAt,
    body: { files: [{ hash: hash(digit), name: 'a.pdf' }] },
  };
}

function removal(id: string, day: string): LoggedVersion {
  return { ...version(id, day, 'f'), op: 'remove', body: null };
}
