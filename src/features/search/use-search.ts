import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { foldedText, searchable, searchRecords, type SearchResult } from '../../domain/search/search-records';
import type { Portfolio } from '../../domain/portfolio';
import type { AnyRecord } from '../../domain/records/record-kinds';
import { linkTo } from '../../workspace/record-links';
import { usePortfolio } from '../../workspace/use-portfolio';

/** A frame has 16 ms, of which the browser wants some: the portfolio is prepared in slices, so that typing never waits for it. */
const SLICE_MS = 8;

/** What a query finds; null until the portfolio has been read through once. Typing comes before searching. */
export function useSearch(query: string): SearchResult | null {
  const portfolio = usePortfolio();
  const isReady = useReadThrough(portfolio);
  const wanted = useDeferredValue(query);
  const titleOf = useCallback(
    (record: AnyRecord) => {
      const link = linkTo(portfolio, record);
      return link === null ? '' : `${link.title} ${link.meta}`;
    },
    [portfolio],
  );
  return useMemo(
    () => (isReady ? searchRecords(portfolio, wanted, titleOf) : null),
    [isReady, portfolio, wanted, titleOf],
  );
}

/** Only the first time takes long: what a change leaves alone stays prepared. */
function useReadThrough(portfolio: Portfolio): boolean {
  const [read, setRead] = useState<Portfolio | null>(null);
  useEffect(() => {
    const records = searchable(portfolio);
    let timer = 0;
    const goOn = () => {
      const until = performance.now() + SLICE_MS;
      while (performance.now() < until) {
        const next = records.next();
        if (next.done === true) return setRead(portfolio);
        foldedText(next.value);
      }
      timer = window.setTimeout(goOn);
    };
    goOn();
    return () => window.clearTimeout(timer);
  }, [portfolio]);
  return read !== null;
}
