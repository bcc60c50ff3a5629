/** More than the browser gathers in memory before it sorts what it has written. */
const FILLER_BYTES = 6 * 1024 * 1024;

/**
 * Chromium keeps what was overwritten in its database files until it sorts them, and sorts a range when a database is deleted.
 * Writing a database of noise beside ours and deleting it makes it do so now, as far as a page can. Nothing depends on it.
 */
export async function shakeDatabases(portfolio: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  for (const name of [` ${portfolio}-before`, `${portfolio}-noise`]) {
    await fillAndDelete(name).catch(() => undefined);
  }
}

function fillAndDelete(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('noise');
    request.onerror = () => reject(request.error ?? new Error('no room for noise'));
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction('noise', 'readwrite', { durability: 'strict' });
      for (let at = 0; at < FILLER_BYTES; at += NOISE_BYTES) {
        transaction.objectStore('noise').put(crypto.getRandomValues(new Uint8Array(NOISE_BYTES)), at);
      }
      const end = (): void => {
        database.close();
        const removed = indexedDB.deleteDatabase(name);
        removed.onsuccess = () => resolve();
        removed.onerror = () => reject(removed.error ?? new Error('the noise stays'));
      };
      transaction.oncomplete = end;
      transaction.onabort = end;
    };
  });
}

const NOISE_BYTES = 64 * 1024;
