import type { Change, Portfolio } from '../portfolio';
import type { Clock, IdSource } from '../ports';
import { isFilled } from '../records/record-base';
import { newRecord } from '../records/new-record';
import { nameOfItem, itemKey } from '../standards/item-key';
import type { Standard } from '../standards/standard';
import { keptWording, textsOf } from './kept-wording';
import { foundIn, type WordingFound } from './wording-found';

interface Choice {
  readonly portfolio: Portfolio;
  readonly standard: Standard;
  /** What the candidate calls the copy. */
  readonly source: string;
  /** What is to be kept, by unit and then by `itemKey`. What is kept of other units stays as it is. */
  readonly texts: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Keeps the chosen texts, one record a unit. A unit of which nothing is left goes. */
export function planKeeping(choice: Choice, now: { readonly clock: Clock; readonly ids: IdSource }): readonly Change[] {
  const { portfolio, standard, source, texts } = choice;
  const kept = keptWording(portfolio, standard.id);
  return standard.units.flatMap((unit): readonly Change[] => {
    const chosen = texts.get(unit.unit);
    const before = kept.get(unit.unit);
    if (chosen === undefined) return [];
    const items = unit.items.flatMap((item) => {
      const name = nameOfItem(item);
      const text = chosen.get(itemKey(name))?.trim() ?? '';
      return isFilled(text) ? [{ ...name, text }] : [];
    });
    if (items.length === 0) return before === undefined ? [] : [{ op: 'remove', kind: before.kind, id: before.id }];
    const fields = { standard: standard.id, unit: unit.unit, source, addedOn: now.clock.today(), items };
    const record =
      before === undefined
        ? newRecord('officialWording', now.ids.next(), now.clock.now(), fields)
        : { ...before, ...fields, changedAt: now.clock.now() };
    return [{ op: 'put', record }];
  });
}

/** What is kept, as if it had just been found, so that it can be looked through again. */
export function foundAgain(portfolio: Portfolio, standard: Standard): WordingFound {
  const kept = keptWording(portfolio, standard.id);
  const matches = standard.units
    .filter(({ unit }) => kept.has(unit))
    .flatMap(({ unit, items }) => {
      const texts = textsOf(kept.get(unit));
      return items.map((item) => {
        const key = itemKey(nameOfItem(item));
        const text = texts.get(key)?.text ?? '';
        const state = text === '' ? ('unmatched' as const) : ('matched' as const);
        return { unit, key, state, text, label: '', page: null, confidence: 1, reasons: [] };
      });
    });
  const { verdict } = foundIn(standard, matches);
  return { matches, verdict: { ...verdict, units: verdict.units.map((one) => ({ ...one, isHeld: true })) } };
}
