import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordId } from '../../../src/domain/ids';
import { buildPortfolio } from '../../../src/domain/portfolio';
import { type AnyRecord, allRecordKinds } from '../../../src/domain/records/record-kinds';
import { planImport } from '../../../src/interchange/portfolio-file/plan-import';
import type { PortfolioFile } from '../../../src/interchange/portfolio-file/portfolio-file';
import { openingRemarks } from '../../../src/interchange/portfolio-file/problem-text';
import { readPortfolioFile } from '../../../src/interchange/portfolio-file/read-portfolio-file';
import { writePortfolioFile } from '../../../src/interchange/portfolio-file/write-portfolio-file';
import { openStore } from '../../../src/storage/open-store';
import { createFakeHost } from '../../storage/fake-host';
import { session } from '../../storage/records';
import { anyPortfolio } from '../../support/record-arbitraries';
import { createTestClock, createTestIds, instant } from '../../support/test-clock';

const anyFile: fc.Arbitrary<PortfolioFile> = anyPortfolio.map((records) => ({
  exportedAt: instant('2026-11-23T09:00:00.000Z'),
  records,
  attachments: records.slice(0, 2).map(({ id }, n) => ({
    path: `evidence/${n}.pdf`,
    mediaType: n === 0 ? 'application/pdf' : null,
    sha256: n === 0 ? 'ab'.repeat(32) : null,
    about: id,
    description: 'Ŵ "quoted"',
  })),
  refCounters: { D: 50, R: 2 },
}));

describe('a portfolio written to a file', () => {
  it('reads back as it was', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        expect(sorted(opened(writePortfolioFile(file)))).toEqual(sorted(file));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same text whatever the order of its records and fields', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const text = writePortfolioFile(file);
        const shuffled = {
          ...file,
          records: file.records.map(backwards).toReversed(),
          attachments: file.attachments.toReversed(),
        };
        expect(writePortfolioFile(shuffled)).toBe(text);
        expect(writePortfolioFile(opened(text))).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('has one record a line', () => {
    const text = writePortfolioFile({
      exportedAt: instant('2026-11-23T09:00:00.000Z'),
      records: [session('s2', { summary: 'two\nlines' }), session('s1')],
      attachments: [],
      refCounters: {},
    });
    const lines = text.split('\n');
    expect(lines.filter((line) => line.startsWith('{"kind":"session","version":1,"id":"s'))).toHaveLength(2);
  });

  it('comes back whole on an empty device: every word, time and reference', async () => {
    await fc.assert(
      fc.asyncProperty(anyFile, async (file) => {
        const store = openStore({ name: 'p', clock: createTestClock(), ids: createTestIds(), host: createFakeHost() });
        const plan = planImport(
          { portfolio: buildPortfolio([]), attachments: [] },
          opened(writePortfolioFile(file)),
          'merge',
        );
        expect(await store.records.commit(plan.changes, plan.options)).toMatchObject({ ok: true });
        const loaded = await store.records.load();
        if (!loaded.ok) throw new Error(loaded.problem.kind);
        const { portfolio, attachments, refCounters } = loaded.value;
        const records = allRecordKinds().flatMap((kind): readonly AnyRecord[] => portfolio.all(kind));
        const again = writePortfolioFile({ ...file, records, attachments, refCounters: file.refCounters });
        expect(again).toBe(writePortfolioFile(file));
        expect(refCounters['D']).toBeGreaterThanOrEqual(50);
        store.close();
      }),
      { numRuns: 30 },
    );
  });
});

describe('what opening a file would do', () => {
  const here = [session('s1', { summary: 'old' }), session('s2'), session('s3')];
  const file: PortfolioFile = {
    exportedAt: instant('2026-11-23T09:00:00.000Z'),
    records: [
      session('s1', { summary: 'new' }),
      { ...session('s2'), changedAt: instant('2026-11-01T09:00:00.000Z'), ref: null },
      session('s4'),
    ],
    attachments: [],
    refCounters: { D: 9 },
  };
  const attachment = { path: 'a.pdf', mediaType: null, sha256: null, about: 's3' as RecordId, description: '' };

  it('is counted record by record', () => {
    const plan = planImport({ portfolio: buildPortfolio(here), attachments: [attachment] }, file, 'merge');
    expect([plan.added, plan.changed, plan.same, plan.removed].map(idsOf)).toEqual([['s4'], ['s1'], ['s2'], []]);
    expect(plan.changes).toMatchObject([
      { op: 'put', record: { id: 's4' } },
      { op: 'put', record: { summary: 'new' } },
    ]);
    expect(plan.options).toEqual({ keepTimes: true, refCounters: { D: 9 }, attachments: [attachment] });
  });

  it('removes what the file does not have only where it replaces', () => {
    const plan = planImport({ portfolio: buildPortfolio(here), attachments: [attachment] }, file, 'replace');
    expect(idsOf(plan.removed)).toEqual(['s3']);
    expect(plan.changes.at(-1)).toEqual({ op: 'remove', kind: 'session', id: 's3' });
    expect(plan.options.attachments).toEqual([]);
  });

  it('leaves out a record whose id stands for another kind here', () => {
    const portfolio = buildPortfolio([{ ...session('s1') }]);
    const clash = { ...file, records: [{ ...session('s1'), kind: 'goal' } as unknown as AnyRecord] };
    const plan = planImport({ portfolio, attachments: [] }, clash, 'merge');
    expect([idsOf(plan.clashes), plan.changes]).toEqual([['s1'], []]);
    expect(openingRemarks({ ...clash, attachments: [attachment] }, plan)).toEqual([
      'One record can’t be opened: its id stands for another kind of record here.',
      'One attachment is listed by name. Its file is not in the portfolio file: keep it beside that.',
      'a.pdf is said to be about s3, and no such record is in the file.',
    ]);
  });

  it('is nothing for a file of what is here', () => {
    fc.assert(
      fc.property(anyFile, fc.constantFrom('merge' as const, 'replace' as const), (own, mode) => {
        const plan = planImport({ portfolio: buildPortfolio(own.records), attachments: own.attachments }, own, mode);
        expect(plan.changes).toEqual([]);
        expect(plan.same).toHaveLength(own.records.length);
      }),
      { numRuns: 30 },
    );
  });
});

function opened(text: string): PortfolioFile {
  const result = readPortfolioFile(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function sorted(file: PortfolioFile): PortfolioFile {
  return { ...file, records: file.records.toSorted((one, other) => (one.id < other.id ? -1 : 1)) };
}

function backwards(record: AnyRecord): AnyRecord {
  return Object.fromEntries(Object.entries(record).reverse()) as unknown as AnyRecord;
}

function idsOf(records: readonly AnyRecord[]): readonly string[] {
  return records.map(({ id }) => id);
}
