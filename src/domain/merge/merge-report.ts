import type { HybridStamp } from '../hybrid-clock';
import type { RecordId, RecordRef } from '../ids';
import type { UnreadableRow } from '../ports';
import type { AnyRecord } from '../records/record-kinds';
import type { IsoInstant } from '../time';

/** What merging two histories comes to, as plain facts: the same before it is done and after. */
export interface MergeReport {
  readonly added: readonly AnyRecord[];
  readonly changed: readonly { readonly before: AnyRecord; readonly after: AnyRecord }[];
  readonly removed: readonly AnyRecord[];
  /** How many records stand as they did. */
  readonly same: number;
  readonly conflicts: readonly Conflict[];
  readonly clashes: readonly Clash[];
  readonly clocks: readonly WrongClock[];
  /** Records whose reference another record had first. */
  readonly renumbered: readonly Renumbered[];
  /** The letter of this device, where it had to take another one because both had the same. */
  readonly letter: { readonly was: string; readonly is: string } | null;
  /** What can't be read here, from either side. It is kept, and goes on to backups and other devices. */
  readonly unreadable: readonly UnreadableRow[];
}

/**
 * Two devices changed one record without knowing of each other, and one of them could not be followed. The other version is
 * in the history. `field`: the same field; `removed`: one side removed the record; `signed`: a version that somebody signed
 * stands whole; `signature`: another device than the one that wrote it says something else, which does not
 * stand; `kind`: one id stood for two kinds of record;
 * `unreadable`: one side can't be read here.
 */
export interface Conflict {
  readonly kind: 'field' | 'removed' | 'signed' | 'signature' | 'kind' | 'unreadable';
  readonly id: string;
  /** The record as it stands now; the one that was removed; null if neither can be read. */
  readonly record: AnyRecord | null;
  readonly recordKind: string;
  /** Which version stands, and which one does not. */
  readonly kept: ConflictSide;
  readonly other: ConflictSide;
  /** What the two say, field by field, where they differ. */
  readonly fields: readonly { readonly field: string; readonly kept: unknown; readonly other: unknown }[];
}

export interface ConflictSide {
  readonly stamp: HybridStamp;
  /** Never later than now, whatever the clock of the device said. */
  readonly savedAt: IsoInstant;
  readonly deviceId: string;
  /** Whether this device knew it before the merge. */
  readonly isOurs: boolean;
  readonly op: 'put' | 'remove';
}

/**
 * Records that stand beside each other but should not. All of them are kept.
 * `ids` are in the order in which they were made: the first is the one to keep.
 */
export interface Clash {
  readonly kind:
    | 'two_candidates'
    | 'two_enrolments'
    | 'two_plans'
    | 'two_reflections'
    | 'two_identities'
    | 'two_swots'
    | 'two_pdps'
    | 'two_answers'
    | 'owner_removed';
  readonly ids: readonly RecordId[];
  /** The record they are about: the session of two reflections; for `owner_removed` the one that is gone. */
  readonly about: RecordId | null;
}

/** A device whose clock is wrong, and by how much: positive if it is ahead. */
export interface WrongClock {
  readonly deviceId: string;
  readonly isOurs: boolean;
  readonly byMs: number;
}

export interface Renumbered {
  readonly id: string;
  readonly was: RecordRef;
  readonly is: RecordRef;
}
