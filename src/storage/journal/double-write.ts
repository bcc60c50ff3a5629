import { Dexie } from 'dexie';
import type { CommitProblem } from '../../domain/ports';
import type { Result } from '../../domain/result';
import type { Connection } from '../connection';
import type { PortfolioDatabase } from '../database';
import type { WrittenRows } from '../write-rows';
import type { HeadPlace } from './entries';
import type { KeptCommit, SecondStore } from './second-store';

/** Says within a transaction what it is about to write, and which head it found. At most once. */
export type Keep = (after: HeadPlace, written: WrittenRows) => void;

/** Work that may be run twice, as by `connection.run`. */
export type Write = <Value>(
  work: (database: PortfolioDatabase, keep: Keep) => Promise<Value>,
) => Promise<Result<Value, CommitProblem>>;

/**
 * Writes to both stores side by side, since each takes as long as its disk: the journal gets its copy as soon as the
 * transaction knows what it will write. It resolves once both have it. A transaction that came to nothing is
 * taken back in the journal, before anybody hears that it was not saved.
 */
export function createDoubleWrite(connection: Connection, second: SecondStore): Write {
  return async (work) => {
    const refused: KeptCommit[] = [];
    let kept: KeptCommit | null = null;
    const giveUp = (): void => {
      if (kept !== null) refused.push(kept);
      kept = null;
    };
    const done = await connection.run((database) => {
      giveUp(); // the first try came to nothing
      return work(database, (after, written) => {
        // not in the zone of the transaction, which would wait for it, or end with it
        kept = Dexie.ignoreTransaction(() => second.keepCommit(after, written));
      });
    });
    if (!done.ok) giveUp();
    await Promise.all([...refused.map((one) => one.takeBack()), settled(kept)]);
    return done;
  };
}

function settled(kept: KeptCommit | null): Promise<void> | undefined {
  return kept?.stand();
}
