import type { RecordId } from '../ids';
import type { IsoInstant } from '../time';
import { type RecordByKind, type RecordKind, recordKinds } from './record-kinds';

type BaseField = 'kind' | 'version' | 'id' | 'ref' | 'createdAt' | 'changedAt';
type DefaultField<Kind extends RecordKind> = Extract<
  keyof (typeof recordKinds)[Kind]['defaults'],
  keyof RecordByKind[Kind]
>;

/** The fields that only the caller can know; those with a default may be given too. */
export type NewFields<Kind extends RecordKind> = Omit<RecordByKind[Kind], BaseField | DefaultField<Kind>> &
  Partial<Pick<RecordByKind[Kind], DefaultField<Kind>>>;

/** A whole record with its defaults. Its reference is assigned by the store when it is first saved. */
export function newRecord<Kind extends RecordKind>(
  kind: Kind,
  id: RecordId,
  now: IsoInstant,
  fields: NewFields<Kind>,
): RecordByKind[Kind] {
  const facts = recordKinds[kind];
  const record: unknown = {
    ...facts.defaults,
    ...fields,
    kind,
    version: facts.version,
    id,
    ref: null,
    createdAt: now,
    changedAt: now,
  };
  return record as RecordByKind[Kind];
}
