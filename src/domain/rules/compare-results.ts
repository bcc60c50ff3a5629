import type { EnrolmentResult } from './check-enrolment';
import type { Finding } from './finding';

/**
 * What becomes of a rule from one check to another. `opens` and `closes`: a gap comes or goes. `warns` and `calms`: a hint does.
 * `moves`: the same state with another figure. `new` and `gone`: only one of the two asks for it.
 */
export const SHIFT_KINDS = ['opens', 'new', 'warns', 'closes', 'calms', 'gone', 'moves'] as const;
export type ShiftKind = (typeof SHIFT_KINDS)[number];

export interface FindingShift {
  readonly kind: ShiftKind;
  /** Null where the rule is asked on the other side only. */
  readonly before: Finding | null;
  readonly after: Finding | null;
}

/**
 * The rules that say something else after than before: what opens a gap first, and within one kind in the order of the standard.
 * Where the two are of different units, such as those of a Certificate and a Diploma, rules of one id are the same rule.
 */
export function compareResults(before: EnrolmentResult, after: EnrolmentResult): readonly FindingShift[] {
  const earlier = new Map(before.findings.map((finding) => [keyOf(finding, after), finding]));
  const later = new Map(after.findings.map((finding) => [keyOf(finding, before), finding]));
  const shifts = [...later].flatMap(([key, finding]) => shiftOf(earlier.get(key) ?? null, finding) ?? []);
  const gone = [...earlier].flatMap(([key, finding]) => (later.has(key) ? [] : (shiftOf(finding, null) ?? [])));
  return [...shifts, ...gone].toSorted((one, other) => SHIFT_KINDS.indexOf(one.kind) - SHIFT_KINDS.indexOf(other.kind));
}

/** A rule of a unit that only one side has is known by its id alone. */
function keyOf({ unit, rule }: Finding, other: EnrolmentResult): string {
  return other.units.some((one) => one.unit === unit) ? `${unit} ${rule}` : rule;
}

function shiftOf(before: Finding | null, after: Finding | null): FindingShift | null {
  const kind = kindOf(before, after);
  return kind === null ? null : { kind, before, after };
}

function kindOf(before: Finding | null, after: Finding | null): ShiftKind | null {
  if (before === null) return 'new';
  if (after === null) return 'gone';
  if (before.state !== after.state) {
    if (after.state === 'not_met') return 'opens';
    if (before.state === 'not_met') return 'closes';
    if (after.state === 'warning') return 'warns';
    if (before.state === 'warning') return 'calms';
  }
  const isSame = before.state === after.state && before.found === after.found && before.needed === after.needed;
  return isSame ? null : 'moves';
}
