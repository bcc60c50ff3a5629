import { Dexie } from 'dexie';
import type { Clock, DraftStore, IdSource, RecordStore } from '../domain/ports';
import { type BodyCodec, plainCodec } from './codec';
import { createConnection, type StoreCondition } from './connection';
import { DATABASE_SCHEMAS, type DatabaseHost, type DatabaseSchema } from './database';
import { createDraftStore } from './draft-store';
import { createRecordStore } from './record-store';

export interface StoreOptions {
  /** The database's name. The person's portfolio and the sample have one each, so that neither numbers the other's records. */
  readonly name: string;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** How bodies stand on disk; as they are, if absent. */
  readonly codec?: BodyCodec;
  /** For a database that is made now: what follows the number in its references. Empty on a first device. */
  readonly deviceLetter?: string;
  /** Told when this tab can't write any more, or has to wait for another one. */
  readonly onCondition?: (condition: StoreCondition) => void;
  /** For tests: another place than the browser's, or other schemas than those shipped. */
  readonly host?: DatabaseHost;
  readonly schemas?: readonly DatabaseSchema[];
}

export interface OpenedStore {
  readonly records: RecordStore;
  readonly drafts: DraftStore;
  /** Call when the page is shown again: tells listeners what other tabs wrote in the meantime. */
  readonly catchUp: () => Promise<void>;
  readonly close: () => void;
}

/** The portfolio's database. Returns at once; the first call that needs it opens it. */
export function openStore(options: StoreOptions): OpenedStore {
  const { name, clock, ids, codec = plainCodec, deviceLetter = '' } = options;
  const connection = createConnection({
    name,
    schemas: options.schemas ?? DATABASE_SCHEMAS,
    host: options.host,
    onCondition: options.onCondition ?? (() => undefined),
  });
  const records = createRecordStore({ name, connection, clock, ids, codec, deviceLetter });
  return {
    records,
    drafts: createDraftStore(connection, clock, codec),
    catchUp: () => records.catchUp(),
    close: () => {
      records.close();
      connection.close();
    },
  };
}

/** Removes a whole database for good, history and all. Tabs that have it open can't write to it any more. */
export async function removeStore(name: string, host?: DatabaseHost): Promise<void> {
  await new Dexie(name, host).delete();
}
