import type { DatabaseHost } from './database';

/** A storage bucket of its own has databases of its own, in files of their own. Chromium has them; https://wicg.github.io/storage-buckets/ */
interface StorageBuckets {
  keys(): Promise<readonly string[]>;
  open(name: string): Promise<{ readonly indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/**
 * Where the database of that name lives: in the browser's usual place, or where `moveHome` has moved it. Undefined for the
 * usual place. Every part that opens the database asks here, in workers too.
 */
export async function findHome(name: string): Promise<DatabaseHost | undefined> {
  const buckets = storageBuckets();
  const names = await buckets?.keys().catch((): readonly string[] => []);
  return names?.includes(bucketOf(name)) === true ? openBucket(name) : undefined;
}

/**
 * For when the browser can neither open its databases nor remove them, as Chromium when one small file of theirs is damaged: all of the
 * origin's are shut then, for good. Undefined where there is nowhere else to go.
 */
export async function moveHome(name: string): Promise<DatabaseHost | undefined> {
  const isMoved = (await findHome(name)) !== undefined;
  return isMoved ? undefined : openBucket(name);
}

/** Takes a database that was moved away with everything in it. */
export async function leaveHome(name: string): Promise<void> {
  const buckets = storageBuckets();
  if ((await buckets?.keys())?.includes(bucketOf(name)) === true) await buckets?.delete(bucketOf(name));
}

async function openBucket(name: string): Promise<DatabaseHost | undefined> {
  const bucket = await storageBuckets()
    ?.open(bucketOf(name))
    .catch(() => undefined);
  return bucket === undefined ? undefined : { indexedDB: bucket.indexedDB, IDBKeyRange };
}

function bucketOf(name: string): string {
  return `${name.toLowerCase().replace(/[^a-z0-9-]/g, '-')}-moved`;
}

function storageBuckets(): StorageBuckets | undefined {
  return (globalThis as { navigator?: { storageBuckets?: StorageBuckets } }).navigator?.storageBuckets;
}
