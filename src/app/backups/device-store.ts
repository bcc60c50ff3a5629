import { findHome } from '../../storage/home';
import type { LockKeys } from '../../storage/lock/keys';
import { open as openSealed, seal } from '../../storage/lock/sealing';

const STORES = ['things', 'snapshot'] as const;
type Store = (typeof STORES)[number];
type Work<Answer> = (store: IDBObjectStore) => IDBRequest<Answer>;

/**
 * A small database beside the portfolio's, for what a note can't hold: the handle of a folder, a snapshot in pieces. No part
 * of a portfolio depends on it. It lies where the portfolio's database lies. Where a lock is on, texts and bytes are sealed.
 */
export interface DeviceStore {
  /** Undefined if it is not there, or the browser can't say. */
  readonly get: (store: Store, key: string) => Promise<unknown>;
  /** All of a store under its keys at once: what was there before goes. Rejects if it could not be kept. */
  readonly replaceAll: (store: Store, values: ReadonlyMap<string, unknown>) => Promise<void>;
}

export function openDeviceStore(portfolio: string, keys: LockKeys | null): DeviceStore {
  const name = `${portfolio}-device`;
  const run = async <Answer>(store: Store, mode: IDBTransactionMode, work: Work<Answer>): Promise<Answer> =>
    runOn((await findHome(portfolio))?.indexedDB ?? indexedDB, name, store, mode, work);
  return {
    get: async (store, key) => {
      try {
        return opened(await run<unknown>(store, 'readonly', (open) => open.get(key)), aboutValue(store, key), keys);
      } catch {
        return undefined;
      }
    },
    replaceAll: (store, values) =>
      run(store, 'readwrite', (open) => {
        const cleared = open.clear();
        for (const [key, value] of values) open.put(closed(value, aboutValue(store, key), keys), key);
        return cleared;
      }),
  };
}

interface SealedValue {
  readonly is: 'text' | 'bytes';
  readonly sealed: Uint8Array;
}

function aboutValue(store: Store, key: string): string {
  return JSON.stringify(['meta', store, key]);
}

/** Handles can't be sealed, and tell no more than the name of a folder. */
function closed(value: unknown, about: string, keys: LockKeys | null): unknown {
  if (keys === null) return value;
  if (typeof value === 'string') {
    return { is: 'text', sealed: seal(keys.rows, new TextEncoder().encode(value), about) } satisfies SealedValue;
  }
  if (!(value instanceof ArrayBuffer)) return value;
  return { is: 'bytes', sealed: seal(keys.rows, new Uint8Array(value), about) } satisfies SealedValue;
}

function opened(value: unknown, about: string, keys: LockKeys | null): unknown {
  if (keys === null || !isSealed(value)) return value;
  const bytes = openSealed(keys.rows, value.sealed, about);
  return value.is === 'text' ? new TextDecoder().decode(bytes) : bytes.buffer;
}

function isSealed(value: unknown): value is SealedValue {
  return typeof value === 'object' && value !== null && 'sealed' in value && value.sealed instanceof Uint8Array;
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
