import { findHome } from '../../storage/home';

const STORES = ['things', 'snapshot'] as const;
type Store = (typeof STORES)[number];
type Work<Answer> = (store: IDBObjectStore) => IDBRequest<Answer>;

/**
 * A small database beside the portfolio's, for what a note can't hold: the handle of a folder, a snapshot in pieces. No part
 * of a portfolio depends on it. It lies where the portfolio's database lies.
 */
export interface DeviceStore {
  /** Undefined if it is not there, or the browser can't say. */
  readonly get: (store: Store, key: string) => Promise<unknown>;
  /** All of a store under its keys at once: what was there before goes. Rejects if it could not be kept. */
  readonly replaceAll: (store: Store, values: ReadonlyMap<string, unknown>) => Promise<void>;
}

export function openDeviceStore(portfolio: string): DeviceStore {
  const name = `${portfolio}-device`;
  const run = async <Answer>(store: Store, mode: IDBTransactionMode, work: Work<Answer>): Promise<Answer> =>
    runOn((await findHome(portfolio))?.indexedDB ?? indexedDB, name, store, mode, work);
  return {
    get: async (store, key) => {
      try {
        return await run<unknown>(store, 'readonly', (open) => open.get(key));
      } catch {
        return undefined;
      }
    },
    replaceAll: (store, values) =>
      run(store, 'readwrite', (open) => {
        const cleared = open.clear();
        for (const [key, value] of values) open.put(value, key);
        return cleared;
      }),
  };
}

/** Opened for one piece of work and closed again, so that no tab ever stands in another's way. */
async function runOn<Answer>(
  factory: IDBFactory,
  name: string,
  store: Store,
  mode: IDBTransactionMode,
  work: Work<Answer>,
): Promise<Answer> {
  const database = await open(factory, name);
  try {
    return await new Promise<Answer>((resolve, reject) => {
      const transaction = database.transaction(store, mode);
      const request = work(transaction.objectStore(store));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('nothing was kept'));
    });
  } finally {
    database.close();
  }
}

function open(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.onupgradeneeded = () => STORES.forEach((store) => request.result.createObjectStore(store));
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('the database does not open'));
  });
}
