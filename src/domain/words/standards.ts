import type { ItemKind } from '../standards/standard';
import { defineWords } from './define-words';
import { plural } from './format';

const counts = {
  learning_outcome: (n: number) => plural(n, '# learning outcome', '# learning outcomes'),
  assessment_criterion: (n: number) => plural(n, '# assessment criterion', '# assessment criteria'),
  depth: (n: number) => plural(n, '# depth paragraph', '# depth paragraphs'),
  assessment_guidance: (n: number) => plural(n, '# guidance paragraph', '# guidance paragraphs'),
  evidence_suggestion: (n: number) => plural(n, '# likely kind of evidence', '# likely kinds of evidence'),
  operational: (n: number) => plural(n, '# operational indicator', '# operational indicators'),
  knowledge_indicator: (n: number) => plural(n, '# knowledge indicator', '# knowledge indicators'),
  indicative_content: (n: number) => plural(n, '# item of indicative content', '# items of indicative content'),
  common_element: (n: number) => plural(n, '# common element', '# common elements'),
  performance: (n: number) => plural(n, '# performance item', '# performance items'),
  knowledge: (n: number) => plural(n, '# knowledge item', '# knowledge items'),
  range: (n: number) => plural(n, '# range item', '# range items'),
  key_purpose: (n: number) => plural(n, '# key purpose', '# key purposes'),
  principle: (n: number) => plural(n, '# principle', '# principles'),
} as const satisfies Record<ItemKind, (n: number) => string>;

/** The tree of a standard as `npm run standards` prints it. */
export const standardsWords = defineWords({
  counts,
  head: (title: string, id: string, version: string, source: string) =>
    `${title} (${id}, version ${version}, source ${source})`,
  qualification: (title: string, units: string, basis: string) => `${title}: units ${units} (${basis})`,
  unit: (unit: string, title: string) => `Unit ${unit} ${title}`,
  facts: (uan: string, level: number, credit: number, guidedHours: number) =>
    `${uan}, level ${level}, ${plural(credit, '# credit', '# credits')}, ${plural(guidedHours, '# guided hour', '# guided hours')}`,
  rules: (n: number) => plural(n, '# rule', '# rules'),
  functionalMap: (functions: number, links: number) =>
    `Functional map: ${plural(functions, '# function', '# functions')}, ${plural(links, '# link', '# links')}`,
  metBy: (units: string) => `[${units}]`,
  term: (term: string, meaning: string) => `"${term}": ${meaning}`,
  alsoPrintedIn: (source: string) => `Also printed on its own, as source ${source}; the same standard`,
  minimum: (element: string, minimum: number, of: number, wording: string) =>
    `Minimum ${element}: ${minimum} of ${of}. ${wording}`,
  beside: (refs: string) => `[beside ${refs}]`,
  metadata: (urn: string, version: string, approved: string, reviewDue: string) =>
    `${urn}, version ${version}, approved ${approved}, review due ${reviewDue}`,
  origin: (developedBy: string, originator: string) => `By ${developedBy}, from ${originator}`,
  defect: (text: string) => `(source: ${text})`,
  crosswalk: (from: string, to: string, links: number, basis: string) =>
    `Crosswalk from ${from} to ${to}: ${plural(links, '# link', '# links')} (${basis})`,
  total: 'All together',
  sourceCompared: (source: string, printed: number, missing: number, invented: number) =>
    `${source}: ${plural(printed, '# reference printed', '# references printed')}, ${String(missing)} missing in the data, ${String(invented)} invented`,
  sourceMissing: (source: string) => `${source}: no such document in the folder`,
  missingIn: (name: string) => `missing: ${name}`,
  inventedIn: (name: string) => `invented: ${name}`,
  repeats: (count: number) => `${plural(count, '# reference', '# references')} twice in the data`,
  sharedRuns: (count: number) => `${plural(count, '# run', '# runs')} of eight words shared with a document`,
  usage: 'usage: npm run --silent standards -- [--json] [--standard ID] [--unit U] | --sources FOLDER',
  noSources: (folder: string) => `${folder} can’t be read`,
  unknownArgument: (text: string) => `no such argument: ${text}`,
  valueMissing: (option: string) => `${option} needs a value`,
  unknownStandard: (id: string, known: string) => `no standard ${id}; there are: ${known}`,
  unknownUnit: (unit: string) => `no unit ${unit} in what was asked for`,
  unreadable: (id: string, detail: string) => `standard ${id} can't be read: ${detail}`,
});
