import { ITEM_FORMS, listOf, placeOf } from './item-forms';
import { PARENT_KINDS, type StandardItem, type StandardUnit } from './standard';
import { type FaultKind, repeated, type StandardFault } from './standard-fault';

/** References of a unit: unique, well formed, numbered without a gap, and under the item that they belong to. */
export function checkItems(unit: StandardUnit): readonly StandardFault[] {
  const faultAt = (at: string, fault: FaultKind, found: string): StandardFault => ({
    unit: unit.unit,
    at,
    fault,
    found,
  });
  return [
    ...repeated(unit.items.map((item) => [item.element, item.kind, item.ref].join(' '))).map((found) =>
      faultAt('items', 'duplicate', found),
    ),
    ...unit.items.flatMap((item) => checkItem(item, unit.items, faultAt)),
    ...checkNumbering(unit.items, faultAt),
    ...checkElements(unit, faultAt),
    ...checkMinima(unit, faultAt),
  ];
}

type FaultAt = (at: string, fault: FaultKind, found: string) => StandardFault;

function checkItem(item: StandardItem, items: readonly StandardItem[], faultAt: FaultAt): readonly StandardFault[] {
  const { ref, hasParent } = ITEM_FORMS[item.kind];
  const faults: StandardFault[] = [];
  if (!ref.test(item.ref)) faults.push(faultAt(item.ref, 'bad_reference', item.kind));
  if (placeOf(item.ref).isRepeat && item.defect === undefined)
    faults.push(faultAt(item.ref, 'bad_reference', 'a repeat without a defect'));
  if (item.parent === null) {
    const isMissing = hasParent === true || isSubPoint(item);
    if (isMissing) faults.push(faultAt(item.ref, 'parent_missing', PARENT_KINDS[item.kind] ?? ''));
    return faults;
  }
  const named = items.filter((one) => one.ref === item.parent);
  if (named.length === 0) return [...faults, faultAt(item.ref, 'parent_missing', item.parent)];
  const parents = named.filter((one) => one.kind === PARENT_KINDS[item.kind] && belongsByRef(item, one));
  if (parents.length === 0) faults.push(faultAt(item.ref, 'wrong_parent', item.parent));
  if (!named.some((one) => one.element === item.element))
    faults.push(faultAt(item.ref, 'wrong_element', String(item.element)));
  return [...faults, ...checkBeside(item, items, faultAt)];
}

/** 2.3 belongs to LO2, 2.3.d1 to 2.3, 4-2.a to 4-2. A knowledge item belongs to what it is printed beside, whatever its reference. */
function belongsByRef(item: StandardItem, parent: StandardItem): boolean {
  return item.kind === 'knowledge' || item.ref.startsWith(`${parent.ref.replace(/^LO/, '')}.`);
}

/** 1.a can't stand without 1. */
function isSubPoint(item: StandardItem): boolean {
  return PARENT_KINDS[item.kind] === item.kind && item.ref.includes('.');
}

function checkBeside(item: StandardItem, items: readonly StandardItem[], faultAt: FaultAt): readonly StandardFault[] {
  if (item.beside === undefined) return [];
  const isThere = (ref: string): boolean =>
    items.some((one) => one.ref === ref && one.kind === PARENT_KINDS[item.kind] && one.element === item.element);
  const isRow = item.beside.length > 1 && item.beside[0] === item.parent && item.beside.every(isThere);
  return isRow ? [] : [faultAt(item.ref, 'wrong_parent', item.beside.join(' '))];
}

/** Those of one kind run from 1, a or I without a gap, in the order of the data. */
function checkNumbering(items: readonly StandardItem[], faultAt: FaultAt): readonly StandardFault[] {
  const runs = new Map<string, number>();
  return items.flatMap((item) => {
    const { place, isRepeat } = placeOf(item.ref);
    const within = ITEM_FORMS[item.kind].countedIn === 'parent' ? item.parent : item.element;
    const run = [item.kind, within, listOf(item.ref)].join(' ');
    const expected = (runs.get(run) ?? 0) + (isRepeat ? 0 : 1);
    runs.set(run, place);
    return place === expected ? [] : [faultAt(item.ref, 'gap_in_numbering', `${expected} expected`)];
  });
}

/** Where a unit names its elements or its unit-wide lists, each has items, and no item stands outside of them. */
function checkElements(unit: StandardUnit, faultAt: FaultAt): readonly StandardFault[] {
  if (unit.elements === undefined && unit.unitWide === undefined) return [];
  const { element: wide, lists = [] } = unit.unitWide ?? {};
  const named = [...(unit.elements ?? []).map((one) => one.element), ...(wide === undefined ? [] : [wide])];
  const empty = named.filter((element) => !unit.items.some((item) => item.element === element));
  const outside = unit.items.filter((item) => item.element === null || !named.includes(item.element));
  const listed = unit.items.filter((item) => wide !== undefined && item.element === wide).map((one) => listOf(one.ref));
  const known = lists.map((one) => one.list);
  return [
    ...repeated(named).map((element) => faultAt('elements', 'duplicate', element)),
    ...empty.map((element) => faultAt('elements', 'item_missing', element)),
    ...outside.map((item) => faultAt(item.ref, 'wrong_element', String(item.element))),
    ...known.filter((list) => !listed.includes(list)).map((list) => faultAt('unitWide', 'item_missing', list)),
    ...listed.filter((list) => !known.includes(list)).map((list) => faultAt('unitWide', 'wrong_element', list)),
  ];
}

/** What a minimum counts is there, and the figure that stands beside an item is that of a minimum or a rule of its unit. */
function checkMinima(unit: StandardUnit, faultAt: FaultAt): readonly StandardFault[] {
  const minima = unit.minima ?? [];
  return [
    ...repeated(minima.map((one) => one.id)).map((id) => faultAt('minima', 'duplicate', id)),
    ...minima.flatMap(({ id, element, kind, minimum, of }) => {
      const count = unit.items.filter((item) => item.element === element && item.kind === kind).length;
      const isSound = count === of && minimum >= 1 && minimum <= of;
      return isSound ? [] : [faultAt(id, 'wrong_minimum', `${minimum} of ${of}, of ${count}`)];
    }),
    ...unit.items
      .filter((item) => item.kind === 'range')
      .flatMap((item) => {
        const own = minima.filter((one) => one.element === item.element && one.kind === item.kind);
        const loose = item.thresholds.filter((one) => !own.some(({ minimum }) => minimum === one.value));
        return loose.map((one) => faultAt(item.ref, 'figure_without_rule', `${one.name} ${one.value}`));
      }),
  ];
}
