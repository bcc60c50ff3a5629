import type { Passage } from '../../../../src/domain/records/written-response';
import { passage, rewrite } from '../../../support/complete-writing';
import { id, type PortfolioBuilder } from '../../../support/portfolio-builder';
import type { RuleCase } from './rule-case';

export type Change = (portfolio: PortfolioBuilder) => PortfolioBuilder;
type Rewrite = (passages: readonly Passage[]) => readonly Passage[];

export const answer500 =
  (item: string, change: Rewrite): Change =>
  (portfolio) =>
    rewrite(portfolio, '500', item, change);
export const answer503 =
  (item: string, change: Rewrite): Change =>
  (portfolio) =>
    rewrite(portfolio, '503', item, change);
export const empty: Rewrite = () => [];
/** All passages as they are but the last on a rule, which is changed. */
export const lastOn =
  (rule: string, fields: Partial<Passage>): Rewrite =>
  (passages) => {
    const last = passages.findLastIndex((one) => one.rule === rule);
    return passages.map((one, index) => (index === last ? { ...one, ...fields } : one));
  };
const withoutLastOn =
  (rule: string): Rewrite =>
  (passages) =>
    passages.filter((_, index) => index !== passages.findLastIndex((one) => one.rule === rule));
const without =
  (item: string): Rewrite =>
  (passages) =>
    passages.filter(({ items }) => !items.includes(item));

/** A rule that asks for so many passages: exactly so many, one fewer, one of them empty, one there twice, none. */
export function count(item: string, rule: string, needed: number, isPair = false): readonly RuleCase[] {
  const met = { state: 'met', found: needed, needed } as const;
  const short = { state: 'not_met', found: needed - 1, needed } as const;
  const twice: Rewrite = (passages) => {
    const first = passages.find((one) => one.rule === rule);
    return lastOn(rule, { text: `  ${first?.text.toUpperCase() ?? ''}` })(passages);
  };
  return [
    { name: 'exactly so many', ...met },
    { name: 'one fewer', change: answer500(item, withoutLastOn(rule)), ...short },
    { name: 'one of them empty', change: answer500(item, lastOn(rule, { text: ' ' })), ...short },
    ...(needed > 1 ? [{ name: 'one there twice', change: answer500(item, twice), ...short }] : []),
    {
      name: 'one of them on another rule',
      change: answer500(item, lastOn(rule, { rule: 'another' })),
      ...short,
    },
    {
      name: 'one more',
      change: answer500(item, (all) => [...all, passage('more', { rule, counterpart: 'And this' })]),
      state: 'met',
      found: needed + 1,
    },
    { name: 'no answer', change: (p) => p.removeAll('writtenResponse'), state: 'not_met', found: 0 },
    {
      name: 'an answer to the same criterion of another unit',
      change: (p) => p.changeAll('writtenResponse', () => ({ unit: '999' })),
      state: 'not_met',
      found: 0,
    },
    {
      name: 'an answer in another enrolment',
      change: (p) => p.changeAll('writtenResponse', () => ({ enrolmentId: id('another') })),
      state: 'not_met',
      found: 0,
    },
    ...(isPair
      ? [{ name: 'one without its reason', change: answer500(item, lastOn(rule, { counterpart: '' })), ...short }]
      : []),
  ];
}

/** A rule that asks for items: all, each of them missing in turn, an empty passage, one passage for all, none. */
export function items(
  unit: '500' | '503',
  item: string,
  names: readonly string[],
  kind: 'P' | 'W' = 'P',
): readonly RuleCase[] {
  const change = unit === '500' ? answer500 : answer503;
  const missed = kind === 'P' ? 'not_met' : 'warning';
  const [first = ''] = names;
  return [
    { name: 'all', state: 'met', found: names.length, needed: names.length },
    ...names.map((name): RuleCase => ({
      name: `no ${name}`,
      change: change(item, (all) => [...without(name)(all), passage('other', {}), ...keeping(names, name)]),
      state: missed,
      found: names.length - 1,
      missing: [name],
    })),
    {
      name: `${first} in an empty passage`,
      change: change(item, (all) => [
        ...without(first)(all),
        passage('empty', { items: [first], text: '\n' }),
        passage('other', {}),
        ...keeping(names, first),
      ]),
      state: missed,
      missing: [first],
    },
    { name: 'all in one passage', change: change(item, () => [passage('one', { items: names })]), state: 'met' },
    {
      name: 'nothing written',
      change: change(item, empty),
      state: kind === 'P' ? 'not_met' : 'not_applicable',
      found: 0,
      missing: names,
    },
  ];
}

/** What else stood in a passage of several items is put back. */
function keeping(names: readonly string[], missing: string): readonly Passage[] {
  const others = names.filter((name) => name !== missing);
  return others.length === 0 ? [] : [passage('others', { items: others })];
}

/** Items that are examples: any one will do, or one of the candidate's own. */
export function examples(item: string, rule: string, names: readonly string[]): readonly RuleCase[] {
  return [
    { name: 'all of them', state: 'met', found: names.length, needed: 1 },
    ...names.map((name): RuleCase => ({
      name: `${name} alone`,
      change: answer500(item, () => [passage('one', { items: [name] })]),
      state: 'met',
      found: 1,
    })),
    { name: 'one of their own', change: answer500(item, () => [passage('own', { rule })]), state: 'met', found: 1 },
    { name: 'something else', change: answer500(item, () => [passage('else', {})]), state: 'not_met', found: 0 },
    { name: 'nothing written', change: answer500(item, empty), state: 'not_met', found: 0 },
  ];
}
