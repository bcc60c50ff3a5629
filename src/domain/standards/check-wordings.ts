import type { ItemKind, Standard, StandardUnit, Term } from './standard';
import { type FaultKind, repeated, type StandardFault } from './standard-fault';

/** The longest wording of each kind, in characters: what a phone shows without scrolling. */
const LONGEST: Record<ItemKind, number> = {
  learning_outcome: 160,
  assessment_criterion: 200,
  depth: 300,
  assessment_guidance: 600,
  evidence_suggestion: 120,
  operational: 240,
  knowledge_indicator: 240,
  indicative_content: 240,
  common_element: 240,
  performance: 240,
  knowledge: 240,
  range: 240,
  key_purpose: 240,
  principle: 240,
};
export const LONGEST_RULE = 220;
const LONGEST_AIM = 240;
const LONGEST_TERM = 300;

/** What plain words don't need: Latin short forms, people by a role that is not theirs, and the stiffer of two words. */
const UNWANTED = /\b(?:e\.?g\.?|i\.?e\.?|etc|learners?|utili[sz]e|in order to|shall)(?![\w-])/i;

/** A sentence or more: a capital at the start, a full stop at the end, single spaces, straight quotes. */
const SENTENCES = /^[A-Z0-9](?!.*(?:\s\s|[“”‘’]|\s$)).*\.$/;

interface Wording {
  readonly at: string;
  readonly text: string;
  readonly longest: number;
}

/** Our wordings of a unit: short, in whole sentences, in plain words, and no two items alike. */
export function checkWordings(unit: StandardUnit): readonly StandardFault[] {
  return checkTexts(unit.unit, [
    { at: 'aim', text: unit.aim, longest: LONGEST_AIM },
    ...unit.items.map((item) => ({ at: item.ref, text: item.wording, longest: LONGEST[item.kind] })),
    ...[...unit.rules, ...(unit.minima ?? [])].map(({ id, wording }) => ({
      at: id,
      text: wording,
      longest: LONGEST_RULE,
    })),
    ...(unit.scope === undefined ? [] : [{ at: 'scope', text: unit.scope.wording, longest: LONGEST_AIM }]),
    ...(unit.unitWide?.lists ?? []).map(({ list, wording }) => ({ at: list, text: wording, longest: LONGEST_AIM })),
    ...(unit.assessment ?? []).map((text) => ({ at: 'assessment', text, longest: LONGEST_TERM })),
    ...termTexts(unit.glossary),
  ]);
}

/** The same of what belongs to the standard as a whole. */
export function checkHeadWordings({ glossary, functionalMap = [] }: Standard): readonly StandardFault[] {
  const functions = functionalMap.flatMap(({ wording, areas }) => [
    { at: 'functionalMap', text: wording, longest: LONGEST_AIM },
    ...areas.flatMap((area) =>
      [area, ...area.functions].map((one) => ({ at: one.ref, text: one.wording, longest: LONGEST_AIM })),
    ),
  ]);
  return checkTexts(null, [...functions, ...termTexts(glossary)]);
}

function termTexts(glossary: readonly Term[] = []): readonly Wording[] {
  return glossary.map(({ term, meaning }) => ({ at: term, text: meaning, longest: LONGEST_TERM }));
}

/** Texts that must be short, whole sentences in plain words, no two of them alike. */
export function checkTexts(unit: string | null, wordings: readonly Wording[]): readonly StandardFault[] {
  const faultAt = (at: string, fault: FaultKind, found: string): StandardFault => ({ unit, at, fault, found });
  return [
    ...wordings.flatMap(({ at, text, longest }) => [
      ...(text.length > longest ? [faultAt(at, 'too_long', `${text.length} of ${longest}`)] : []),
      ...(SENTENCES.test(text) ? [] : [faultAt(at, 'bad_form', text)]),
      ...(UNWANTED.test(text) ? [faultAt(at, 'unwanted_word', UNWANTED.exec(text)?.[0] ?? '')] : []),
    ]),
    ...repeated(wordings.map((one) => one.text.toLowerCase())).map((text) => faultAt('items', 'duplicate', text)),
  ];
}
