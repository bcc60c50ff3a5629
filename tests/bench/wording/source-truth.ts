import { itemKey, nameOfItem } from '../../../src/domain/standards/item-key';
import type { ItemKind, Standard, StandardItem, StandardUnit } from '../../../src/domain/standards/standard';

/** What a source document prints for each item, by `unit item-key`: read by one strict parser for each document, which shares nothing with the matcher. */
export type Truth = ReadonlyMap<string, string>;

function truthKey(unit: string, item: StandardItem): string {
  return `${unit} ${itemKey(nameOfItem(item))}`;
}

/** Reads the source with the given number (`004`). Throws if an item of the data is not found or one is left over. */
export function readTruth(source: string, text: string, standard: Standard): Truth {
  const reader = READERS[source];
  if (reader === undefined) throw new Error(`No reader for source ${source}`);
  const truth = new Map<string, string>();
  reader(text, standard, truth);
  const units = source === '001' ? standard.units.filter(({ unit }) => unit === 'CM05') : standard.units;
  const missing = units.flatMap((unit) =>
    unit.items.map((item) => truthKey(unit.unit, item)).filter((key) => !truth.has(key)),
  );
  if (missing.length > 0) throw new Error(`${source}: nothing found for ${missing.slice(0, 10).join(', ')}`);
  return truth;
}

type Reader = (text: string, standard: Standard, truth: Map<string, string>) => void;

const READERS: Readonly<Record<string, Reader>> = {
  '000': readNos2012,
  '001': readNos2012,
  '002': readWorkplace,
  '003': readCipd,
  '004': readIlm,
};

function plain(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\*+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function between(text: string, from: RegExp, to: RegExp): string {
  const start = from.exec(text);
  if (start === null) throw new Error(`nothing matches ${from}`);
  const rest = text.slice(start.index + start[0].length);
  const end = to.exec(rest);
  return end === null ? rest : rest.slice(0, end.index);
}

function itemsOf({ items }: StandardUnit, kind: ItemKind, element?: string): readonly StandardItem[] {
  return items.filter((item) => item.kind === kind && (element === undefined || item.element === element));
}

/** Gives the texts to the items in their order; as many of the one as of the other. */
function giveInOrder(
  truth: Map<string, string>,
  unit: string,
  items: readonly StandardItem[],
  texts: readonly string[],
) {
  if (items.length !== texts.length)
    throw new Error(
      `${unit} ${items[0]?.kind ?? ''} ${items[0]?.ref ?? ''}: ${texts.length} texts for ${items.length} items`,
    );
  items.forEach((item, index) => truth.set(truthKey(unit, item), plain(texts[index] ?? '')));
}

function bulletsOf(text: string): readonly string[] {
  return [...text.matchAll(/^\s*- (.*)$/gm)].map((match) => match[1] ?? '');
}

function readNos2012(text: string, standard: Standard, truth: Map<string, string>): void {
  const lines = text.split('\n');
  let unit = '';
  for (const line of lines) {
    unit = /^LSI (CM\d\d)/.exec(line)?.[1] ?? unit;
    const [, ref = '', words = ''] = /^\s*-?\s*([PK]\d+)\s+(.*)$/.exec(line) ?? [];
    if (ref !== '') truth.set(`${unit} ${ref.startsWith('P') ? 'performance' : 'knowledge'}~${ref}`, plain(words));
  }
  if (standard.units.some((one) => one.unit === 'CM00') && /Key Purpose of coaching and mentoring is/.test(text))
    truth.set(
      'CM00 key_purpose~1',
      plain(between(text, /Key Purpose of coaching and mentoring is\.*/, /\n\nCoaching and/)),
    );
}

function readWorkplace(text: string, standard: Standard, truth: Map<string, string>): void {
  for (const unit of standard.units) {
    if (unit.unit === 'suite') {
      giveInOrder(
        truth,
        'suite',
        itemsOf(unit, 'key_purpose'),
        bulletsOf(between(text, /key purposes\*\*/, /Underpinning this/)),
      );
      giveInOrder(
        truth,
        'suite',
        itemsOf(unit, 'principle'),
        bulletsOf(between(text, /of practitioners\*\*/, /\nUnit CM1 /)),
      );
    } else if (unit.unit === 'CM22') readCm22(text, unit, truth);
    else for (const { element } of unit.elements ?? []) readElement(text, unit, element, truth);
  }
}

/** Tables of two columns, broken over pages: left what one must be able to do, right what one must know. */
function readElement(text: string, unit: StandardUnit, element: string, truth: Map<string, string>): void {
  const region = between(
    text,
    new RegExp(`^Element ${element.replace('.', '\\.')} .*$`, 'm'),
    /^(?:Unit CM|Element )/m,
  );
  const left: string[] = [];
  const right: string[] = [];
  for (const line of region.split('\n')) {
    if (/^[-|\s]*$/.test(line)) continue;
    const [first = '', second] = (/^[ -]*\|(.*)\|$/.exec(line)?.[1] ?? line).split(/\t|\|/).map(plain);
    if (second !== undefined) {
      left.push(first);
      right.push(second);
    } else if (/^\d+[. ]/.test(first)) left.push(first);
    else if (/^(?:- )?[a-z]\)/.test(first)) right.push(first.replace(/^- /, ''));
    else if (/^[a-z]{2}/.test(first)) right.push(first); // the rest of an item, over the page
  }
  walkLabels(
    truth,
    unit.unit,
    itemsOf(unit, 'performance', element),
    left.join(' '),
    (ref) => new RegExp(`(?:^|\\s)${ref}(?:\\.|\\s|\\))\\s*`),
  );
  walkLabels(
    truth,
    unit.unit,
    itemsOf(unit, 'knowledge', element),
    right.join(' '),
    (ref) => new RegExp(`(?:^|\\s)${ref}\\)\\s*`),
  );
}

function walkLabels(
  truth: Map<string, string>,
  unit: string,
  items: readonly StandardItem[],
  text: string,
  label: (ref: string) => RegExp,
): void {
  let at = 0;
  const starts = items.map((item) => {
    const found = label(item.ref).exec(text.slice(at));
    if (found === null) throw new Error(`${unit} ${item.element} ${item.kind} ${item.ref} not found`);
    const begins = at + found.index;
    at = begins + found[0].length;
    return { item, begins, at };
  });
  starts.forEach(({ item, at: from }, index) =>
    truth.set(truthKey(unit, item), plain(text.slice(from, starts[index + 1]?.begins))),
  );
}

function readCm22(text: string, unit: StandardUnit, truth: Map<string, string>): void {
  const all = between(text, /^Unit CM22/m, /\s*$(?![\s\S])/);
  const lettered = (part: string): readonly string[] =>
    [...part.matchAll(/^- [a-z] (.*)$/gm)].map((one) => one[1] ?? '');
  const wide = between(all, /^Knowledge Requirements:/m, /^Evidence Requirements:/m);
  giveInOrder(truth, 'CM22', itemsOf(unit, 'knowledge', 'A'), lettered(wide));
  for (const element of ['A.1', 'A.2']) {
    const region = between(
      all,
      new RegExp(`^Element ${element.replace('.', '\\.')}:? (?:Identify|Reduce)`, 'm'),
      /^Element A\.2 Reduce/m,
    );
    const performance = between(region, /^Performance Criteria/m, /^Range Statement/m)
      .split(/^- \d+ /m)
      .slice(1);
    giveInOrder(
      truth,
      'CM22',
      itemsOf(unit, 'performance', element),
      performance.map((one) => one.replace(/^ - /gm, '')),
    );
    const range = [...between(region, /^Range Statement/m, /^Specific/m).matchAll(/^- [IV]+ (.*)$/gm)].map(
      (one) => one[1] ?? '',
    );
    giveInOrder(truth, 'CM22', itemsOf(unit, 'range', element), range);
    giveInOrder(
      truth,
      'CM22',
      itemsOf(unit, 'knowledge', element),
      lettered(between(region, /^Specific/m, /^Evidence/m)),
    );
  }
}

function readCipd(text: string, standard: Standard, truth: Map<string, string>): void {
  const unitOf = (unit: string): StandardUnit => {
    const found = standard.units.find((one) => one.unit === unit);
    if (found === undefined) throw new Error(`no section ${unit}`);
    return found;
  };
  const common = between(text, /^Communication$/m, /^Performance indicators$/m)
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('- ')) return [line.slice(2)];
      const also =
        /^They must also demonstrate (interpersonal.*)$/.exec(line) ??
        /^Candidates must demonstrate (a broad.*)$/.exec(line);
      return also?.[1] === undefined ? [] : [line];
    });
  giveInOrder(truth, 'common', itemsOf(unitOf('common'), 'common_element'), common);
  const body = between(text, /^Performance indicators$/m, /^Please note/m);
  const sections = body
    .split(
      /^(?=[1-4]\. (?:Coaching and mentoring in context|Develop a Coaching|Manage and Support a|Develop, monitor))/m,
    )
    .slice(1);
  sections.forEach((section, index) => {
    const unit = unitOf(String(index + 1));
    const points = (part: string): readonly string[] =>
      part.split('\n').flatMap((line) => {
        const found = /^\s*(?:\d\.|-)\s+(.*)$/.exec(line);
        return found?.[1] === undefined ? [] : [found[1]];
      });
    giveInOrder(
      truth,
      unit.unit,
      itemsOf(unit, 'operational'),
      points(between(section, /^Operational indicators/im, /^Knowledge indicators/im)),
    );
    giveInOrder(
      truth,
      unit.unit,
      itemsOf(unit, 'knowledge_indicator'),
      points(between(section, /^Knowledge indicators/im, /^Indicative content/im)),
    );
    giveInOrder(
      truth,
      unit.unit,
      itemsOf(unit, 'indicative_content'),
      points(between(section, /^Indicative content/im, /^$(?![\s\S])/)),
    );
  });
}

const ILM_SECTIONS: Readonly<Record<string, ItemKind>> = {
  'Assessment criteria': 'assessment_criterion',
  Depth: 'depth',
  'Assessment guidance': 'assessment_guidance',
};

function readIlm(text: string, standard: Standard, truth: Map<string, string>): void {
  for (const unit of standard.units) {
    const region = between(text, new RegExp(`^Unit ${unit.unit}`, 'm'), /^Unit 50\d|^clare@/m);
    const outcomes = region.split(/^Learning outcome \(LO \d\)$/m).slice(1);
    outcomes.forEach((part, index) => readOutcome(part, unit, `LO${index + 1}`, truth));
    const likely = region.split('may include (but is not restricted to):')[1];
    giveInOrder(truth, unit.unit, itemsOf(unit, 'evidence_suggestion'), likely === undefined ? [] : bulletsOf(likely));
  }
}

function readOutcome(part: string, unit: StandardUnit, element: string, truth: Map<string, string>): void {
  truth.set(`${unit.unit} ${element}~learning_outcome~${element}`, plain(/^- \d (.*)$/m.exec(part)?.[1] ?? ''));
  let kind: ItemKind | null = null;
  let criterion = '';
  const texts = new Map<string, string[]>();
  for (const line of part.split(/^Assessment requirements$/m)[0]?.split('\n') ?? []) {
    const trimmed = line.trim();
    if (ILM_SECTIONS[trimmed] !== undefined) {
      kind = ILM_SECTIONS[trimmed];
      criterion = '';
      continue;
    }
    if (trimmed === '' || trimmed === '-' || kind === null) continue;
    const labelled = /^(?:- )?(\d\.\d) (.*)$/.exec(trimmed);
    criterion = labelled?.[1] ?? criterion;
    const list = texts.get(`${kind} ${criterion}`) ?? [];
    texts.set(`${kind} ${criterion}`, list);
    const words = labelled?.[2] ?? trimmed;
    const goesOn = labelled === null && list.length > 0 && (/^[a-z]/.test(words) || line.startsWith(' - '));
    if (goesOn) list.push(`${list.pop() ?? ''} ${words.replace(/^- /, '')}`);
    else if (criterion !== '') list.push(words);
  }
  for (const kindOf of ['assessment_criterion', 'depth', 'assessment_guidance'] as const) {
    const refs = new Set(
      itemsOf(unit, kindOf, element).map((item) => (kindOf === 'assessment_criterion' ? item.ref : item.parent)),
    );
    for (const ref of refs) {
      const items = itemsOf(unit, kindOf, element).filter(
        (item) => (kindOf === 'assessment_criterion' ? item.ref : item.parent) === ref,
      );
      giveInOrder(truth, unit.unit, items, texts.get(`${kindOf} ${ref}`) ?? []);
    }
  }
}
