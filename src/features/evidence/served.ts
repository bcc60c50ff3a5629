import type { ServedCriterion } from '../../domain/records/attached-file';

/** The criterion that the address names, for evidence that was begun there. */
export function servedInQuery(search: string): readonly ServedCriterion[] {
  const query = new URLSearchParams(search);
  const [unit, criterion] = [query.get('unit'), query.get('criterion')];
  return unit === null || criterion === null ? [] : [{ unit, criterion }];
}

/** The criteria of one unit out of what a record serves. */
export function servedIn(serves: readonly ServedCriterion[], unit: string): readonly string[] {
  return serves.filter((one) => one.unit === unit).map(({ criterion }) => criterion);
}

/** What a record serves once those of one unit are chosen anew; those of other units stay. */
export function withServed(
  serves: readonly ServedCriterion[],
  unit: string,
  criteria: readonly string[],
): readonly ServedCriterion[] {
  return [...serves.filter((one) => one.unit !== unit), ...criteria.map((criterion) => ({ unit, criterion }))];
}
