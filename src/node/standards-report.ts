import {
  ITEM_KINDS,
  type ItemKind,
  type Standard,
  type StandardItem,
  type StandardUnit,
} from '../domain/standards/standard';
import type { Threshold } from '../domain/standards/standard';
import { standardsWords as words } from '../domain/words/standards';

/** One item of a standard as `--json` prints it. (source, unit, element, kind, ref) is unique. */
export interface ItemRow {
  /** First three digits of the source document's file name. */
  readonly source: string;
  readonly standard: string;
  readonly unit: string;
  readonly element: string | null;
  readonly kind: ItemKind;
  readonly ref: string;
  readonly parent: string | null;
  readonly wording: string;
  readonly thresholds: readonly Threshold[];
}

/** Every item of the standards, in their order. */
export function buildRows(standards: readonly Standard[]): readonly ItemRow[] {
  return standards.flatMap((standard) =>
    standard.units.flatMap(({ unit, items }) =>
      items.map(({ element, kind, ref, parent, wording, thresholds }) => {
        return {
          source: standard.source,
          standard: standard.id,
          unit,
          element,
          kind,
          ref,
          parent,
          wording,
          thresholds,
        };
      }),
    ),
  );
}

/** One JSON array with one row a line, so that both a parser and `grep` can read it. */
export function rowsToJson(rows: readonly ItemRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

/** The standards as a tree that a person can read, with the counts of each unit and of all. */
export function buildTree(standards: readonly Standard[]): readonly string[] {
  const rows = buildRows(standards);
  return [...standards.flatMap(standardLines), words.total, `  ${countsOf(rows)}`];
}

function standardLines(standard: Standard): readonly string[] {
  return [
    words.head(standard.title, standard.id, standard.packVersion, standard.source),
    ...standard.qualifications.map((one) => `  ${words.qualification(one.title, one.units.join(', '), one.basis)}`),
    ...standard.defects.map((defect) => `  ${words.defect(defect)}`),
    ...standard.units.flatMap(unitLines),
    '',
  ];
}

function unitLines(unit: StandardUnit): readonly string[] {
  const { uan, level, credit, guidedHours } = unit;
  const hasFacts = uan !== null && level !== null && credit !== null && guidedHours !== null;
  return [
    '',
    `  ${words.unit(unit.unit, unit.title)}`,
    ...(hasFacts ? [`    ${words.facts(uan, level, credit, guidedHours)}`] : []),
    `    ${[countsOf(unit.items), words.rules(unit.rules.length)].join(', ')}`,
    ...unit.defects.map((defect) => `    ${words.defect(defect)}`),
    ...unit.items.flatMap((item) => itemLines(item, `    ${'  '.repeat(depthOf(item, unit.items))}`)),
  ];
}

function itemLines(item: StandardItem, indent: string): readonly string[] {
  const defect = item.defect === undefined ? [] : [`${indent}  ${words.defect(item.defect)}`];
  return [`${indent}${item.ref} ${item.wording}`, ...defect];
}

/** How many items stand above this one. */
function depthOf(item: StandardItem, items: readonly StandardItem[]): number {
  const parent = item.parent === null ? undefined : items.find((one) => one.ref === item.parent);
  return parent === undefined || parent === item ? 0 : 1 + depthOf(parent, items);
}

function countsOf(items: readonly { readonly kind: ItemKind }[]): string {
  const numbers = ITEM_KINDS.map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }));
  return numbers
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.counts[kind](count))
    .join(', ');
}
