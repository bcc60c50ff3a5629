import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { LoggedVersion } from '../domain/ports';
import type { RecordKind } from '../domain/records/record-kinds';
import type { IsoInstant } from '../domain/time';

/**
 * One version of one record. The log keeps every one of them for good; `records` and `sealed` keep a copy of the newest,
 * so that loading need not read the log. What says who or what is in `body`; the rest is bookkeeping.
 */
export interface VersionRow extends Omit<LoggedVersion, 'body'> {
  /** Place in this device's log: counts up by one over both logs. */
  readonly seq: number;
  /** The fields of the record as the codec encoded them; null for a removal. Rows of schema 1 say nothing of descent. */
  readonly body: unknown;
  /** What it said was forgotten: it only keeps its place. */
  readonly forgotten?: true;
}

/** Which record a reference belongs to, for ever. */
export interface RefRow {
  readonly ref: string;
  readonly id: string;
}

/** A form half written. */
export interface DraftRow {
  readonly key: string;
  readonly savedAt: IsoInstant;
  readonly body: unknown;
}

export interface NamedRow {
  readonly name: string;
}

export interface PortfolioDatabase {
  readonly dexie: Dexie;
  readonly records: Table<VersionRow, string>;
  /** Kinds that tell who people are: kept apart, log and all. */
  readonly sealed: Table<VersionRow, string>;
  readonly changes: Table<VersionRow, number>;
  readonly sealedChanges: Table<VersionRow, number>;
  readonly refs: Table<RefRow, string>;
  readonly meta: Table<NamedRow, string>;
  readonly drafts: Table<DraftRow, string>;
}

export interface DatabaseSchema {
  readonly version: number;
  readonly stores: Readonly<Record<string, string>>;
  /** The newest shape of each kind of record that this schema holds. */
  readonly recordVersions: Readonly<Partial<Record<RecordKind, number>>>;
}

/**
 * Every schema ever shipped; none is ever edited or dropped. A record that changes its shape needs a new one here too,
 * even where the tables stay the same: that is what keeps an old tab from writing old shapes beside new ones.
 * Only ids, kinds and sequence may be indexed: everything else is encoded.
 */
export const DATABASE_SCHEMAS: readonly DatabaseSchema[] = [
  {
    version: 1,
    stores: {
      records: 'id',
      sealed: 'id',
      changes: 'seq, id',
      sealedChanges: 'seq, id',
      refs: 'ref',
      meta: 'name',
      drafts: 'key',
    },
    recordVersions: {
      candidate: 1,
      enrolment: 1,
      programmePlan: 1,
      client: 1,
      identity: 1,
      developmentNeed: 1,
      goal: 1,
      contract: 1,
      signature: 1,
      session: 1,
      reflection: 1,
      supervisionMeeting: 1,
      feedback: 1,
      declaration: 1,
    },
  },
  {
    version: 2,
    stores: {
      files: 'hash',
      fileUploads: 'id',
      fileChunks: '[id+seq]',
    },
    recordVersions: {
      evidenceItem: 1,
      witnessStatement: 1,
      candidate: 1,
      enrolment: 2,
      programmePlan: 1,
      client: 1,
      identity: 1,
      developmentNeed: 1,
      goal: 1,
      contract: 1,
      signature: 1,
      session: 1,
      reflection: 1,
      supervisionMeeting: 1,
      feedback: 1,
      declaration: 1,
      writtenResponse: 1,
      swot: 1,
      pdp: 1,
      pdpObjective: 1,
      cpdActivity: 1,
      claim: 1,
    },
  },
  {
    version: 3,
    stores: {},
    recordVersions: {
      candidate: 1,
      enrolment: 3,
      programmePlan: 1,
      client: 1,
      identity: 2,
      developmentNeed: 1,
      goal: 1,
      contract: 2,
      contractTemplate: 1,
      signature: 2,
      session: 1,
      reflection: 2,
      supervisionMeeting: 1,
      feedback: 2,
      declaration: 1,
      evidenceItem: 2,
      witnessStatement: 1,
      writtenResponse: 1,
      swot: 1,
      pdp: 1,
      pdpObjective: 1,
      cpdActivity: 1,
      claim: 1,
      judgement: 1,
      officialWording: 1,
    },
  },
];

/** Where databases live: the browser's own, or that of a test. */
export interface DatabaseHost {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** Describes the database; nothing is opened yet. */
export function createDatabase(
  name: string,
  schemas: readonly DatabaseSchema[],
  host: DatabaseHost | undefined,
): PortfolioDatabase {
  const { indexedDB: factory, IDBKeyRange: keyRange } = host ?? { indexedDB, IDBKeyRange };
  const dexie = new Dexie(name, { ...STRICT, indexedDB: withoutDowngrade(factory), IDBKeyRange: keyRange });
  for (const schema of schemas) dexie.version(schema.version).stores(schema.stores);
  return {
    dexie,
    records: dexie.table('records'),
    sealed: dexie.table('sealed'),
    changes: dexie.table('changes'),
    sealedChanges: dexie.table('sealedChanges'),
    refs: dexie.table('refs'),
    meta: dexie.table('meta'),
    drafts: dexie.table('drafts'),
  };
}

export async function deleteDatabase(name: string, host: DatabaseHost | undefined): Promise<void> {
  await new Dexie(name, host).delete();
}

/**
 * `strict` reaches every engine, not only Chromium: without it Chromium and Firefox lose acknowledged writes in a power cut.
 * No opening by itself: a closed connection stays closed until `connection.ts` decides. No cache: rows count once they are on disk.
 */
const STRICT: DexieOptions = { chromeTransactionDurability: 'strict', autoOpen: false, cache: 'disabled' };

/**
 * Dexie opens a database that is newer than the code by asking for it without a version. Old code must not touch
 * newer data, so asking without a version is refused and the error says why.
 */
function withoutDowngrade(factory: IDBFactory): IDBFactory {
  return {
    open: (name, version) => {
      if (version === undefined) throw new DOMException('the database is newer than this code', 'VersionError');
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (one, other) => factory.cmp(one, other),
  };
}
