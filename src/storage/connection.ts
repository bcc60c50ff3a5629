import type { CommitProblem } from '../domain/ports';
import { failure, type Result, success } from '../domain/result';
import {
  createDatabase,
  deleteDatabase,
  type DatabaseHost,
  type DatabaseSchema,
  type PortfolioDatabase,
} from './database';
import { findHome, moveHome } from './home';
import { problemOf, Refused } from './problems';

/**
 * `superseded`: a newer version of the app took the database over, or it was removed; this tab must be loaded again.
 * `blocked`: a tab of an older version does not let go of it. `open`: it did.
 */
export type StoreCondition = 'superseded' | 'blocked' | 'open';

export interface ConnectionOptions {
  readonly name: string;
  readonly schemas: readonly DatabaseSchema[];
  readonly host: DatabaseHost | undefined;
  readonly onCondition: (condition: StoreCondition) => void;
}

export interface Connection {
  /** Runs work on an open database. If it fails for no reason of its own, runs it once more on a fresh connection. */
  run<Value>(work: (database: PortfolioDatabase) => Promise<Value>): Promise<Result<Value, CommitProblem>>;
  /** Removes a database that can't be read, so that the next call makes a new one, elsewhere if need be. Rejects if that can't be done. */
  replace(): Promise<void>;
  close(): void;
}

/** Another tab that does not let go must not keep the start waiting for ever. */
const REMOVAL_MS = 5000;

export function createConnection(options: ConnectionOptions): Connection {
  let current: Opening | null = null;
  let over = false;
  let home = options.host === undefined ? findHome(options.name) : Promise.resolve(options.host);

  const letGo = (): void => {
    current?.database.dexie.close({ disableAutoOpen: true });
    current = null;
  };
  const supersede = (): void => {
    letGo();
    if (over) return;
    over = true;
    options.onCondition('superseded');
  };
  const attempt = async <Value>(work: (database: PortfolioDatabase) => Promise<Value>): Promise<Value> => {
    const host = await home;
    if (over) throw new Refused({ kind: 'superseded' });
    const opening = (current ??= open(options, host, supersede));
    opening.opened.catch(() => {
      if (current === opening) letGo(); // the next call opens anew
    });
    await Promise.race([opening.opened, opening.blocked]);
    return work(opening.database);
  };
  return {
    async run(work) {
      try {
        return success(await attempt(work));
      } catch (error) {
        const problem = over ? SUPERSEDED : problemOf(error);
        if (problem.kind === 'superseded') supersede();
        if (problem.kind === 'superseded' || error instanceof Refused) return failure(problem);
      }
      letGo();
      try {
        return success(await attempt(work));
      } catch (error) {
        letGo();
        return failure(over ? SUPERSEDED : problemOf(error));
      }
    },
    async replace() {
      letGo();
      const isRemoved = await removeInTime(options.name, await home);
      const elsewhere = isRemoved || options.host !== undefined ? undefined : await moveHome(options.name);
      if (!isRemoved && elsewhere === undefined) throw new Refused(NOT_REMOVED);
      if (!isRemoved) home = Promise.resolve(elsewhere);
    },
    close() {
      over = true;
      letGo();
    },
  };
}

/** False if the browser could not remove it. Rejects if another tab holds it. */
async function removeInTime(name: string, host: DatabaseHost | undefined): Promise<boolean> {
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Refused(NOT_REMOVED)), REMOVAL_MS);
  });
  const removed = deleteDatabase(name, host).then(
    () => true,
    () => false,
  );
  return Promise.race([removed, tooLate]);
}

const NOT_REMOVED: CommitProblem = { kind: 'failed', detail: 'a database that can’t be read could not be removed' };
const SUPERSEDED: CommitProblem = { kind: 'superseded' };

interface Opening {
  readonly database: PortfolioDatabase;
  readonly opened: Promise<void>;
  /** Rejects as soon as another tab holds the database; the opening itself goes on and is there for the next call. */
  readonly blocked: Promise<never>;
}

function open(options: ConnectionOptions, host: DatabaseHost | undefined, supersede: () => void): Opening {
  const database = createDatabase(options.name, options.schemas, host);
  let isBlocked = false;
  database.dexie.on('versionchange', () => {
    supersede();
    return false; // and not on to Dexie's own handler, which closes only until the next call
  });
  const blocked = new Promise<never>((_, reject) => {
    database.dexie.on('blocked', () => {
      isBlocked = true;
      options.onCondition('blocked');
      reject(new Refused({ kind: 'failed', detail: 'another tab holds the database' }));
      return false;
    });
  });
  blocked.catch(() => undefined); // nobody may be waiting
  const opened = Promise.resolve(database.dexie.open()).then(() => {
    if (isBlocked) options.onCondition('open');
  });
  return { database, opened, blocked };
}
