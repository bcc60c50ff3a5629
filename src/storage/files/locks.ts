/** Who may touch what, over all tabs and workers of this origin. A lock goes with whoever held it. */
export interface Locks {
  /** Alone. Never called for a name while the same work holds it. */
  exclusive<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** Along with others who only read. */
  shared<Value>(name: string, work: () => Promise<Value>): Promise<Value>;
  /** Takes it until the returned function is called, or this worker or page ends. */
  hold(name: string): Promise<() => void>;
  isHeld(name: string): Promise<boolean>;
  /** Whether `isHeld` knows of other tabs. Where it doesn't, only age tells that a tab is gone. */
  readonly knowsOtherTabs: boolean;
}

/** The browser's own, or, where there are none, those of this page alone. */
export function deviceLocks(): Locks {
  const manager = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
  return manager === undefined ? createLocalLocks() : browserLocks(manager);
}

function browserLocks(manager: LockManager): Locks {
  return {
    exclusive: async (name, work) => await manager.request(name, work),
    shared: async (name, work) => await manager.request(name, { mode: 'shared' }, work),
    hold: (name) =>
      new Promise((resolve, reject) => {
        const untilReleased = () => new Promise<void>((release) => resolve(() => release()));
        manager.request(name, untilReleased).catch(reject);
      }),
    async isHeld(name) {
      const { held = [], pending = [] } = await manager.query();
      return [...held, ...pending].some((lock) => lock.name === name);
    },
    knowsOtherTabs: true,
  };
}

/** Locks among those who share the object. */
export function createLocalLocks(knowsOtherTabs = false): Locks {
  const queues = new Map<string, Promise<unknown>>();
  const exclusive = <Value>(name: string, work: () => Promise<Value>): Promise<Value> => {
    const before = queues.get(name) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    queues.set(name, settled);
    void settled.then(() => queues.get(name) === settled && queues.delete(name));
    return mine;
  };
  return {
    exclusive,
    shared: exclusive,
    hold: (name) =>
      new Promise((resolve) => {
        void exclusive(name, () => new Promise<void>((release) => resolve(() => release())));
      }),
    isHeld: (name) => Promise.resolve(queues.has(name)),
    knowsOtherTabs,
  };
}
