import type { RecordId } from '../ids';
import type { AnyRecord } from '../records/record-kinds';
import type { Session } from '../records/session';
import type { RuleData } from '../standards/standard';
import type { ItemName } from './check-names';
import type { Finding, FindingAction, Shortfall, ShortfallReason } from './finding';
import type { ClientFile, Practice } from './practice';

/** What a check found. `state` follows from it and from the kind of the rule. */
export interface Outcome extends Pick<Finding, 'found' | 'needed' | 'quantity' | 'records'> {
  readonly fulfilled: boolean;
  /** What the rule speaks of does not occur here: neither kept nor broken. */
  readonly notApplicable?: boolean;
  /** There is nothing yet of what the rule speaks of: a gap, but nothing to warn about. */
  readonly empty?: boolean;
  /** The candidate's own records that say "none, because" where the rule asks for something. */
  readonly declarations?: readonly RecordId[];
  readonly atMost?: number | null;
  readonly shortfalls?: readonly Shortfall[];
  readonly missingItems?: readonly ItemName[];
  /** What to do if there is no shortfall that says it. */
  readonly action?: FindingAction;
}

/** What a check works with: figures by the names it asked for, with the centre's values, and the items of the rule. */
export interface CheckInput<Figure extends string, Item extends string> {
  readonly practice: Practice;
  readonly unit: string;
  readonly rule: RuleData;
  readonly figures: Readonly<Record<Figure, number>>;
  readonly items: readonly Item[];
}

/** A kind of check, with the names of the figures and items that a rule of it gives. */
export interface Check {
  readonly figures: readonly string[];
  readonly items: readonly string[];
  /** `rule` carries the figures as they apply to this enrolment. Throws if the rule lacks one, or asks for an item that the check does not know. */
  readonly run: (practice: Practice, unit: string, rule: RuleData) => Outcome;
}

interface CheckDefinition<Figure extends string, Item extends ItemName> {
  readonly figures?: readonly Figure[];
  readonly items?: readonly Item[];
  readonly run: (input: CheckInput<Figure, Item>) => Outcome;
}

export function defineCheck<const Figure extends string = never, const Item extends ItemName = never>(
  definition: CheckDefinition<Figure, Item>,
): Check {
  const { figures = [], items = [], run } = definition;
  return {
    figures,
    items,
    run: (practice, unit, rule) =>
      run({
        practice,
        unit,
        rule,
        figures: figuresOf(rule, figures),
        items: rule.items.map((item) => knownItem(rule, items, item)),
      }),
  };
}

function figuresOf<Figure extends string>(rule: RuleData, names: readonly Figure[]): Readonly<Record<Figure, number>> {
  const figures = names.map((name) => {
    const value = rule.figures[name];
    if (value === undefined) throw new Error(`rule ${rule.id} gives no figure "${name}", which its check needs`);
    return [name, value] as const;
  });
  return recordOf(figures);
}

/** `Object.fromEntries` forgets which keys there are. */
function recordOf<Key extends string>(entries: readonly (readonly [Key, number])[]): Readonly<Record<Key, number>> {
  return Object.fromEntries(entries) as Record<Key, number>;
}

function knownItem<Item extends ItemName>(rule: RuleData, items: readonly Item[], name: string): Item {
  const item = items.find((one) => one === name);
  if (item === undefined) throw new Error(`rule ${rule.id} asks for "${name}", which its check does not know`);
  return item;
}

/** One record that falls short. */
export function shortfall(
  record: AnyRecord,
  reason: ShortfallReason,
  more: { readonly items?: readonly ItemName[]; readonly others?: readonly RecordId[] } = {},
): Shortfall {
  return {
    kind: record.kind,
    record: record.id,
    reason,
    items: more.items ?? [],
    others: more.others ?? [],
    declaredBy: null,
  };
}

interface EachOptions {
  /** What there is none of, if there are no subjects at all. */
  readonly none: ItemName;
  /** What to do then; otherwise the first that falls short says it. */
  readonly action?: FindingAction;
}

/**
 * A rule about each of some records: fulfilled if none falls short and there is at least one.
 * `found` is how many do not fall short, `needed` how many there are.
 */
export function eachOf<Subject extends { readonly id: RecordId }>(
  subjects: readonly Subject[],
  fallsShort: (subject: Subject) => Shortfall | null,
  { none, action }: EachOptions,
): Outcome {
  const shortfalls: Shortfall[] = [];
  const records: RecordId[] = [];
  for (const subject of subjects) {
    const found = fallsShort(subject);
    if (found === null) records.push(subject.id);
    else shortfalls.push(found);
  }
  const empty = subjects.length === 0;
  return {
    fulfilled: shortfalls.length === 0 && !empty,
    empty,
    found: records.length,
    needed: Math.max(1, subjects.length),
    quantity: 'count',
    records,
    shortfalls,
    missingItems: empty ? [none] : [],
    ...(empty && action !== undefined ? { action } : {}),
  };
}

/** A rule about each client of C. */
export function eachClient(practice: Practice, fallsShort: (file: ClientFile) => Shortfall | null): Outcome {
  return eachOf(practice.clientFiles, fallsShort, {
    none: 'anyClient',
    action: { screen: 'new_client', record: null },
  });
}

/** A rule about each session of S. */
export function eachSession(practice: Practice, fallsShort: (session: Session) => Shortfall | null): Outcome {
  return eachOf(practice.claims.sessions, fallsShort, {
    none: 'anySession',
    action: { screen: 'new_session', record: null },
  });
}

/** A rule that asks for at least so many of something, and in some cases for no more than so many. */
export function countOf(
  found: number,
  needed: number,
  facts: Pick<Outcome, 'records'> &
    Partial<Pick<Outcome, 'quantity' | 'atMost' | 'shortfalls' | 'missingItems' | 'action'>>,
): Outcome {
  const atMost = facts.atMost ?? null;
  return {
    quantity: 'count',
    ...facts,
    fulfilled: found >= needed && (atMost === null || found <= atMost),
    found,
    needed,
    atMost,
  };
}

/** The items of a rule that a record does not have. */
export function missingOf<Item extends ItemName>(
  items: readonly Item[],
  has: (item: Item) => boolean,
): readonly Item[] {
  return items.filter((item) => !has(item));
}
