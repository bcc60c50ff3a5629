import { describe, expect, it } from 'vitest';
import { matchWording, type WordingMatch } from '../../../src/domain/official-wording/match-wording';
import { judgeDocument } from '../../../src/domain/official-wording/verdict';
import type { Standard, StandardItem } from '../../../src/domain/standards/standard';
import { readPlainText } from '../../../src/interchange/official-wording/read-text';
import { readStandard } from '../../../src/node/read-standard';

function standardOf(id: string): Standard {
  const standard = readStandard(id);
  if (!standard.ok) throw new Error(id);
  return standard.value;
}

const NOS = standardOf('nos-2012');
const UNITS = NOS.units.filter(({ unit }) => /^CM0[1-4]$/.test(unit));

/** A made-up official text: half of our words, others put between them. */
function madeUp(item: StandardItem): string {
  const words = item.wording.replace(/[.]/g, '').split(' ');
  return words
    .map((word, index) => (index % 3 === 1 ? 'practitioner' : word))
    .join(' ')
    .toLowerCase();
}

type Layout = (head: string, title: string, items: readonly StandardItem[]) => string;

const lines = (items: readonly StandardItem[], label: (item: StandardItem) => string): string =>
  items.map((item) => `${label(item)}${madeUp(item)}`).join('\n');

const part = (items: readonly StandardItem[], kind: string) => items.filter((item) => item.kind === kind);
const PERFORMANCE = 'Performance criteria\nYou must be able to:';
const KNOWLEDGE = 'Knowledge and understanding\nFor this you need to know:';

const LAYOUTS: Readonly<Record<string, Layout>> = {
  'lists with labels': (head, title, items) =>
    `${head}\n${title}\n\n${PERFORMANCE}\n${lines(part(items, 'performance'), ({ ref }) => `${ref} `)}\n\n${KNOWLEDGE}\n${lines(part(items, 'knowledge'), ({ ref }) => `- ${ref}. `)}`,
  'bullets without labels': (head, title, items) =>
    `${head} ${title}\n\n${PERFORMANCE}\n${lines(part(items, 'performance'), () => '\u2022 ')}\n\n${KNOWLEDGE}\n${lines(part(items, 'knowledge'), () => '\u2022 ')}`,
  'a list run together': (head, title, items) =>
    `${head} ${title}\n${part(items, 'performance')
      .map((item) => `${item.ref} ${madeUp(item)}`)
      .join(' ')}\n${part(items, 'knowledge')
      .map((item) => `${item.ref} ${madeUp(item)}`)
      .join(' ')}`,
  'a table': (head, title, items) => {
    const right = part(items, 'knowledge');
    const rows = part(items, 'performance').map(
      (item, index) =>
        `${item.ref} ${madeUp(item)}\t${right[index] === undefined ? '' : `${right[index].ref} ${madeUp(right[index])}`}`,
    );
    const rest = right.slice(rows.length).map((item) => `\t${item.ref} ${madeUp(item)}`);
    return `${head} ${title}\n\nYou must be able to:\tYou must know:\n${[...rows, ...rest].join('\n')}`;
  },
};

function handbook(layout: Layout, units = UNITS): string {
  return units
    .map(
      ({ unit, title, items }) => `${layout(`Unit ${unit}`, title, items)}\n\nThis page is printed for the centre.\n`,
    )
    .join('\n');
}

const wanted = new Map<string, string>(
  NOS.units.flatMap(({ unit, items }) =>
    items.map((item) => [`${unit} ${item.kind} ${item.ref}`, madeUp(item)] as const),
  ),
);

function rightOf(matches: readonly WordingMatch[]): { readonly right: number; readonly wrong: number } {
  const found = matches.filter(({ state }) => state === 'matched');
  const right = found.filter(
    ({ unit, key, text }) => wanted.get(`${unit} ${key.replace('~', ' ')}`) === text.toLowerCase(),
  ).length;
  return { right, wrong: found.length - right };
}

describe('matchWording', () => {
  const total = UNITS.reduce((sum, { items }) => sum + items.length, 0);

  it.each(Object.keys(LAYOUTS))('finds the wording in %s', (name) => {
    const layout = LAYOUTS[name];
    if (layout === undefined) throw new Error(name);
    const matches = matchWording(NOS, readPlainText(handbook(layout)));
    const { right, wrong } = rightOf(matches);
    expect(right / total).toBeGreaterThan(0.85);
    expect(wrong / total).toBeLessThan(0.03);
  });

  it('says which units a document holds', () => {
    const matches = matchWording(NOS, readPlainText(handbook(LAYOUTS['lists with labels'] as Layout)));
    const verdict = judgeDocument(matches);
    expect(verdict.kind).toBe('part');
    expect(verdict.units.filter(({ isHeld }) => isHeld).map(({ unit }) => unit)).toEqual(UNITS.map(({ unit }) => unit));
  });

  it('finds nothing to keep in a document of another standard, or of none', () => {
    const text = handbook(LAYOUTS['lists with labels'] as Layout);
    for (const id of ['ilm-l5', 'cipd-l3'])
      expect(judgeDocument(matchWording(standardOf(id), readPlainText(text))).kind).toBe('none');
    const story = 'Once there was a mill by the river.\n\n1. It had a wheel.\n2. It had a miller.\n';
    expect(judgeDocument(matchWording(NOS, readPlainText(story))).kind).toBe('none');
    expect(matchWording(NOS, []).every(({ state }) => state === 'unmatched')).toBe(true);
  });
});
