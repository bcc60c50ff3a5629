import type { Client } from '../records/client';
import { toRecordId } from '../ids';
import { type Passage, passageDefaults, type WrittenResponse } from '../records/written-response';
import type { RuleData } from '../standards/standard';

/** A place in an answer that one rule asks to be filled. */
export interface Slot {
  readonly rule: string;
  readonly wording: string;
  /** `pairs` have a counterpart; `items` one passage each; `clients` a pair for each client. */
  readonly shape: 'count' | 'pairs' | 'items' | 'clients';
  /** What the counterpart of a pair is. */
  readonly counterpart: 'strategy' | 'reason' | null;
  readonly minimum: number;
  readonly items: readonly string[];
}

const SHAPES: Readonly<Record<string, Slot['shape']>> = {
  'response-count': 'count',
  'response-pairs': 'pairs',
  'response-items': 'items',
  'response-examples': 'items',
  'response-referenced': 'items',
  'response-of-each-client': 'clients',
};

/** The places that the rules of one criterion ask for. What an earlier rule has a place for gets no second one. */
export function slotsOf(rules: readonly RuleData[]): readonly Slot[] {
  const hasStrategies = rules.some(({ check }) => check === 'response-strategies');
  const taken = new Set<string>();
  return rules.flatMap((rule): readonly Slot[] => {
    const shape = SHAPES[rule.check];
    if (shape === undefined) return [];
    const items = shape === 'items' ? rule.items.filter((item) => !taken.has(item)) : [];
    if (shape === 'items' && items.length === 0) return [];
    for (const item of items) taken.add(item);
    const isBarrier = shape === 'count' && hasStrategies;
    return [
      {
        rule: rule.id,
        wording: rule.wording,
        shape: isBarrier ? 'pairs' : shape,
        counterpart: isBarrier ? 'strategy' : shape === 'pairs' ? 'reason' : null,
        minimum: rule.figures['minimum'] ?? 1,
        items,
      },
    ];
  });
}

/** The place that a passage stands in; undefined for one that is there for the reader only. */
export function slotOf(slots: readonly Slot[], passage: Passage): Slot | undefined {
  return (
    slots.find(({ rule }) => rule === passage.rule) ??
    slots.find(({ shape }) => shape === 'clients' && passage.clientId !== null) ??
    slots.find(({ items }) => items.some((item) => passage.items.includes(item)))
  );
}

/** The answer with an empty passage wherever one is asked for and none stands yet, each in its place. */
export function withEmptyPassages(
  response: WrittenResponse,
  slots: readonly Slot[],
  clients: readonly Client[],
): WrittenResponse {
  const free = response.passages.filter((passage) => slotOf(slots, passage) === undefined);
  const placed = slots.flatMap((slot) => {
    const own = response.passages.filter((passage) => slotOf(slots, passage) === slot);
    return [...own, ...missingIn(slot, own, response.passages, clients)];
  });
  const isWhole = placed.length + free.length === response.passages.length;
  return isWhole ? response : { ...response, passages: [...placed, ...free] };
}

function missingIn(
  slot: Slot,
  own: readonly Passage[],
  all: readonly Passage[],
  clients: readonly Client[],
): readonly Passage[] {
  if (slot.shape === 'items')
    return slot.items
      .filter((item) => !all.some(({ items }) => items.includes(item)))
      .map((item) => emptyPassage(`${slot.rule}.${item}`, { rule: slot.rule, items: [item] }));
  if (slot.shape === 'clients')
    return clients
      .filter(({ id }) => !own.some(({ clientId }) => clientId === id))
      .map(({ id }, index) => emptyPassage(`${slot.rule}.${String(index)}.${id}`, { clientId: id }));
  const missing = Math.max(0, slot.minimum - own.length);
  return Array.from({ length: missing }, (_, index) =>
    emptyPassage(`${slot.rule}.${String(own.length + index + 1)}`, { rule: slot.rule }),
  );
}

/** The id is told by the place, so that two devices that open the same answer make the same empty passage. */
function emptyPassage(key: string, fields: Partial<Passage>): Passage {
  return { ...passageDefaults, ...fields, id: toRecordId(key.slice(0, 64)) };
}
