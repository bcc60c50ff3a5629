import type { RecordId } from './ids';
import type { AnyRecord, RecordByKind, RecordKind } from './records/record-kinds';
import type { IsoDate } from './time';

/** One write. `put` carries the whole record as it shall stand; `remove` leaves a tombstone. */
export type Change =
  | { readonly op: 'put'; readonly record: AnyRecord }
  | { readonly op: 'remove'; readonly kind: RecordKind; readonly id: RecordId };

/**
 * Everything that stands in the portfolio at one moment. Immutable: a change makes a new one.
 * Rules, documents and screens read it and nothing else; each list is in the order in which people expect it.
 */
export interface Portfolio {
  /** The record of that kind and id, if it stands. */
  get<Kind extends RecordKind>(kind: Kind, id: RecordId): RecordByKind[Kind] | undefined;
  /** All records of a kind: by the day they are about, then in the order they were written. */
  all<Kind extends RecordKind>(kind: Kind): readonly RecordByKind[Kind][];
  /** The records of a kind that belong to another one: a client's needs, a session's reflections, a contract's signatures. */
  belonging<Kind extends RecordKind>(kind: Kind, owner: RecordId): readonly RecordByKind[Kind][];
  /** The same portfolio with changes made to it. Kinds that the changes leave alone are shared, not copied. */
  with(changes: readonly Change[]): Portfolio;
}

/** Builds the snapshot. A later record with the id of an earlier one replaces it. */
export function buildPortfolio(records: Iterable<AnyRecord>): Portfolio {
  const shelves: ShelfByKind = new Map();
  for (const record of records) shelfOf(shelves, record.kind).set(record.id, record);
  return portfolioOf(shelves, new Map());
}

type Shelf = Map<RecordId, AnyRecord>;
type ShelfByKind = Map<RecordKind, Shelf>;
interface KindIndex {
  readonly sorted: readonly AnyRecord[];
  readonly byOwner: ReadonlyMap<RecordId, readonly AnyRecord[]>;
}

function portfolioOf(shelves: ShelfByKind, indexByKind: Map<RecordKind, KindIndex>): Portfolio {
  const indexOf = (kind: RecordKind): KindIndex => {
    const known = indexByKind.get(kind);
    if (known !== undefined) return known;
    const index = buildIndex(shelves.get(kind)?.values() ?? []);
    indexByKind.set(kind, index);
    return index;
  };
  return {
    get: (kind, id) => ofKind(kind, shelves.get(kind)?.get(id)),
    all: (kind) => listOfKind(kind, indexOf(kind).sorted),
    belonging: (kind, owner) => listOfKind(kind, indexOf(kind).byOwner.get(owner) ?? []),
    with: (changes) => changed(shelves, indexByKind, changes),
  };
}

function changed(
  shelves: ShelfByKind,
  indexByKind: ReadonlyMap<RecordKind, KindIndex>,
  changes: readonly Change[],
): Portfolio {
  const nextShelves: ShelfByKind = new Map(shelves);
  const nextIndex = new Map(indexByKind);
  for (const kind of new Set(changes.map(kindOfChange))) {
    nextShelves.set(kind, new Map(shelves.get(kind)));
    nextIndex.delete(kind);
  }
  for (const change of changes) {
    if (change.op === 'put') shelfOf(nextShelves, change.record.kind).set(change.record.id, change.record);
    else shelfOf(nextShelves, change.kind).delete(change.id);
  }
  return portfolioOf(nextShelves, nextIndex);
}

function kindOfChange(change: Change): RecordKind {
  return change.op === 'put' ? change.record.kind : change.kind;
}

function shelfOf(shelves: ShelfByKind, kind: RecordKind): Shelf {
  const shelf = shelves.get(kind) ?? new Map<RecordId, AnyRecord>();
  shelves.set(kind, shelf);
  return shelf;
}

function buildIndex(records: Iterable<AnyRecord>): KindIndex {
  const sorted = [...records].sort(inReadingOrder);
  const byOwner = new Map<RecordId, AnyRecord[]>();
  for (const record of sorted) {
    for (const owner of new Set(ownersOf(record))) {
      const owned = byOwner.get(owner);
      if (owned === undefined) byOwner.set(owner, [record]);
      else owned.push(record);
    }
  }
  return { sorted, byOwner };
}

/** The records that a record belongs to: what it would be about if it stood alone. */
export function ownersOf(record: AnyRecord): readonly RecordId[] {
  switch (record.kind) {
    case 'candidate':
    case 'contractTemplate':
    case 'officialWording':
      return [];
    case 'enrolment':
      return [record.candidateId];
    case 'programmePlan':
    case 'client':
    case 'supervisionMeeting':
    case 'writtenResponse':
    case 'swot':
    case 'pdp':
    case 'cpdActivity':
      return [record.enrolmentId];
    case 'pdpObjective':
      return [record.planId];
    case 'evidenceItem':
    case 'witnessStatement':
      return [record.enrolmentId, ...record.aboutIds];
    case 'identity':
    case 'developmentNeed':
    case 'goal':
    case 'contract':
      return [record.clientId];
    case 'signature':
      return [record.subjectId];
    case 'session':
      return [record.enrolmentId, ...record.clientIds];
    case 'reflection':
      return [record.sessionId];
    case 'feedback':
      return record.clientId === null ? record.sessionIds : [record.clientId, ...record.sessionIds];
    case 'judgement':
      return [record.enrolmentId];
    case 'claim':
      return [record.enrolmentId, ...record.recordIds];
    case 'declaration':
      return record.recordId === null ? [record.enrolmentId] : [record.enrolmentId, record.recordId];
  }
}

/** The day that a record is about; null if it has none, or none yet. */
export function dayOf(record: AnyRecord): IsoDate | null {
  switch (record.kind) {
    case 'session':
    case 'supervisionMeeting':
      return record.heldOn;
    case 'reflection':
      return record.reflectedOn;
    case 'feedback':
      return record.givenOn;
    case 'developmentNeed':
      return record.identifiedOn;
    case 'goal':
    case 'contract':
      return record.agreedOn;
    case 'signature':
      return record.signedOn;
    case 'evidenceItem':
      return record.producedOn;
    case 'witnessStatement':
      return record.statedOn;
    case 'swot':
      return record.madeOn;
    case 'pdp':
      return record.startsOn;
    case 'pdpObjective':
      return record.targetOn;
    case 'cpdActivity':
      return record.doneOn;
    case 'client':
      return record.startedOn;
    case 'enrolment':
      return record.registeredOn;
    case 'officialWording':
      return record.addedOn;
    case 'candidate':
    case 'contractTemplate':
    case 'programmePlan':
    case 'identity':
    case 'declaration':
    case 'claim':
    case 'writtenResponse':
    case 'judgement':
      return null;
  }
}

function inReadingOrder(one: AnyRecord, other: AnyRecord): number {
  return (
    compareText(dayOf(one) ?? '9999', dayOf(other) ?? '9999') ||
    compareText(startOf(one), startOf(other)) ||
    compareText(one.createdAt, other.createdAt) ||
    compareText(one.ref ?? '', other.ref ?? '') ||
    compareText(one.id, other.id)
  );
}

function startOf(record: AnyRecord): string {
  return record.kind === 'session' || record.kind === 'supervisionMeeting' ? (record.startTime ?? '') : '';
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The shelves are filed by kind, so what stands on one is of that kind; the compiler can't see it. */
function ofKind<Kind extends RecordKind>(_kind: Kind, record: AnyRecord | undefined): RecordByKind[Kind] | undefined {
  return record as RecordByKind[Kind] | undefined;
}

function listOfKind<Kind extends RecordKind>(
  _kind: Kind,
  records: readonly AnyRecord[],
): readonly RecordByKind[Kind][] {
  return records as readonly RecordByKind[Kind][];
}
