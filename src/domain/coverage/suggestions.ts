import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { AnyRecord } from '../records/record-kinds';
import { isRecordKind } from '../records/record-kinds';
import { hasContent } from '../rules/evidence';
import type { EvidenceRef } from '../rules/finding';
import { itemKey, nameOfItem } from '../standards/item-key';
import type { Crosswalk } from '../standards/crosswalk';
import { isTarget } from '../standards/crosswalk-target';
import { type Standard, type StandardItem, type StandardUnit, unitOf } from '../standards/standard';
import type { IsoDate } from '../time';
import { natureOf } from './record-nature';

/** By which criterion of another standard it is thought that a record may serve an item. */
interface Ground {
  readonly criterion: string;
  readonly reason: string;
}

/** A record that may serve an item. */
export interface Suggestion extends EvidenceRef, Ground {}

/** Where suggestions come from: which kinds of record and which fields serve the criteria of the other standard. */
interface Source {
  readonly from: Standard;
  readonly crosswalk: Crosswalk;
  readonly today: IsoDate;
}

export interface SuggestionRequest extends Source {
  readonly portfolio: Portfolio;
  readonly unit: string;
  readonly item: StandardItem;
}

/**
 * Records that may serve an item: their kind and their filled fields serve a criterion that the crosswalk relates to it.
 * They are offered and never counted. Each record once, with the first criterion that leads to it.
 */
export function suggestRecords(request: SuggestionRequest): readonly Suggestion[] {
  const { crosswalk, portfolio, from, unit, item, today } = request;
  const links = crosswalk.links.filter(
    ({ to }) => to.unit === unit && isTarget(to, item) && to.refs.includes(item.ref),
  );
  const found = new Map<RecordId, Suggestion>();
  for (const { units, criterion, reason } of links)
    for (const fromUnit of units)
      for (const record of recordsOfKinds(portfolio, from, fromUnit, criterion)) {
        const isNew = !found.has(record.id) && suits(record, item, today);
        if (isNew && serves(record, from, fromUnit, criterion))
          found.set(record.id, { kind: record.kind, id: record.id, criterion: `${fromUnit} ${criterion}`, reason });
      }
  return [...found.values()];
}

/** An item that a record may serve. */
export interface ItemSuggestion extends Ground {
  readonly unit: StandardUnit;
  readonly item: StandardItem;
}

/** The same asked the other way round: items of these units that one record may serve, in the order of the standard. */
export function suggestItems(
  record: AnyRecord,
  units: readonly StandardUnit[],
  { from, crosswalk, today }: Source,
): readonly ItemSuggestion[] {
  const links = crosswalk.links.flatMap((link) => {
    const by = link.units.find((unit) => serves(record, from, unit, link.criterion));
    return by === undefined ? [] : [{ ...link, by: `${by} ${link.criterion}` }];
  });
  return units.flatMap((unit) =>
    unit.items.flatMap((item): readonly ItemSuggestion[] => {
      const link = links.find(({ to }) => to.unit === unit.unit && isTarget(to, item) && to.refs.includes(item.ref));
      return link === undefined || !suits(record, item, today)
        ? []
        : [{ unit, item, criterion: link.by, reason: link.reason }];
    }),
  );
}

/** Whether its kind and its filled fields serve a criterion. An answer is to its own criterion and speaks to no other. */
function serves(record: AnyRecord, from: Standard, unit: string, criterion: string): boolean {
  if (record.kind === 'writtenResponse' && (record.unit !== unit || itemKey(record) !== criterion)) return false;
  const sources = unitOf(from, unit)?.evidence[criterion] ?? [];
  return sources.some(
    ({ kind, fields }) => kind === record.kind && fields.some((field) => hasContent(fieldOf(record, field))),
  );
}

/** Practice is shown by what was done, knowledge by what was explained. */
function suits(record: AnyRecord, { kind }: StandardItem, today: IsoDate): boolean {
  const { isPractice, isExplanation } = natureOf(record, today);
  return kind === 'knowledge' || kind === 'knowledge_indicator' ? isExplanation : isPractice;
}

function recordsOfKinds(portfolio: Portfolio, from: Standard, unit: string, criterion: string): readonly AnyRecord[] {
  const sources = unitOf(from, unit)?.evidence[criterion] ?? [];
  return sources.flatMap(({ kind }): readonly AnyRecord[] => (isRecordKind(kind) ? portfolio.all(kind) : []));
}

function fieldOf(record: AnyRecord, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1];
}

/** Whether a claim, or anything else that names an item, is about this one. */
export function isAboutItem(
  named: { readonly unit: string; readonly element: string | null; readonly itemKind: string; readonly item: string },
  { unit }: Pick<StandardUnit, 'unit'>,
  item: StandardItem,
): boolean {
  return named.unit === unit && itemKey(named) === itemKey(nameOfItem(item));
}
