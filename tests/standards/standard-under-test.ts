import { type ItemKind, type Standard, type StandardUnit, unitOf } from '../../src/domain/standards/standard';
import { readStandard } from '../../src/node/read-standard';

export interface StandardUnderTest {
  readonly standard: Standard;
  /** A unit that must be there. */
  readonly unit: (name: string) => StandardUnit;
  /** How many items of a kind a unit has, or all units together. */
  readonly count: (kind: ItemKind, unit?: string) => number;
  /** References of a unit's items of one kind, in their order. */
  readonly refs: (kind: ItemKind, unit: string) => readonly string[];
}

/** Reads a standard of standards-data through its schema. */
export function standardUnderTest(id: string): StandardUnderTest {
  const read = readStandard(id);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const standard = read.value;
  const unit = (name: string): StandardUnit => {
    const found = unitOf(standard, name);
    if (found === undefined) throw new Error(`no unit ${name}`);
    return found;
  };
  const itemsOf = (kind: ItemKind, name?: string) =>
    (name === undefined ? standard.units : [unit(name)]).flatMap((one) => one.items.filter((it) => it.kind === kind));
  return {
    standard,
    unit,
    count: (kind, name) => itemsOf(kind, name).length,
    refs: (kind, name) => itemsOf(kind, name).map((item) => item.ref),
  };
}
