import type { NamedRow, PortfolioDatabase, RefRow, VersionRow } from './database';
import { isSealed, type WrittenRows } from './write-rows';

interface Rows {
  readonly records: VersionRow;
  readonly sealed: VersionRow;
  readonly changes: VersionRow;
  readonly sealedChanges: VersionRow;
  readonly refs: RefRow;
  readonly meta: NamedRow;
}
type TableName = keyof Rows;
const TABLES: readonly TableName[] = ['records', 'sealed', 'changes', 'sealedChanges', 'refs', 'meta'];

/** One transaction over everything that a commit touches. Wait for nothing in it but what it reads. */
export interface StrictTables {
  get<Name extends TableName>(table: Name, key: string): Promise<Rows[Name] | undefined>;
  getAll<Name extends TableName>(table: Name, keys: readonly string[]): Promise<readonly Rows[Name][]>;
  /** The row with the highest key. */
  last<Name extends TableName>(table: Name): Promise<Rows[Name] | undefined>;
  keys(table: TableName): Promise<readonly string[]>;
  write(written: WrittenRows): void;
}

/**
 * A strict transaction straight on the browser's database, for the one write that people wait for. Dexie takes as long again
 * for its own bookkeeping, and waits for the answer to each row before it lets the browser commit. On disk once the promise
 * resolves, or nothing at all.
 */
export async function writeStrictly<Value>(
  database: PortfolioDatabase,
  work: (tables: StrictTables) => Promise<Value>,
): Promise<Value> {
  const transaction = database.dexie.backendDB().transaction(TABLES, 'readwrite', { durability: 'strict' });
  const ended = endOf(transaction);
  ended.catch(() => undefined); // the work may have failed first
  try {
    const value = await work(tablesOf(transaction));
    transaction.commit();
    await ended;
    return value;
  } catch (error) {
    abortQuietly(transaction);
    throw transaction.error ?? error; // what a request says of an abort is only that there was one
  }
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

function tablesOf(transaction: IDBTransaction): StrictTables {
  const store = (table: TableName): IDBObjectStore => transaction.objectStore(table);
  const get = <Name extends TableName>(table: Name, key: string): Promise<Rows[Name] | undefined> =>
    answerOf(store(table).get(key) as IDBRequest<Rows[Name] | undefined>);
  return {
    get,
    async getAll(table, keys) {
      const rows = await Promise.all(keys.map((key) => get(table, key)));
      return rows.filter((row) => row !== undefined);
    },
    async last<Name extends TableName>(table: Name) {
      const cursor = await answerOf(store(table).openCursor(null, 'prev'));
      return cursor?.value as Rows[Name] | undefined;
    },
    keys: (table) => answerOf(store(table).getAllKeys() as IDBRequest<string[]>),
    write({ rows, refs, meta }) {
      for (const row of rows) {
        const sealed = isSealed(row.kind);
        store(sealed ? 'sealed' : 'records').put(row);
        store(sealed ? 'sealedChanges' : 'changes').add(row); // a place in the log that is taken aborts the commit
      }
      for (const row of refs) store('refs').put(row);
      for (const row of meta) store('meta').put(row);
    },
  };
}

function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('no reason given', 'UnknownError'));
  });
  answer.catch(() => undefined); // another read may have failed first
  return answer;
}

function abortQuietly(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // it is over already
  }
}
