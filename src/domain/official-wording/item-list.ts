import { placeOf } from '../standards/item-forms';
import { itemKey, nameOfItem } from '../standards/item-key';
import type { ItemKind, Standard, StandardItem } from '../standards/standard';
import type { Mark, MarkReading } from './markers';
import { wordStems } from './word-stems';

/** An item of a standard as the aligner sees it: where it stands, what its label may look like, what it speaks of. */
export interface WantedItem {
  readonly index: number;
  readonly unit: string;
  readonly item: StandardItem;
  /** As in addresses: unique within the unit. */
  readonly key: string;
  /** Items of one list follow each other under one heading: the criteria of an outcome, the knowledge of an element. */
  readonly list: string;
  readonly place: number;
  readonly style: MarkReading['style'] | 'none';
  /** Dotted labels that would name it. */
  readonly dotted: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

/** All items of the chosen units, in the order of the data. */
export function wantedItems({ units }: Standard): readonly WantedItem[] {
  return units
    .flatMap((unit) => unit.items.map((item) => ({ unit: unit.unit, item })))
    .map(({ unit, item }, index) => ({
      index,
      unit,
      item,
      key: itemKey(nameOfItem(item)),
      list: [unit, item.element, item.kind, /^[a-z]{2,}(?=\.)/.exec(item.ref)?.[0] ?? ''].join(' '),
      place: placeOf(item.ref).place,
      style: styleOf(item),
      dotted: dottedOf(unit, item),
      stems: new Set(wordStems(item.wording)),
    }));
}

const NUMBERED: ReadonlySet<ItemKind> = new Set([
  'operational',
  'knowledge_indicator',
  'indicative_content',
  'performance',
]);

function styleOf({ kind, ref }: StandardItem): WantedItem['style'] {
  if (kind === 'learning_outcome') return 'prefixed';
  if (kind === 'assessment_criterion') return 'dotted';
  if (kind === 'depth' || kind === 'assessment_guidance') return /[dg]1$/.test(ref) ? 'dotted' : 'none';
  if (/^[PK]\d/.test(ref)) return 'prefixed';
  if (kind === 'range') return 'roman';
  if (kind === 'knowledge') return 'letter';
  return NUMBERED.has(kind) && !ref.includes('.') ? 'number' : 'none';
}

function dottedOf(unit: string, { kind, ref, parent, element }: StandardItem): ReadonlySet<string> {
  const { place } = placeOf(ref);
  if (kind === 'assessment_criterion') return new Set([ref]);
  if ((kind === 'depth' || kind === 'assessment_guidance') && parent !== null)
    return new Set(/[dg]1$/.test(ref) ? [parent] : []);
  const within = kind === 'performance' && element !== null ? [`${element}.${place}`] : [];
  return new Set([...within, ...(/^\d+$/.test(unit) ? [`${unit}.${place}`] : [])]);
}

const PREFIXES: Readonly<Record<string, readonly ItemKind[]>> = {
  LO: ['learning_outcome'],
  AC: ['assessment_criterion'],
  P: ['performance'],
  PC: ['performance'],
  K: ['knowledge', 'knowledge_indicator'],
  KU: ['knowledge', 'knowledge_indicator'],
  KI: ['knowledge_indicator'],
  OI: ['operational'],
  IC: ['indicative_content'],
  R: ['range'],
};

/** How well the mark before a text suits an item: 4 where it names it outright, below 0 where it names another. */
export function markFit(wanted: WantedItem, mark: Mark | null): number {
  if (mark === null || mark.readings.length === 0) {
    if (wanted.style === 'none') return mark === null ? 0 : 0.4;
    return -0.8;
  }
  const best = Math.max(...mark.readings.map((reading) => readingFit(wanted, reading)));
  return mark.isSure ? best : best / 2;
}

function readingFit(wanted: WantedItem, reading: MarkReading): number {
  const isAtPlace = reading.place === wanted.place;
  if (reading.style === 'dotted') {
    if (wanted.dotted.has(reading.value)) return 4;
    return wanted.style === 'dotted' ? -3.5 : -1.5;
  }
  if (reading.style === 'prefixed') {
    const kinds = PREFIXES[reading.value.replace(/\d+$/, '')];
    if (kinds === undefined) return isAtPlace ? 0 : -1;
    return kinds.includes(wanted.item.kind) ? (isAtPlace ? 4 : -3.5) : -3;
  }
  if (reading.style === wanted.style) return isAtPlace ? 2.5 : -2.5;
  if (wanted.style === 'none') return isAtPlace ? 0.5 : -0.6;
  return isAtPlace ? 1.2 : -1.2;
}

/** The items by their lists, each in its order. */
export function listsOf(items: readonly WantedItem[]): ReadonlyMap<string, readonly WantedItem[]> {
  const lists = new Map<string, WantedItem[]>();
  for (const wanted of items) {
    const own = lists.get(wanted.list);
    if (own === undefined) lists.set(wanted.list, [wanted]);
    else own.push(wanted);
  }
  return lists;
}
