import { hybridStampSchema } from '../../../src/domain/hybrid-clock';
import type { VersionRow } from '../../../src/storage/database';
import type { CommitEntry, HeadPlace, SettledEntry } from '../../../src/storage/journal/entries';
import { instant } from '../../support/test-clock';

const NOW = instant('2026-05-12T09:00:00.000Z');

/** `stamp(7)` is later than `stamp(6)`. */
export function stamp(order: number) {
  return hybridStampSchema.parse(`${String(1_770_000_000_000 + order)}-000000-device-1`);
}

export function row(seq: number, order: number, id = `s${String(seq)}`): VersionRow {
  const times = { createdAt: NOW, changedAt: NOW, savedAt: NOW };
  return { seq, stamp: stamp(order), op: 'put', id, kind: 'session', version: 1, ref: null, ...times, body: { seq } };
}

export function head(seq: number, order: number, databaseId = 'db') {
  return { name: 'head', databaseId, seq, latest: order === 0 ? null : stamp(order) };
}

/** A commit of one row after the head of (`seq - 1`, `after`). */
export function commit(id: string, seq: number, after: number, order: number, databaseId = 'db'): CommitEntry {
  const place: HeadPlace = { seq: seq - 1, latest: after === 0 ? null : stamp(after) };
  const written = { rows: [row(seq, order)], refs: [], meta: [head(seq, order, databaseId)] };
  return { type: 'commit', id, after: place, ...written };
}

export function settled(rows: readonly VersionRow[], seq: number, order: number): SettledEntry {
  return { type: 'settled', rows, refs: [], meta: [head(seq, order)] };
}
