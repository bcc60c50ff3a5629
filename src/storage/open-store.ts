import type { Clock, DraftStore, IdSource, RecordStore } from '../domain/ports';
import { type BodyCodec, plainCodec } from './codec';
import { createConnection, type StoreCondition } from './connection';
import { DATABASE_SCHEMAS, type DatabaseHost, type DatabaseSchema, deleteDatabase, type NamedRow } from './database';
import { createDraftStore } from './draft-store';
import { leaveHome } from './home';
import { removeJournal } from './journal/folder';
import type { Journal } from './journal/journal';
import { createSecondStore, type SecondStore } from './journal/second-store';
import { type Notes, removeSentinel } from './journal/sentinel';
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
  /** The second store; without it the database stands alone. */
  readonly journal?: Journal | null;
  /** Where is noted what the database held last; nowhere, if absent. */
  readonly notes?: Notes;
  /** For tests: another place than the browser's, or other schemas than those shipped. */
  readonly host?: DatabaseHost;
  readonly schemas?: readonly DatabaseSchema[];
}

export interface OpenedStore {
  readonly records: RecordStore;
  readonly drafts: DraftStore;
  /** Call when the page is shown again: tells listeners what other tabs wrote in the meantime. */
  readonly catchUp: () => Promise<void>;
  /** The second store: how it is, and what it gave back. */
  readonly second: Pick<SecondStore, 'status' | 'subscribe' | 'acceptLoss'>;
  /** Call in a quiet moment after the start. True if records came back: what was loaded must be loaded again. */
  readonly check: (secondLookMs?: number) => Promise<boolean>;
  /** Puts a row that belongs to the place into both stores; false if it was not kept. */
  readonly renewRow: (row: NamedRow) => Promise<boolean>;
  readonly close: () => void;
}

/** The portfolio's database. Returns at once; the first call that needs it opens it. */
export function openStore(options: StoreOptions): OpenedStore {
  const { name, clock, ids, codec = plainCodec, deviceLetter = '' } = options;
  const second = createSecondStore({ name, journal: options.journal ?? null, notes: options.notes ?? NO_NOTES, ids });
  const connection = createConnection({
    name,
    schemas: options.schemas ?? DATABASE_SCHEMAS,
    host: options.host,
    onCondition: (condition) => {
      if (condition === 'superseded') second.close(); // the file is another tab's to take
      options.onCondition?.(condition);
    },
  });
  const records = createRecordStore({ name, connection, second, clock, ids, codec, deviceLetter });
  return {
    records,
    drafts: createDraftStore(connection, clock, codec, second),
    second,
    check: (secondLookMs) => records.check(secondLookMs),
    catchUp: () => records.catchUp(),
    renewRow: (row) => records.renewRow(row),
    close: () => {
      records.close();
      connection.close();
      second.close();
    },
  };
}

const NO_NOTES: Notes = { get: () => null, set: () => undefined, remove: () => undefined };

/** Removes a whole portfolio for good, history, journal and all. Tabs that have it open can't write to it any more. */
export async function removeStore(name: string, host?: DatabaseHost, notes: Notes = NO_NOTES): Promise<void> {
  removeSentinel(notes, name);
  await deleteDatabase(name, host);
  if (host === undefined) await leaveHome(name);
  await removeJournal(name);
}
