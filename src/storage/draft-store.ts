import type { Clock, DraftStore } from '../domain/ports';
import { type BodyCodec, draftIdentity } from './codec';
import type { Connection } from './connection';
import type { PortfolioDatabase } from './database';
import type { SecondStore } from './journal/second-store';
import { Refused } from './problems';

/** Drafts beside the records: written as durably, to both stores, but never part of the log. */
export function createDraftStore(
  connection: Connection,
  clock: Clock,
  codec: BodyCodec,
  second: SecondStore,
): DraftStore {
  const run = async <Value>(work: (database: PortfolioDatabase) => Promise<Value>): Promise<Value> => {
    const done = await connection.run(work);
    if (!done.ok) throw new Refused(done.problem);
    return done.value;
  };
  return {
    async save(key, value) {
      const savedAt = clock.now();
      const row = { key, savedAt, body: codec.encode(value, draftIdentity(key, savedAt)) };
      await Promise.all([run(({ drafts }) => drafts.put(row)), second.keepDraft(key, row.savedAt, row)]);
    },
    async load(key) {
      const row = await run(({ drafts }) => drafts.get(key));
      return row === undefined ? undefined : codec.decode(row.body, draftIdentity(key, row.savedAt));
    },
    async remove(key) {
      await Promise.all([run(({ drafts }) => drafts.delete(key)), second.keepDraft(key, clock.now(), null)]);
    },
    keys: () => run(({ drafts }) => drafts.toCollection().primaryKeys()),
  };
}
