import { refOf } from '../../src/domain/ids';
import { type AnyRecord, recordKinds } from '../../src/domain/records/record-kinds';
import type { IsoInstant } from '../../src/domain/time';
import { writePortfolioFile } from '../../src/interchange/portfolio-file/write-portfolio-file';

/** The portfolio as the app itself would have saved it. */
export function portfolioFile(records: readonly AnyRecord[], exportedAt: IsoInstant): string {
  const refCounters: Record<string, number> = {};
  const numbered = records.toSorted(byCreation).map((record) => {
    const { letter } = recordKinds[record.kind];
    if (letter === null) return record;
    const number = (refCounters[letter] ?? 0) + 1;
    refCounters[letter] = number;
    return { ...record, ref: refOf(letter, number) };
  });
  return writePortfolioFile({ exportedAt, refCounters, attachments: [], records: numbered });
}

/** References are given in the order in which records are first saved. */
function byCreation(one: AnyRecord, other: AnyRecord): number {
  if (one.createdAt === other.createdAt) return 0;
  return one.createdAt < other.createdAt ? -1 : 1;
}
