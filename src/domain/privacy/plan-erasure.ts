import type { FileHash } from '../files/file-hash';
import { toFileHash } from '../files/file-hash';
import type { RecordId } from '../ids';
import { type Change, ownersOf, type Portfolio } from '../portfolio';
import type { RemovedRecord } from '../ports';
import { type Client, clientDefaults } from '../records/client';
import type { AnyRecord } from '../records/record-kinds';
import { type Session, sessionDefaults } from '../records/session';
import { planRemoval } from '../removal';
import { recordsAbout } from './person-records';

/** What erasing a person does. Nothing is written yet. */
export interface Erasure {
  /** All of it, as one commit. */
  readonly changes: readonly Change[];
  /** Records whose every version but the one that stands then has to be forgotten. */
  readonly forget: readonly RecordId[];
  /** Files that nothing names any more. */
  readonly files: readonly FileHash[];
  /** Drafts that name any of these are to go as well. */
  readonly ids: readonly RecordId[];
  readonly removed: readonly AnyRecord[];
  /** Sessions that stay as bare hours. */
  readonly hours: { readonly sessions: number; readonly minutes: number };
  /** Records that others share in, or that are about the candidate: they stay, and have to be read for traces. */
  readonly toReadThrough: readonly AnyRecord[];
}

/**
 * Takes a client out of the portfolio: what was said, agreed and written goes, with everything that tells who it was. What
 * stays is a client without a name and, for each session with nobody else, its day, length and kind, so that the hours count as before.
 * `removedBefore` is what was removed earlier and can still be brought back: what of it belongs to the person is forgotten too.
 * @param newName what the client is called from then on
 */
export function planErasure(
  portfolio: Portfolio,
  client: Client,
  newName: string,
  removedBefore: readonly RemovedRecord[],
): Erasure {
  const { own, shared } = recordsAbout(portfolio, client.id);
  const bareClient: Client = { ...client, ...clientDefaults, codeName: newName, ...keptOfClient(client) };
  const bareSessions = own.filter((record) => record.kind === 'session').map(bareSession);
  const kept = new Set<RecordId>([client.id, ...bareSessions.map(({ id }) => id)]);
  const removed = own.filter(({ id }) => !kept.has(id));
  const changes = [
    ...changesOfRemoving(portfolio, removed),
    ...[bareClient, ...bareSessions].map((record): Change => ({ op: 'put', record })),
  ];
  const after = portfolio.with(changes);
  const ids = [...own.map(({ id }) => id), ...idsRemovedBefore(own, removedBefore)];
  const held = bareSessions.filter(({ status }) => status === 'held');
  return {
    changes,
    forget: ids,
    files: filesNoLongerNamed(removed, after),
    ids,
    removed,
    hours: { sessions: held.length, minutes: held.reduce((sum, one) => sum + (one.durationMinutes ?? 0), 0) },
    toReadThrough: shared.flatMap(({ kind, id }) => after.get(kind, id) ?? []),
  };
}

function keptOfClient({ practice, grouping, groupSize, startedOn, endedOn, claimed }: Client): Partial<Client> {
  return { practice, grouping, groupSize, startedOn, endedOn, claimed };
}

function bareSession(session: Session): Session {
  const { heldOn, durationMinutes, medium, formal, practice, status, claimed } = session;
  return { ...session, ...sessionDefaults, heldOn, durationMinutes, medium, formal, practice, status, claimed };
}

/** Each removal in turn, worked out against what the ones before it leave. */
function changesOfRemoving(portfolio: Portfolio, removed: readonly AnyRecord[]): readonly Change[] {
  const last = new Map<RecordId, Change>();
  let left = portfolio;
  for (const { kind, id } of removed) {
    const record = left.get(kind, id);
    if (record === undefined) continue; // went with another one
    const { changes } = planRemoval(left, record);
    left = left.with(changes);
    for (const change of changes) last.set(change.op === 'put' ? change.record.id : change.id, change);
  }
  return [...last.values()];
}

/** Follows what belongs to what through the records that are gone, as far as they lead to the person. */
function idsRemovedBefore(own: readonly AnyRecord[], removedBefore: readonly RemovedRecord[]): readonly RecordId[] {
  const known = new Set(own.map(({ id }) => id));
  const found: RecordId[] = [];
  for (let isGrowing = true; isGrowing;) {
    const more = removedBefore.filter(
      ({ record }) => !known.has(record.id) && ownersOf(record).some((owner) => known.has(owner)),
    );
    for (const { record } of more) {
      known.add(record.id);
      found.push(record.id);
    }
    isGrowing = more.length > 0;
  }
  return found;
}

const HASH = /[0-9a-f]{64}/g;

function filesNoLongerNamed(removed: readonly AnyRecord[], after: Portfolio): readonly FileHash[] {
  const withFiles = ['evidenceItem', 'witnessStatement', 'feedback', 'signature'] as const;
  const stillNamed = JSON.stringify(withFiles.flatMap((kind): readonly AnyRecord[] => after.all(kind)));
  const named = removed.flatMap((record) =>
    'files' in record ? (JSON.stringify(record.files).match(HASH) ?? []) : [],
  );
  return [...new Set(named)].filter((hash) => !stillNamed.includes(hash)).flatMap((hash) => toFileHash(hash) ?? []);
}
