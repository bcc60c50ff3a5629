import { IDBDatabase, IDBFactory, IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** How a call of the browser's database fails. */
export type Fault =
  | 'throws' /* the call itself */
  | 'aborts' /* the transaction, a moment later: how Chromium says that the disk is full */
  | 'quota' /* the browser's word on it */
  | 'closes'; /* the connection, as iOS does */

const CALLS = [
  [IDBFactory, ['open']],
  [IDBDatabase, ['transaction']],
  [IDBObjectStore, ['get', 'getAll', 'getAllKeys', 'put', 'add', 'delete', 'openCursor', 'openKeyCursor']],
  [IDBIndex, ['get', 'getAll', 'getAllKeys', 'openCursor']],
] as const;

export interface Faults {
  /** From now on the call of that number fails, the first being 1; with `onwards` all later ones too. */
  arm(fault: Fault, number: number, onwards?: boolean): void;
  disarm(): void;
  /** Whether a call has failed since `arm`. */
  hasStruck(): boolean;
  restore(): void;
}

/** Puts itself between Dexie and the database. One at a time: it works on the classes themselves. */
export function injectFaults(): Faults {
  let armed: { fault: Fault; countdown: number; onwards: boolean } | null = null;
  let struck = false;
  const undo: (() => void)[] = [];
  for (const [owner, names] of CALLS) {
    for (const name of names) undo.push(intercept(owner.prototype, name, shouldFail));
  }
  function shouldFail(): Fault | null {
    if (armed === null) return null;
    armed.countdown -= 1;
    if (armed.countdown > 0 || (armed.countdown < 0 && !armed.onwards)) return null;
    struck = true;
    return armed.fault;
  }
  return {
    arm(fault, number, onwards = false) {
      armed = { fault, countdown: number, onwards };
      struck = false;
    },
    disarm: () => (armed = null),
    hasStruck: () => struck,
    restore: () => undo.forEach((one) => one()),
  };
}

type Method = (...args: unknown[]) => unknown;

function intercept(prototype: object, name: string, shouldFail: () => Fault | null): () => void {
  const original = Reflect.get(prototype, name) as Method;
  const replacement: Method = function (this: unknown, ...args) {
    const fault = shouldFail();
    if (fault === null) return original.apply(this, args);
    return fail(this, fault, () => original.apply(this, args));
  };
  Reflect.set(prototype, name, replacement);
  return () => Reflect.set(prototype, name, original);
}

function fail(target: unknown, fault: Fault, call: () => unknown): unknown {
  if (fault === 'quota') throw new DOMException('full', 'QuotaExceededError');
  const transaction = transactionOf(target);
  if (fault === 'aborts' && transaction !== null) {
    const request = call();
    transaction.abort();
    return request;
  }
  if (fault === 'closes' && transaction !== null) {
    transaction.db.close();
    transaction.abort();
    throw new DOMException('the connection was lost', 'InvalidStateError');
  }
  throw new DOMException('an internal error', 'UnknownError');
}

function transactionOf(target: unknown): IDBTransaction | null {
  if (target instanceof IDBObjectStore) return target.transaction;
  if (target instanceof IDBIndex) return target.objectStore.transaction;
  return null;
}
