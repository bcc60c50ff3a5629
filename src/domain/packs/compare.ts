import { type Coverage, type CoverageRequest, coverEnrolment, type ItemState } from '../coverage/cover-enrolment';
import { itemLabel } from '../coverage/coverage-result';
import { checkEnrolment, type EnrolmentResult } from '../rules/check-enrolment';
import type { Finding, RuleState } from '../rules/finding';
import type { Standard } from '../standards/standard';

/** One thing that is judged, a rule or an item, with what was said of it. */
export interface Judged {
  readonly unit: string;
  /** The criterion of a rule, or what an item is called; empty for a minimum of the unit. */
  readonly criterion: string;
  readonly state: RuleState | ItemState;
  readonly found: number;
  readonly needed: number;
  readonly atMost: number | null;
  readonly quantity: Finding['quantity'];
  /** What it asks for, in the standard's words. */
  readonly wording: string;
}

/** What is said before and after; null where there is no such thing. */
export interface JudgedChange {
  readonly key: string;
  readonly before: Judged | null;
  readonly after: Judged | null;
}

type JudgedByKey = ReadonlyMap<string, Judged>;

/** What would be said of an enrolment under a version of its standard, and with the figures that the enrolment carries. */
export function judgeUnder({ portfolio, standard, enrolment, today }: CoverageRequest): JudgedByKey {
  if (standard.coverage === 'claims') return judgedByClaims(coverEnrolment({ portfolio, standard, enrolment, today }));
  const changed = portfolio.with([{ op: 'put', record: enrolment }]);
  return judgedByRules(standard, checkEnrolment({ portfolio: changed, standard, enrolmentId: enrolment.id, today }));
}

/** What the rules of a standard say, by rule. */
function judgedByRules(standard: Standard, { findings }: Pick<EnrolmentResult, 'findings'>): JudgedByKey {
  const wordings = new Map(
    standard.units.flatMap(({ unit, rules }) => rules.map((rule) => [`${unit} ${rule.id}`, rule.wording])),
  );
  return new Map(
    findings.map(({ unit, rule, criterion, state, found, needed, atMost, quantity }) => {
      const key = `${unit} ${rule}`;
      return [key, { unit, criterion, state, found, needed, atMost, quantity, wording: wordings.get(key) ?? '' }];
    }),
  );
}

/** What is claimed of a standard, by item and minimum. */
function judgedByClaims({ units }: Coverage): JudgedByKey {
  const counted = { atMost: null, quantity: 'count' } as const;
  return new Map(
    units.flatMap(({ unit: { unit }, items, minima }) => [
      ...items.map(({ key, item, state, evidence }): [string, Judged] => [
        `${unit} ${key}`,
        {
          ...{ ...counted, unit, criterion: itemLabel(item), state, wording: item.wording },
          ...{ found: evidence.length, needed: 1 },
        },
      ]),
      ...minima.map(({ id, wording, found, needed }): [string, Judged] => [
        `${unit} ${id}`,
        { ...counted, unit, criterion: '', state: found < needed ? 'open' : 'declared', found, needed, wording },
      ]),
    ]),
  );
}

/** What differs: things that are new or gone, and those of which something else is said or asked. In the order of the later standard. */
export function compareJudged(before: JudgedByKey, after: JudgedByKey): readonly JudgedChange[] {
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...[...after].flatMap(([key, now]): readonly JudgedChange[] => {
      const then = before.get(key) ?? null;
      return then !== null && isSame(then, now) ? [] : [{ key, before: then, after: now }];
    }),
    ...gone.map(([key, then]): JudgedChange => ({ key, before: then, after: null })),
  ];
}

function isSame(one: Judged, other: Judged): boolean {
  return (
    one.state === other.state &&
    one.needed === other.needed &&
    one.atMost === other.atMost &&
    one.wording === other.wording &&
    one.criterion === other.criterion
  );
}
