import type { Clock, DraftStore } from '../domain/ports';
import type { BodyCodec } from './codec';
import type { Connection } from './connection';
import type { PortfolioDatabase } from './database';
import { Refused } from './problems';

/** Drafts beside the records: written as durably, but never part of the log. */
export function createDraftStore(connection: Connection, clock: Clock, codec: BodyCodec): DraftStore {
  const run = async <Value>(work: (database: PortfolioDatabase) => Promise<Value>): Promise<Value> => {
    const done = await connection.run(work);
    if (!done.ok) throw new Refused(done.problem);
    return done.value;
  };
  return {
    async save(key, value) {
      const body = await codec.encode(value, { kind: 'draft', id: key, version: 1 });
      await run(({ drafts }) => drafts.put({ key, savedAt: clock.now(), body }));
    },
    async load(key) {
      const row = await run(({ drafts }) => drafts.get(key));
      return row === undefined ? undefined : codec.decode(row.body, { kind: 'draft', id: key, version: 1 });
    },
    remove: (key) => run(({ drafts }) => drafts.delete(key)),
    keys: () => run(({ drafts }) => drafts.toCollection().primaryKeys()),
  };
}
