import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { DatabaseHost } from '../../src/storage/database';

/** An empty place for databases. Stores that share one are tabs of one browser. */
export function createFakeHost(): DatabaseHost {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
