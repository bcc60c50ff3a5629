import { useMemo } from 'react';
import { keptWording, type KeptText, textsOf } from '../domain/official-wording/kept-wording';
import { usePortfolio } from './use-portfolio';

/** The standard's own words for the items of a unit, by `itemKey`, as far as the candidate has brought them in. */
export function useOfficialTexts(standard: string, unit: string): ReadonlyMap<string, KeptText> {
  const portfolio = usePortfolio();
  return useMemo(() => textsOf(keptWording(portfolio, standard).get(unit)), [portfolio, standard, unit]);
}
