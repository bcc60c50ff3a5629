import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { AnyRecord } from '../records/record-kinds';
import { isRecordKind } from '../records/record-kinds';
import { hasContent } from '../rules/evidence';
import type { EvidenceRef } from '../rules/finding';
import { itemKey } from '../standards/item-key';
import type { Crosswalk } from '../standards/crosswalk';
import { type Standard, type StandardItem, unitOf } from '../standards/standard';
import type { IsoDate } from '../time';
import { natureOf } from './record-nature';

/** A record that may serve an item, and by which criterion of another standard that is thought. */
export interface Suggestion extends EvidenceRef {
  readonly criterion: string;
  readonly reason: string;
}

export interface SuggestionRequest {
  readonly portfolio: Portfolio;
  /** Where the crosswalk comes from: which kinds of record and which fields serve its criteria. */
  readonly from: Standard;
  readonly crosswalk: Crosswalk;
  readonly unit: string;
  readonly item: StandardItem;
  readonly today: IsoDate;
}

/**
 * Records that may serve an item: their kind and their filled fields serve a criterion that the crosswalk relates to it.
 * They are offered and never counted. Each record once, with the first criterion that leads to it.
 */
export function suggestRecords(request: SuggestionRequest): readonly Suggestion[] {
  const { crosswalk, unit, item } = request;
  const links = crosswalk.links.filter(
    ({ to }) => to.unit === unit && to.element === item.element && to.refs.includes(item.ref),
  );
  const found = new Map<RecordId, Suggestion>();
  for (const { units, criterion, reason } of links)
    for (const from of units)
      for (const { kind, id } of recordsServing(request, from, criterion))
        if (!found.has(id)) found.set(id, { kind, id, criterion: `${from} ${criterion}`, reason });
  return [...found.values()];
}

function recordsServing(
  { portfolio, from, item, today }: SuggestionRequest,
  unitId: string,
  criterion: string,
): readonly AnyRecord[] {
  const wantsExplanation = item.kind === 'knowledge' || item.kind === 'knowledge_indicator';
  const sources = unitOf(from, unitId)?.evidence[criterion] ?? [];
  const mapped = sources.flatMap(({ kind, fields }): readonly AnyRecord[] => {
    if (!isRecordKind(kind)) return [];
    const records: readonly AnyRecord[] = portfolio.all(kind);
    return records.filter((record) => fields.some((field) => hasContent(fieldOf(record, field))));
  });
  return mapped.filter((record) => {
    // An answer is to its own criterion and speaks to no other.
    if (record.kind === 'writtenResponse' && (record.unit !== unitId || itemKey(record) !== criterion)) return false;
    const nature = natureOf(record, today);
    return wantsExplanation ? nature.isExplanation : nature.isPractice;
  });
}

function fieldOf(record: AnyRecord, field: string): unknown {
  return Object.entries(record).find(([name]) => name === field)?.[1];
}
