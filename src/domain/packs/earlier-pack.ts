import type * as z from 'zod/mini';
import type { Immutable } from '../immutable';
import { failure, type Result, success } from '../result';
import type { Standard, StandardUnit } from '../standards/standard';
import type { earlierPackSchema } from './earlier-pack-schema';

/** What a version of a standard's data had otherwise than the one after it. */
export type EarlierPack = Immutable<z.infer<typeof earlierPackSchema>>;

/** The standard as it was in a version: one step back after the other. The problem is the version that is not there. */
export function asOf(current: Standard, earlier: readonly EarlierPack[], version: string): Result<Standard, string> {
  let standard = current;
  // One step for each pack at the most: versions that lead round in a circle would never end.
  for (let steps = 0; standard.packVersion !== version; steps += 1) {
    const step = earlier.find(({ followedBy }) => followedBy === standard.packVersion);
    if (step === undefined || steps === earlier.length) return failure(version);
    standard = stepBack(standard, step);
  }
  return success(standard);
}

/** Why each version after this one was made, the oldest first. */
export function changesSince(
  { packVersion }: Pick<Standard, 'packVersion'>,
  earlier: readonly EarlierPack[],
): readonly { readonly packVersion: string; readonly changed: string }[] {
  const step = earlier.find((one) => one.packVersion === packVersion);
  if (step === undefined) return [];
  const others = earlier.filter((one) => one !== step);
  return [
    { packVersion: step.followedBy, changed: step.changed },
    ...changesSince({ packVersion: step.followedBy }, others),
  ];
}

function stepBack(standard: Standard, { packVersion, head, units, order }: EarlierPack): Standard {
  const kept = standard.units.filter(({ unit }) => units[unit] !== null);
  const known = new Set(kept.map(({ unit }) => unit));
  const back = Object.entries(units).filter(([unit, fields]) => fields !== null && !known.has(unit));
  const all = [
    ...kept.map((unit) => wholeUnit({ ...unit, ...units[unit.unit] })),
    ...back.map(([, fields]) => wholeUnit(fields)),
  ];
  const place = (unit: StandardUnit): number => order?.indexOf(unit.unit) ?? 0;
  const ordered = all.toSorted((one, other) => place(one) - place(other));
  return wholeStandard({ ...standard, ...head, packVersion, units: ordered });
}

/** The checks of standards-data hold every earlier version, put together, against the schema of a standard. */
function wholeUnit(fields: unknown): StandardUnit {
  return fields as StandardUnit;
}

function wholeStandard(fields: unknown): Standard {
  return fields as Standard;
}
