import type { StandardItem, StandardUnit } from '../standards/standard';

/** A unit with what explains its items, each after the item it belongs to, as the documents print them. */
export function wholeUnit(unit: StandardUnit, detail: readonly StandardItem[]): StandardUnit {
  const isOf = (item: StandardItem, one: StandardItem): boolean =>
    item.kind === 'assessment_criterion' && one.parent === item.ref;
  const placed = unit.items.flatMap((item) => [item, ...detail.filter((one) => isOf(item, one))]);
  return { ...unit, items: [...placed, ...detail.filter((one) => !placed.includes(one))] };
}
