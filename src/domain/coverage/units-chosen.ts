import type { Enrolment } from '../records/enrolment';
import { qualificationOf, type Standard, type StandardUnit, unitOf } from '../standards/standard';

/** Every unit that an enrolment can be for, in the order of the standard. */
export function unitsToChoose(standard: Standard, enrolment: Enrolment): readonly StandardUnit[] {
  const names = qualificationOf(standard, enrolment.qualification)?.units ?? [];
  return names.flatMap((name) => unitOf(standard, name) ?? []);
}

/**
 * The units that the candidate works towards. Until some are chosen, those that are for everyone: what depends on a role is
 * off until somebody says that they have it.
 */
export function unitsChosen(standard: Standard, enrolment: Enrolment): readonly StandardUnit[] {
  return unitsToChoose(standard, enrolment).filter(({ unit, scope }) =>
    enrolment.units === null ? (scope?.for ?? 'everyone') === 'everyone' : enrolment.units.includes(unit),
  );
}
