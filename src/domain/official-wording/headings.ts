import type { ItemKind, Standard, StandardUnit } from '../standards/standard';
import type { Segment } from './segments';

/** Under which headings a segment stands, as far as they can be told; null where they can't. */
export interface Place {
  readonly unit: string | null;
  readonly element: string | null;
  readonly kinds: ReadonlySet<ItemKind> | null;
  /** The segment is itself a heading. */
  readonly isHeading: boolean;
}

const KIND_HEADINGS: readonly { readonly pattern: RegExp; readonly kinds: readonly ItemKind[] }[] = [
  {
    pattern: /performance criteria|must be able to|should be able to|you must ensure that|performance statements?/i,
    kinds: ['performance'],
  },
  {
    pattern:
      /knowledge (?:and|&) understanding|you (?:must|need to|should) know|knowledge (?:requirements|statements|for this)/i,
    kinds: ['knowledge'],
  },
  { pattern: /^(?:the )?range(?: statements?)?(?: items)?:?$/i, kinds: ['range'] },
  { pattern: /assessment criteri(?:a|on)|the learner can/i, kinds: ['assessment_criterion'] },
  { pattern: /learning outcomes?\b|the learner will/i, kinds: ['learning_outcome'] },
  { pattern: /^(?:indicative )?depth\b/i, kinds: ['depth'] },
  { pattern: /assessment guidance|the learner must/i, kinds: ['assessment_guidance'] },
  {
    pattern: /assessment requirements|evidence for this unit|likely (?:sources of )?evidence/i,
    kinds: ['evidence_suggestion'],
  },
  { pattern: /operational indicators?|practitioners must be able to/i, kinds: ['operational'] },
  { pattern: /knowledge indicators?|understand and be able to explain/i, kinds: ['knowledge_indicator'] },
  { pattern: /indicative content/i, kinds: ['indicative_content', 'depth'] },
  { pattern: /common (?:certificate )?elements/i, kinds: ['common_element'] },
  { pattern: /key purposes?\b/i, kinds: ['key_purpose'] },
  { pattern: /values? and principles|underpinning principles/i, kinds: ['principle'] },
];

/** A heading has no more words than this. */
const HEADING_WORDS = 26;

/** Follows the headings through a document: for each segment, the unit, element and part that it stands in. */
export function findPlaces(standard: Standard, segments: readonly Segment[]): readonly Place[] {
  const namers = standard.units.map(unitNamer);
  const names = segments.map((segment) => (isShort(segment) ? nameUnit(namers, segment) : null));
  const named = withoutContents(names);
  let unit: string | null = null;
  let element: string | null = null;
  let kinds: ReadonlySet<ItemKind> | null = null;
  let lastKindHeading = -2;
  return segments.map((segment, index): Place => {
    const unitHere = named[index] ?? null;
    if (unitHere === IN_CONTENTS) return { unit: null, element: null, kinds: null, isHeading: names[index] !== null };
    const part = isShort(segment) ? nameElement(standard.units, unitHere ?? unit, segment) : null;
    const kindsHere = isShort(segment) ? kindsOf(textOf(segment)) : [];
    if (unitHere !== null && unitHere !== unit) [unit, element, kinds] = [unitHere, null, null];
    if (part !== null && (part.unit !== unit || part.element !== element))
      [unit, element, kinds] = [part.unit, part.element, null];
    if (kindsHere.length > 0) {
      kinds = new Set([...(lastKindHeading === index - 1 ? (kinds ?? []) : []), ...kindsHere]);
      lastKindHeading = index;
    }
    return { unit, element, kinds, isHeading: unitHere !== null || part !== null || kindsHere.length > 0 };
  });
}

function textOf({ label, text }: Segment): string {
  return `${label} ${text}`.trim();
}

function isShort(segment: Segment): boolean {
  return textOf(segment).split(' ').length <= HEADING_WORDS;
}

/** Stands for a unit that is only listed. */
const IN_CONTENTS = '';
/** How near to each other units stand in a table of contents, in segments, and how many. */
const NEAR = 9;
const LISTED_UNITS = 4;

/** Where several units are named close together, nothing of them follows: a table of contents, a map. */
function withoutContents(named: readonly (string | null)[]): readonly (string | null)[] {
  const isDense = named.map((one, index) => {
    if (one === null) return false;
    const near = named.slice(Math.max(0, index - NEAR), index + NEAR + 1).filter((other) => other !== null);
    return new Set(near).size >= LISTED_UNITS;
  });
  let left = 0;
  return named.map((one, index) => {
    if (isDense[index] === true) left = NEAR;
    else if (one !== null) left = 0;
    else left -= 1;
    return isDense[index] === true || (one === null && left > 0) ? IN_CONTENTS : one;
  });
}

/** A line that speaks of nothing but a part of a unit; a sentence that mentions one is none. */
function kindsOf(text: string): readonly ItemKind[] {
  return KIND_HEADINGS.flatMap(({ pattern, kinds }) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const rest = text.length - found[0].length;
    return rest <= 24 || /:$/.test(text) ? kinds : [];
  });
}

interface UnitNamer {
  readonly unit: string;
  readonly code: RegExp | null;
  readonly uan: string | null;
  readonly title: readonly string[];
}

function unitNamer({ unit, uan, title }: StandardUnit): UnitNamer {
  const [, letters = '', zeros = '', digits = ''] = /^([A-Za-z]*)(0*)(\d+)$/.exec(unit) ?? [];
  const code =
    digits === '' || (letters === '' && digits.length < 3)
      ? null
      : letters === ''
        ? new RegExp(`^(?:unit\\b.{0,12}?)?\\b(?:\\d{4}[-/ ])?${digits}\\b`, 'i')
        : new RegExp(`^(?:\\W*\\w+\\W+){0,3}?${letters}\\s?${zeros === '' ? '' : '0?'}${digits}\\b(?!\\.\\d)`, 'i');
  return { unit, code, uan, title: pairsOf(title) };
}

function nameUnit(namers: readonly UnitNamer[], segment: Segment): string | null {
  const text = textOf(segment);
  const byCode = namers.filter(({ code, uan }) => code?.test(text) === true || (uan !== null && text.includes(uan)));
  if (byCode.length === 1 && mentions(text) <= 1) return byCode[0]?.unit ?? null;
  const isItem =
    segment.mark?.isSure === true &&
    segment.mark.readings.some(({ style }) => style === 'letter' || style === 'dotted');
  if (byCode.length > 1 || isItem) return null;
  const pairs = pairsOf(segment.text);
  const byTitle = namers.filter(({ title }) => isTitle(pairs, title));
  return byTitle.length === 1 ? (byTitle[0]?.unit ?? null) : null;
}

/** How many units of any suite a line speaks of: a row of a table of contents or of a map is no heading. */
function mentions(text: string): number {
  return new Set(text.match(/\bCM\s?\d{1,2}\b/g) ?? []).size;
}

interface NamedElement {
  readonly unit: string;
  readonly element: string;
}

function nameElement(units: readonly StandardUnit[], unit: string | null, segment: Segment): NamedElement | null {
  const text = textOf(segment);
  const outcome =
    /^(?:learning outcome\b.{0,4}?)?\(?\bLO\s?(\d)\b\)?/i.exec(text) ?? /^learning outcome\s+(\d)\b/i.exec(text);
  if (outcome !== null && unit !== null) return { unit, element: `LO${outcome[1]}` };
  const elements = units.flatMap((one) =>
    (one.elements ?? []).map(({ element, title }) => ({ unit: one.unit, element, title })),
  );
  if (elements.length === 0) return null;
  const ref = /^(?:-\s*)?(?:element\s+)?([A-Z\d]{1,2}\.\d{1,2})\b/i.exec(text)?.[1];
  const says = /^(?:-\s*)?element\b/i.test(text);
  const pairs = pairsOf(segment.text);
  const found = elements.filter(({ element, title }) =>
    element === ref ? says || isTitle(pairs, pairsOf(title), 0.4) : ref === undefined && isTitle(pairs, pairsOf(title)),
  );
  const here = found.filter((one) => one.unit === unit);
  const only = here.length === 1 ? here[0] : found.length === 1 ? found[0] : undefined;
  return only === undefined ? null : { unit: only.unit, element: only.element };
}

/** The words of a text two by two, so that their order counts. */
function pairsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  return words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
}

function isTitle(pairs: readonly string[], title: readonly string[], least = 0.75): boolean {
  if (title.length === 0 || pairs.length === 0) return false;
  const shared = title.filter((one) => pairs.includes(one)).length;
  return shared / title.length >= least && shared / pairs.length >= least * 0.8;
}
