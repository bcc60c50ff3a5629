import { checkItems } from './check-items';
import { checkRules } from './check-rules';
import { checkHeadWordings, checkWordings } from './check-wordings';
import type { Standard } from './standard';
import { type FaultKind, type KnownNames, repeated, type StandardFault } from './standard-fault';

/** Everything that is wrong with a standard and that a schema can't see; empty if nothing is. */
export function checkStandard(standard: Standard, known: KnownNames): readonly StandardFault[] {
  return [
    ...checkHead(standard),
    ...checkFunctionalMap(standard),
    ...checkHeadWordings(standard),
    ...standard.units.flatMap((unit) => [
      ...checkItems(unit),
      ...checkRules(unit, standard, known),
      ...checkWordings(unit),
    ]),
  ];
}

function checkHead(standard: Standard): readonly StandardFault[] {
  const units = standard.units.map((one) => one.unit);
  const faultAt = (at: string, fault: FaultKind, found: string): StandardFault => ({ unit: null, at, fault, found });
  return [
    ...repeated(units).map((unit) => faultAt('units', 'duplicate', unit)),
    ...repeated(standard.qualifications.map((one) => one.id)).map((id) => faultAt('qualifications', 'duplicate', id)),
    ...standard.qualifications.flatMap((one) => {
      const missing = one.units.filter((unit) => !units.includes(unit));
      const practice = one.practiceUnit === null || one.units.includes(one.practiceUnit) ? [] : [one.practiceUnit];
      return [...missing, ...practice].map((unit) => faultAt(one.id, 'unit_missing', unit));
    }),
  ];
}

/** Functions are named once, and each is met by units that are there. */
function checkFunctionalMap({ functionalMap = [], units }: Standard): readonly StandardFault[] {
  const areas = functionalMap.flatMap((part) => part.areas);
  const functions = areas.flatMap((area) => area.functions);
  const faultAt = (at: string, fault: FaultKind, found: string): StandardFault => ({ unit: null, at, fault, found });
  return [
    ...repeated([...areas, ...functions].map((one) => one.ref)).map((ref) =>
      faultAt('functionalMap', 'duplicate', ref),
    ),
    ...functions.flatMap((one) => [
      ...(one.units.length > 0 ? [] : [faultAt(one.ref, 'unit_missing', '')]),
      ...repeated(one.units).map((unit) => faultAt(one.ref, 'duplicate', unit)),
      ...one.units
        .filter((unit) => !units.some((known) => known.unit === unit))
        .map((unit) => faultAt(one.ref, 'unit_missing', unit)),
    ]),
  ];
}
