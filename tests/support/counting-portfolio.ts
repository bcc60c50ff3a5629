import type { Portfolio } from '../../src/domain/portfolio';

export interface ReadCount {
  /** How many times the portfolio was asked. */
  calls: number;
  /** How many records it handed out, each time that it did. */
  records: number;
}

/** The same portfolio, which counts what is read of it. */
export function countingPortfolio(portfolio: Portfolio): { readonly portfolio: Portfolio; readonly count: ReadCount } {
  const count: ReadCount = { calls: 0, records: 0 };
  const counted = <Value>(value: Value, records: number): Value => {
    count.calls += 1;
    count.records += records;
    return value;
  };
  return {
    count,
    portfolio: {
      get: (kind, id) => {
        const record = portfolio.get(kind, id);
        return counted(record, record === undefined ? 0 : 1);
      },
      all: (kind) => {
        const records = portfolio.all(kind);
        return counted(records, records.length);
      },
      belonging: (kind, owner) => {
        const records = portfolio.belonging(kind, owner);
        return counted(records, records.length);
      },
      with: (changes) => portfolio.with(changes),
    },
  };
}
