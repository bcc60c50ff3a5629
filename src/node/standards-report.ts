import type { Crosswalk } from '../domain/standards/crosswalk';
import { ITEM_KINDS } from '../domain/standards/standard-schema';
import {
  type ItemKind,
  type Metadata,
  parentOf,
  type Standard,
  type StandardItem,
  type StandardUnit,
  type Term,
  type Threshold,
} from '../domain/standards/standard';
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
  return standards.flatMap((standard) => [
    ...standard.units.flatMap((unit) => rowsOf(standard.id, standard.source, unit)),
    ...standard.units.flatMap((unit) =>
      (unit.alsoPrintedIn ?? []).flatMap(({ source }) => rowsOf(standard.id, source, unit)),
    ),
  ]);
}

/** A unit that another document prints too has a row for each document, with the same words. */
function rowsOf(standard: string, source: string, { unit, items }: StandardUnit): readonly ItemRow[] {
  return items.map(({ element, kind, ref, parent, wording, thresholds }) => {
    return { source, standard, unit, element, kind, ref, parent, wording, thresholds };
  });
}

/** One JSON array with one row a line, so that both a parser and `grep` can read it. */
export function rowsToJson(rows: readonly ItemRow[]): string {
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]`;
}

/** The standards as a tree that a person can read, with the counts of each unit and of all. */
export function buildTree(standards: readonly Standard[], crosswalks: readonly Crosswalk[]): readonly string[] {
  const items = standards.flatMap((standard) => standard.units.flatMap((unit) => unit.items));
  const between = crosswalks.map(({ from, to, links, basis }) => `  ${words.crosswalk(from, to, links.length, basis)}`);
  return [...standards.flatMap(standardLines), words.total, `  ${countsOf(items)}`, ...between];
}

function standardLines(standard: Standard): readonly string[] {
  return [
    words.head(standard.title, standard.id, standard.packVersion, standard.source),
    `  ${countsOf(standard.units.flatMap((unit) => unit.items))}`,
    ...standard.qualifications.map((one) => `  ${words.qualification(one.title, one.units.join(', '), one.basis)}`),
    ...standard.defects.map((defect) => `  ${words.defect(defect)}`),
    ...mapLines(standard),
    ...termLines(standard.glossary, '  '),
    ...standard.units.flatMap(unitLines),
    '',
  ];
}

function mapLines({ functionalMap = [] }: Standard): readonly string[] {
  const functions = functionalMap.flatMap(({ areas }) => areas.flatMap((area) => area.functions));
  if (functions.length === 0) return [];
  const links = functions.flatMap((one) => one.units);
  return [
    `  ${words.functionalMap(functions.length, links.length)}`,
    ...functionalMap.flatMap(({ wording, areas }) => [
      `    ${wording}`,
      ...areas.flatMap((area) => [
        `      ${area.ref} ${area.wording}`,
        ...area.functions.map((one) => `        ${one.ref} ${one.wording} ${words.metBy(one.units.join(', '))}`),
      ]),
    ]),
  ];
}

function termLines(glossary: readonly Term[] = [], indent: string): readonly string[] {
  return glossary.map(({ term, meaning }) => `${indent}${words.term(term, meaning)}`);
}

function unitLines(unit: StandardUnit): readonly string[] {
  const { uan, level, credit, guidedHours } = unit;
  const hasFacts = uan !== null && level !== null && credit !== null && guidedHours !== null;
  const hasRules = unit.rules.length > 0;
  return [
    '',
    `  ${words.unit(unit.unit, unit.title)}`,
    ...(hasFacts ? [`    ${words.facts(uan, level, credit, guidedHours)}`] : []),
    `    ${[countsOf(unit.items), ...(hasRules ? [words.rules(unit.rules.length)] : [])].join(', ')}`,
    ...(unit.metadata === undefined ? [] : [`    ${metadataText(unit.metadata)}`]),
    ...(unit.alsoPrintedIn ?? []).flatMap(({ source, defects }) => [
      `    ${words.alsoPrintedIn(source)}`,
      ...defects.map((defect) => `      ${words.defect(defect)}`),
    ]),
    ...unit.defects.map((defect) => `    ${words.defect(defect)}`),
    ...termLines(unit.glossary, '    '),
    ...(unit.minima ?? []).map((one) => `    ${words.minimum(one.element, one.minimum, one.of, one.wording)}`),
    ...partsOf(unit).flatMap(({ title, items }) => [
      ...(title === null ? [] : [`    ${title} (${countsOf(items)})`]),
      ...itemsLines(items, title === null ? '    ' : '      '),
    ]),
  ];
}

interface Part {
  readonly title: string | null;
  readonly items: readonly StandardItem[];
}

/** The unit-wide lists and the elements, each with its items; all items as one part where a unit has neither. */
function partsOf({ items, elements = [], unitWide }: StandardUnit): readonly Part[] {
  if (elements.length === 0 && unitWide === undefined) return [{ title: null, items }];
  const wide = (unitWide?.lists ?? []).map(({ list, wording }) => ({
    title: `${list} ${wording}`,
    items: items.filter((item) => item.element === unitWide?.element && item.ref.startsWith(`${list}.`)),
  }));
  const parts = elements.map(({ element, title }) => ({
    title: `${element} ${title}`,
    items: items.filter((item) => item.element === element),
  }));
  return [...wide, ...parts];
}

/** A run of items of one kind that stand on their own is headed by its count where the part has several kinds of them. */
function itemsLines(items: readonly StandardItem[], indent: string): readonly string[] {
  const top = items.filter((item) => parentOf(item, items) === undefined);
  const isMixed = new Set(top.map((item) => item.kind)).size > 1;
  let kind: ItemKind | null = null;
  return items.flatMap((item) => {
    const begins = isMixed && top.includes(item) && item.kind !== kind;
    if (begins) kind = item.kind;
    const heading = begins ? [`${indent}${countsOf(items.filter((one) => one.kind === item.kind))}:`] : [];
    return [...heading, ...itemLines(item, `${indent}${'  '.repeat(depthOf(item, items))}`)];
  });
}

function itemLines(item: StandardItem, indent: string): readonly string[] {
  const beside = item.beside === undefined ? '' : ` ${words.beside(item.beside.join(', '))}`;
  const defect = item.defect === undefined ? [] : [`${indent}  ${words.defect(item.defect)}`];
  return [`${indent}${item.ref} ${item.wording}${beside}`, ...defect];
}

function metadataText({ urn, version, approved, reviewDue, developedBy, originator, occupations }: Metadata): string {
  const people = occupations.map(({ code, title }) => (code === null ? title : `${title} (${code})`)).join(', ');
  return [words.metadata(urn, version, approved, reviewDue), words.origin(developedBy, originator), people].join('. ');
}

/** How many items stand above this one. */
function depthOf(item: StandardItem, items: readonly StandardItem[]): number {
  const parent = parentOf(item, items);
  return parent === undefined ? 0 : 1 + depthOf(parent, items);
}

function countsOf(items: readonly { readonly kind: ItemKind }[]): string {
  const numbers = ITEM_KINDS.map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }));
  return numbers
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words.counts[kind](count))
    .join(', ');
}
