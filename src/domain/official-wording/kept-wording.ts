import type { Portfolio } from '../portfolio';
import type { OfficialWording } from '../records/official-wording';
import { itemKey } from '../standards/item-key';

/** The standard's own words for an item, and the copy that they were taken from. */
export interface KeptText {
  readonly text: string;
  readonly source: string;
}

/** What is kept of a standard, unit by unit; where there are two for one, the one written later. */
export function keptWording(portfolio: Portfolio, standard: string): ReadonlyMap<string, OfficialWording> {
  const byUnit = new Map<string, OfficialWording>();
  for (const record of portfolio.all('officialWording')) {
    const other = byUnit.get(record.unit);
    if (record.standard === standard && (other === undefined || record.changedAt > other.changedAt))
      byUnit.set(record.unit, record);
  }
  return byUnit;
}

/** The texts of one unit by `itemKey`. */
export function textsOf(record: OfficialWording | undefined): ReadonlyMap<string, KeptText> {
  const texts = (record?.items ?? []).map((item): [string, KeptText] => [
    itemKey(item),
    { text: item.text, source: record?.source ?? '' },
  ]);
  return new Map(texts);
}
