import { failure, type Result, success } from '../domain/result';
import { findHome } from '../storage/home';
import { textOf } from './text-of';

/** What a database held, store by store, as it stood: nothing is parsed, and nothing is left out because it looks odd. */
export interface RawDatabase {
  readonly version: number;
  readonly rowsByStore: ReadonlyMap<string, readonly unknown[]>;
  /** Rows that the browser could not give back. */
  readonly unreadableRows: number;
  /** One row of a store that was too large to be read whole. */
  readonly readRow: (store: string, key: IDBValidKey) => Promise<unknown>;
  readonly close: () => void;
}

/** Why there is nothing: the browser has no such database, or it can't open it. */
export type NoDatabase = { readonly kind: 'absent' } | { readonly kind: 'failed'; readonly detail: string };

/** Another tab may be changing the database, or the browser may be mending it; neither lasts long. */
const PATIENCE_MS = 10_000;

/**
 * Reads a whole database without naming a version, so that nothing is upgraded and a newer one opens too. Each row
 * is asked for by itself where they don't come together: one that is damaged costs no other. Stays open until the page goes.
 */
export async function readDatabase(
  name: string,
  largeStores: readonly string[],
): Promise<Result<RawDatabase, NoDatabase>> {
  let database: IDBDatabase | null;
  try {
    database = await openAsItIs(name, (await findHome(name))?.indexedDB ?? indexedDB);
  } catch (error) {
    return failure({ kind: 'failed', detail: textOf(error) });
  }
  if (database === null) return failure({ kind: 'absent' });
  try {
    return success(await readStores(database, largeStores));
  } catch (error) {
    return failure({ kind: 'failed', detail: textOf(error) });
  }
}

/** The rows of one store, none if the database has no such store. */
export function rowsOf(database: RawDatabase, store: string): readonly unknown[] {
  return database.rowsByStore.get(store) ?? [];
}

function openAsItIs(name: string, factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name);
    let isAbsent = false;
    const timer = setTimeout(() => reject(new Error('the browser does not answer')), PATIENCE_MS);
    request.onupgradeneeded = () => {
      isAbsent = true; // it is being made now, and must not be: an empty one would look like a portfolio that is gone
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      const database = request.result;
      database.onversionchange = () => database.close(); // the app goes first
      resolve(database);
    };
    request.onerror = (event) => {
      clearTimeout(timer);
      event.preventDefault();
      if (isAbsent) resolve(null);
      else reject(request.error ?? new Error('the database does not open'));
    };
  });
}

async function readStores(database: IDBDatabase, largeStores: readonly string[]): Promise<RawDatabase> {
  const rowsByStore = new Map<string, readonly unknown[]>();
  let unreadableRows = 0;
  for (const store of database.objectStoreNames) {
    if (largeStores.includes(store)) continue;
    const read = await readStore(database, store);
    rowsByStore.set(store, read.rows);
    unreadableRows += read.unreadable;
  }
  return {
    version: database.version,
    rowsByStore,
    unreadableRows,
    readRow: (store, key) => ask<unknown>(database, store, (rows) => rows.get(key)),
    close: () => database.close(),
  };
}

interface ReadStore {
  readonly rows: readonly unknown[];
  readonly unreadable: number;
}

async function readStore(database: IDBDatabase, store: string): Promise<ReadStore> {
  try {
    return { rows: await ask<unknown[]>(database, store, (rows) => rows.getAll()), unreadable: 0 };
  } catch {
    return readRowByRow(database, store);
  }
}

async function readRowByRow(database: IDBDatabase, store: string): Promise<ReadStore> {
  const rows: unknown[] = [];
  let unreadable = 0;
  const keys = await ask<IDBValidKey[]>(database, store, (all) => all.getAllKeys()).catch(() => null);
  if (keys === null) return { rows, unreadable: 1 };
  for (const key of keys) {
    try {
      rows.push(await ask<unknown>(database, store, (all) => all.get(key)));
    } catch {
      unreadable += 1;
    }
  }
  return { rows, unreadable };
}

/** One question in a transaction of its own: an error aborts no other. */
function ask<Answer>(
  database: IDBDatabase,
  store: string,
  question: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = question(database.transaction(store, 'readonly').objectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error ?? new Error('the row can’t be read'));
    };
  });
}
