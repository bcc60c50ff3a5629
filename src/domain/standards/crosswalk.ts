import * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { checkTexts, LONGEST_RULE } from './check-wordings';
import { isTarget } from './crosswalk-target';
import { criteriaOf, type Standard, unitOf } from './standard';
import { ITEM_KINDS } from './standard-schema';
import { type FaultKind, repeated, type StandardFault } from './standard-fault';

/**
 * What evidence for a criterion of one standard may serve in another. Nothing is met by it: it suggests, and the candidate
 * decides. It is ours, since no document prints it.
 */
export const crosswalkSchema = z.strictObject({
  /** Standards by their ids. */
  from: z.string(),
  to: z.string(),
  basis: z.string(),
  links: z.array(
    z.strictObject({
      /** Units of `from` that have this criterion. */
      units: z.array(z.string()),
      criterion: z.string(),
      to: z.strictObject({
        unit: z.string(),
        element: z.nullable(z.string()),
        /** Where items of several kinds have the same references. */
        kind: z.optional(z.enum(ITEM_KINDS)),
        refs: z.array(z.string()),
      }),
      reason: z.string(),
    }),
  ),
});
export type Crosswalk = Immutable<z.infer<typeof crosswalkSchema>>;
type Link = Crosswalk['links'][number];

/** What a crosswalk names that its standards don't have, links given twice, and reasons that are no short sentence. */
export function checkCrosswalk(crosswalk: Crosswalk, from: Standard, to: Standard): readonly StandardFault[] {
  const texts = crosswalk.links.map((link) => ({ at: nameOf(link), text: link.reason, longest: LONGEST_RULE }));
  return [
    ...repeated(crosswalk.links.map(nameOf)).map((name) => faultAt(name, 'duplicate', 'link')),
    ...crosswalk.links.flatMap((link) => [...checkOrigin(link, from), ...checkTarget(link, to)]),
    ...checkTexts(null, texts),
  ];
}

function checkOrigin(link: Link, from: Standard): readonly StandardFault[] {
  return link.units.flatMap((name) => {
    const unit = unitOf(from, name);
    if (unit === undefined) return [faultAt(nameOf(link), 'unit_missing', name)];
    const isThere = criteriaOf(unit).some((one) => one.ref === link.criterion);
    return isThere ? [] : [faultAt(nameOf(link), 'criterion_missing', `${name} ${link.criterion}`)];
  });
}

function checkTarget(link: Link, to: Standard): readonly StandardFault[] {
  const unit = unitOf(to, link.to.unit);
  if (unit === undefined) return [faultAt(nameOf(link), 'unit_missing', link.to.unit)];
  const known = unit.items.filter((item) => isTarget(link.to, item)).map((item) => item.ref);
  const ambiguous = link.to.refs.filter((ref) => known.filter((one) => one === ref).length > 1);
  const missing = link.to.refs.filter((ref) => !known.includes(ref));
  return [
    ...(link.to.refs.length > 0 ? [] : [faultAt(nameOf(link), 'item_missing', '')]),
    ...[...missing, ...ambiguous, ...repeated(link.to.refs)].map((ref) => faultAt(nameOf(link), 'item_missing', ref)),
  ];
}

function nameOf({ units, criterion, to }: Link): string {
  return [units.join(','), criterion, 'to', to.element ?? to.unit, ...(to.kind === undefined ? [] : [to.kind])].join(
    ' ',
  );
}

function faultAt(at: string, fault: FaultKind, found: string): StandardFault {
  return { unit: null, at, fault, found };
}
