import type { ItemKind, StandardItem, StandardUnit } from './standard';
import { type FaultKind, repeated, type StandardFault } from './standard-fault';

/** How the references of a kind are written, and what its items belong to; kinds that are absent are free in both. */
const FORMS: Partial<Record<ItemKind, { readonly ref: RegExp; readonly parent: ItemKind | null }>> = {
  learning_outcome: { ref: /^LO[1-9]$/, parent: null },
  assessment_criterion: { ref: /^[1-9]\.[1-9]$/, parent: 'learning_outcome' },
  depth: { ref: /^[1-9]\.[1-9]\.d[1-9]\d?$/, parent: 'assessment_criterion' },
  assessment_guidance: { ref: /^[1-9]\.[1-9]\.g[1-9]\d?$/, parent: 'assessment_criterion' },
  evidence_suggestion: { ref: /^e[1-9]\d?$/, parent: null },
};

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
  ];
}

type FaultAt = (at: string, fault: FaultKind, found: string) => StandardFault;

function checkItem(item: StandardItem, items: readonly StandardItem[], faultAt: FaultAt): readonly StandardFault[] {
  const form = FORMS[item.kind];
  const faults: StandardFault[] = [];
  if (form?.ref.test(item.ref) === false) faults.push(faultAt(item.ref, 'bad_reference', item.kind));
  if (item.parent === null) {
    if (form !== undefined && form.parent !== null) faults.push(faultAt(item.ref, 'parent_missing', form.parent));
    return faults;
  }
  const parent = items.find((one) => one.ref === item.parent);
  if (parent === undefined) return [...faults, faultAt(item.ref, 'parent_missing', item.parent)];
  if (form !== undefined && (parent.kind !== form.parent || !belongsByNumber(item, parent)))
    faults.push(faultAt(item.ref, 'wrong_parent', item.parent));
  if (parent.element !== item.element) faults.push(faultAt(item.ref, 'wrong_element', String(item.element)));
  return faults;
}

/** 2.3 belongs to LO2, and 2.3.d1 to 2.3. */
function belongsByNumber(item: StandardItem, parent: StandardItem): boolean {
  return item.ref.startsWith(`${parent.ref.replace(/^LO/, '')}.`);
}

/** Where references end in a number, those of one kind under one parent run from 1 without a gap, in the order of the data. */
function checkNumbering(items: readonly StandardItem[], faultAt: FaultAt): readonly StandardFault[] {
  const runs = new Map<string, number>();
  return items.flatMap((item) => {
    if (FORMS[item.kind] === undefined) return [];
    const run = `${item.kind} ${item.parent}`;
    const expected = (runs.get(run) ?? 0) + 1;
    const number = Number(/\d+$/.exec(item.ref)?.[0]);
    runs.set(run, number);
    return number === expected ? [] : [faultAt(item.ref, 'gap_in_numbering', `${expected} expected`)];
  });
}
