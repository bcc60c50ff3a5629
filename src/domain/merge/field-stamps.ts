import type { HybridStamp } from '../hybrid-clock';
import type { FieldStamps, LoggedVersion } from '../ports';
import { isSameValue } from './same-value';

export type StampByField = ReadonlyMap<string, HybridStamp>;
export type Fields = Readonly<Record<string, unknown>>;

type Stamped = Pick<LoggedVersion, 'stamp' | 'fieldStamps'>;

export function isFields(body: unknown): body is Fields {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** Which change last wrote each of the fields. */
export function stampByField(version: Stamped, fields: Fields): StampByField {
  const stamps = new Map(Object.keys(fields).map((field) => [field, version.stamp]));
  for (const [stamp, taken] of Object.entries(version.fieldStamps ?? {})) {
    for (const field of taken) if (stamps.has(field)) stamps.set(field, stamp as HybridStamp);
  }
  return stamps;
}

/** The short form for a row of that stamp; undefined where every field has it. */
export function fieldStampsOf(stamps: StampByField, own: HybridStamp): FieldStamps | undefined {
  const fieldsByStamp = new Map<string, string[]>();
  for (const [field, stamp] of stamps) {
    if (stamp === own) continue;
    const fields = fieldsByStamp.get(stamp);
    if (fields === undefined) fieldsByStamp.set(stamp, [field]);
    else fields.push(field);
  }
  if (fieldsByStamp.size === 0) return undefined;
  return Object.fromEntries([...fieldsByStamp].sort(byKey).map(([stamp, fields]) => [stamp, fields.sort()]));
}

/** The stamps of a version that is written on top of another one: what says the same keeps the stamp it had. */
export function fieldStampsAfter(
  before: Stamped & { readonly fields: Fields },
  after: { readonly stamp: HybridStamp; readonly fields: Fields },
): FieldStamps | undefined {
  const old = stampByField(before, before.fields);
  const stamps = new Map<string, HybridStamp>();
  for (const [field, value] of Object.entries(after.fields)) {
    const known = old.get(field);
    stamps.set(field, known !== undefined && isSameValue(before.fields[field], value) ? known : after.stamp);
  }
  return fieldStampsOf(stamps, after.stamp);
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
