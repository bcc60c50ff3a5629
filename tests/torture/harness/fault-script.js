// Runs in the page and in its workers before anything of the app: stands between the app and the browser's storage, counts the calls,
// and makes one of them fail. Spoken to through `tortureFaults` in the page; workers are reached by a channel.
(() => {
  /** @typedef {{ where: 'page' | 'worker', call: string, number: number, onwards: boolean, fault: 'throws' | 'aborts' | 'closes' | 'quota' | 'short' }} Order */

  /** @type {[owner: string, calls: string[]][]} */
  const CALLS = [
    ['IDBFactory', ['open']],
    ['IDBDatabase', ['transaction']],
    ['IDBObjectStore', ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'count', 'openCursor', 'openKeyCursor']],
    ['IDBIndex', ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor']],
    ['StorageManager', ['getDirectory']],
    ['FileSystemDirectoryHandle', ['getFileHandle', 'getDirectoryHandle', 'removeEntry']],
    ['FileSystemFileHandle', ['getFile', 'createSyncAccessHandle', 'createWritable']],
    ['FileSystemSyncAccessHandle', ['read', 'write', 'flush', 'truncate', 'getSize']],
    ['LockManager', ['request']],
    ['Storage', ['setItem']],
  ];
  const ANSWERS_LATER = new Set(['StorageManager', 'FileSystemDirectoryHandle', 'FileSystemFileHandle', 'LockManager']);
  const where = typeof document === 'undefined' ? 'worker' : 'page';
  const channel = new BroadcastChannel('torture-faults');
  /** What is to fail from the start. @type {Order | null} */
  let order = /** @type {any} */ (globalThis).tortureOrder ?? null;
  let hasStruck = false;
  /** @type {Record<string, number>} */
  let counts = {};

  for (const [owner, calls] of CALLS) {
    const prototype = /** @type {any} */ (globalThis)[owner]?.prototype;
    for (const call of prototype === undefined ? [] : calls) intercept(prototype, owner, call);
  }

  /** @param {any} prototype @param {string} owner @param {string} call */
  function intercept(prototype, owner, call) {
    const original = prototype[call];
    if (original === undefined) return;
    /** @this {any} @param {any[]} args */
    prototype[call] = function (...args) {
      const name = `${owner}.${call}`;
      const count = (counts[name] ?? 0) + 1;
      counts[name] = count;
      if (order === null || order.where !== where || order.call !== name) return original.apply(this, args);
      if (order.onwards ? count < order.number : count !== order.number) return original.apply(this, args);
      hasStruck = true;
      channel.postMessage({ struck: true });
      try {
        return fail(this, order.fault, args, original);
      } catch (error) {
        if (ANSWERS_LATER.has(owner)) return Promise.reject(error);
        throw error;
      }
    };
  }

  /** @param {any} target @param {Order['fault']} fault @param {any[]} args @param {Function} original */
  function fail(target, fault, args, original) {
    if (fault === 'quota') throw new DOMException('no room left', 'QuotaExceededError');
    if (fault === 'short') return original.apply(target, [args[0].subarray(0, args[0].length >> 1), args[1]]);
    if (fault === 'aborts' && target instanceof IDBDatabase) {
      const transaction = original.apply(target, args);
      queueMicrotask(() => transaction.abort());
      return transaction;
    }
    const transaction = target.objectStore?.transaction ?? target.transaction;
    if (fault === 'aborts' && transaction instanceof IDBTransaction) {
      const request = original.apply(target, args);
      transaction.abort();
      return request;
    }
    const database = target instanceof IDBDatabase ? target : transaction?.db;
    if (fault === 'closes' && database instanceof IDBDatabase) {
      database.close();
      throw new DOMException('the connection was lost', 'InvalidStateError');
    }
    throw new DOMException('an internal error', 'UnknownError');
  }

  /** @param {Order | null} next */
  function obey(next) {
    order = next;
    counts = {};
    hasStruck = false;
  }

  channel.onmessage = ({ data }) => {
    if (data.struck === true) hasStruck = true;
    if (where === 'page') {
      if (data.counts !== undefined) answers.push(data.counts);
      return;
    }
    if (data.order !== undefined) obey(data.order);
    if (data.order !== undefined || data.asks === true) channel.postMessage({ counts });
  };
  /** @type {Record<string, number>[]} */
  const answers = [];
  const aMoment = () => new Promise((resolve) => setTimeout(resolve, 60));

  if (where === 'page')
    Object.assign(globalThis, {
      tortureFaults: {
        /** From now on calls are counted, and one of them fails. @param {Order | null} next */
        async arm(next) {
          obey(next);
          channel.postMessage({ order: next });
          await aMoment();
        },
        /** Nothing fails any more. Gives what was called since, by where and what. */
        async disarm() {
          order = null;
          answers.length = 0;
          channel.postMessage({ asks: true });
          await aMoment();
          /** @type {Record<string, number>} */
          const called = {};
          for (const [call, count] of Object.entries(counts)) called[`page ${call}`] = count;
          for (const one of answers)
            for (const [call, count] of Object.entries(one))
              called[`worker ${call}`] = (called[`worker ${call}`] ?? 0) + count;
          channel.postMessage({ order: null });
          return { called, hasStruck };
        },
      },
    });
})();
