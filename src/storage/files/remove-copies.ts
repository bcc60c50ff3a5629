import { copiesFolder } from './copy-place';

/** Removes every second copy of a database that is being removed. Rejects if one of them is being written. */
export async function removeCopies(name: string): Promise<void> {
  const manager = (globalThis.navigator as { storage?: Partial<StorageManager> } | undefined)?.storage;
  const root = await manager?.getDirectory?.();
  try {
    await root?.removeEntry(copiesFolder(name), { recursive: true });
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
  }
}
