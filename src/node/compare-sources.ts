import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { ItemKind } from '../domain/standards/standard';
import { standardsWords as words } from '../domain/words/standards';
import { findSharedRuns } from './shared-runs';
import type { ItemRow } from './standards-report';

/** Words in a row that our wording may not share with a document. */
const WORDS_IN_A_RUN = 8;

/** What a source document can be asked for by machine: its references of some kinds, and nothing of its words. */
interface SourceReader {
  readonly kinds: readonly ItemKind[];
  /** Units that the document prints in a form of their own. */
  readonly except?: readonly string[];
  readonly read: (text: string) => readonly string[];
}

const READERS: Readonly<Record<string, SourceReader>> = {
  '000': { kinds: ['performance', 'knowledge'], read: readSuite },
  '001': { kinds: ['performance', 'knowledge'], read: readSuite },
  '002': { kinds: ['performance', 'knowledge'], except: ['CM22'], read: readWorkplace },
  '003': { kinds: ['operational'], read: readSections },
  '004': { kinds: ['learning_outcome', 'assessment_criterion'], read: readCriteria },
};

export interface SourceComparison {
  readonly lines: readonly string[];
  readonly isClean: boolean;
}

/**
 * Holds the references of the data against those that the documents of a folder print, and our wording against their words.
 * Each document is read by its own plain pattern, which knows nothing of the data.
 */
export function compareSources(rows: readonly ItemRow[], folder: string): SourceComparison {
  const files = readdirSync(folder).filter((file) => /^\d{3}_.*\.txt$/.test(file));
  const texts = new Map(files.map((file) => [file.slice(0, 3), readFileSync(path.join(folder, file), 'utf8')]));
  const compared = [...new Set(rows.map(({ source }) => source))].map((source) => compareOne(source, rows, texts));
  const runs = findSharedRuns(
    rows.map(({ wording }) => wording),
    [...texts.values()],
    WORDS_IN_A_RUN,
  );
  const own = rows.map(({ source, unit, element, kind, ref }) => [source, unit, element, kind, ref].join(' '));
  const repeats = own.length - new Set(own).size;
  return {
    lines: [
      ...compared.flatMap(({ lines }) => lines),
      words.repeats(repeats),
      words.sharedRuns(runs.length),
      ...runs.map((run) => `  ${run}`),
    ],
    isClean: compared.every(({ isClean }) => isClean) && repeats === 0 && runs.length === 0,
  };
}

function compareOne(source: string, rows: readonly ItemRow[], texts: ReadonlyMap<string, string>): SourceComparison {
  const reader = READERS[source];
  const text = texts.get(source);
  if (reader === undefined || text === undefined) return { lines: [words.sourceMissing(source)], isClean: false };
  const { kinds, except = [], read } = reader;
  const printed = new Set(read(text));
  const ours = new Set(
    rows
      .filter((row) => row.source === source && kinds.includes(row.kind) && !except.includes(row.unit))
      .map(({ unit, element, kind, ref }) => nameOf(unit, kind, source === '002' ? element : null, ref)),
  );
  const missing = [...printed].filter((name) => !ours.has(name));
  const invented = [...ours].filter((name) => !printed.has(name));
  return {
    lines: [
      words.sourceCompared(source, printed.size, missing.length, invented.length),
      ...missing.map((name) => `  ${words.missingIn(name)}`),
      ...invented.map((name) => `  ${words.inventedIn(name)}`),
    ],
    isClean: missing.length + invented.length === 0 && printed.size > 0,
  };
}

function nameOf(unit: string, kind: ItemKind, element: string | null, ref: string): string {
  return [unit, kind, ...(element === null ? [] : [element]), ref].join(' ');
}

/** `- P3 ...` and `- K11 ...` under the standard's own code. */
function readSuite(text: string): readonly string[] {
  let unit = '';
  return text.split('\n').flatMap((line): readonly string[] => {
    unit = /^LSI (CM\d\d)/.exec(line)?.[1] ?? unit;
    const [, ref = '', letter] = /^ ?- (([PK])\d+) /.exec(line) ?? [];
    return ref === '' ? [] : [nameOf(unit, letter === 'P' ? 'performance' : 'knowledge', null, ref)];
  });
}

/** Numbers and letters within each element. Rows are broken over pages, so that only unbroken runs from 1 and from a count. */
function readWorkplace(text: string): readonly string[] {
  const parts = text.split(/^(?=Element \d+\.\d|Unit CM ?22)/m).filter((part) => part.startsWith('Element'));
  return parts.flatMap((part) => {
    const element = /^Element (\d+\.\d)/.exec(part)?.[1] ?? '';
    const unit = `CM${element.split('.')[0] ?? ''}`;
    // What stands behind a number changes from table to table, but only at the start of a row.
    const numbers = runFrom('1', [
      ...[...part.matchAll(/(?:^|<p>)(\d{1,2})[.)]? (?=[A-Z])/gm)].map(([, one = '']) => one),
      ...[...part.matchAll(/[\s>](\d{1,2})\. (?=[A-Z])/g)].map(([, one = '']) => one),
    ]);
    const letters = runFrom(
      'a',
      [...part.matchAll(/(?:^|[\s>])([a-z])\)/gm)].map(([, one = '']) => one),
    );
    return [
      ...numbers.map((ref) => nameOf(unit, 'performance', element, ref)),
      ...letters.map((ref) => nameOf(unit, 'knowledge', element, ref)),
    ];
  });
}

function runFrom(first: string, found: readonly string[]): readonly string[] {
  const there = new Set(found);
  const next = (one: string): string =>
    /\d/.test(one) ? String(Number(one) + 1) : String.fromCharCode(one.charCodeAt(0) + 1);
  const run: string[] = [];
  for (let one = first; there.has(one); one = next(one)) run.push(one);
  return run;
}

/** The numbered lines under each head of operational indicators; sections follow each other. */
function readSections(text: string): readonly string[] {
  let section = 0;
  let isInside = false;
  return text.split('\n').flatMap((line): readonly string[] => {
    const isHead = /^(Operational|Knowledge|Indicative) /i.test(line);
    if (isHead) {
      isInside = /^Operational/i.test(line);
      if (isInside) section += 1;
    }
    const ref = isInside ? /^(\d+)\. /.exec(line)?.[1] : undefined;
    return ref === undefined ? [] : [nameOf(String(section), 'operational', null, ref)];
  });
}

/** `Learning outcome (LO 1)`, and `- 1.2 ...` between "Assessment criteria" and the next head, in each unit. */
function readCriteria(text: string): readonly string[] {
  let unit = '';
  let isInside = false;
  return text.split('\n').flatMap((line): readonly string[] => {
    const head = /^Unit (50\d)\b/.exec(line)?.[1];
    unit = head ?? unit;
    const outcome = /^Learning outcome \(LO ?(\d)\)/.exec(line)?.[1];
    if (/^[A-Z]/.test(line))
      isInside = /^Assessment criteria/.test(line) || (isInside && /^The learner can/.test(line));
    const ref = isInside ? /^ ?- (\d\.\d) /.exec(line)?.[1] : undefined;
    if (outcome !== undefined) return [nameOf(unit, 'learning_outcome', null, `LO${outcome}`)];
    return ref === undefined ? [] : [nameOf(unit, 'assessment_criterion', null, ref)];
  });
}
