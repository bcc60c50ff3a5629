import type { VersionBefore } from '../domain/merge/write-version';
import type { AnyRecord } from '../domain/records/record-kinds';
import { bodyOf } from './codec';
import type { VersionRow } from './database';

/** What stands of a record, as this tab last saw it. */
export interface Before extends VersionBefore {
  readonly seq: number;
  /** Null for a removal, and for what can't be read. */
  readonly record: AnyRecord | null;
}

/**
 * What stands, decoded. A commit says which fields it changes, and can't decode within its transaction: so it compares with
 * this, and the transaction only looks whether it still stands. What other tabs write makes a place out of date, never wrong.
 */
export interface StandingCache {
  readonly get: (id: string) => Before | undefined;
  /** `record` is what the row holds, if it can be read. */
  readonly set: (row: VersionRow, record: AnyRecord | null) => void;
  readonly forget: (ids: readonly string[]) => void;
}

export function createStandingCache(): StandingCache {
  const byId = new Map<string, { readonly row: VersionRow; readonly record: AnyRecord | null }>();
  return {
    get(id) {
      const known = byId.get(id);
      return known && beforeOf(known.row, known.record);
    },
    set(row, record) {
      byId.set(row.id, { row: { ...row, body: null }, record });
    },
    forget(ids) {
      for (const id of ids) byId.delete(id);
    },
  };
}

function beforeOf({ seq, stamp, fieldStamps, past }: VersionRow, record: AnyRecord | null): Before {
  return {
    ...{ seq, stamp, record, fields: record && bodyOf(record) },
    ...(fieldStamps && { fieldStamps }),
    ...(past && { past }),
  };
}
