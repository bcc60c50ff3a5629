import type { Connection } from '../connection';
import { readHead } from '../head';
import type { PortfolioDatabase } from '../database';
import type { Result } from '../../domain/result';
import type { CommitProblem } from '../../domain/ports';
import type { DatabaseRead, Rebuild, SecondStore } from './second-store';
import type { JournalSummary } from './summary';

/** A commit that is under way is in one store and not yet in the other. */
const SECOND_LOOK_MS = 1500;

/** How the two stores differ; null if they hold the same, or can't be compared now. */
export interface Difference {
  readonly cause: Rebuild['cause'];
  readonly read: Result<DatabaseRead, CommitProblem>;
}

/** Compares the two stores in figures, without reading either on this thread. */
export async function findDifference(
  connection: Connection,
  second: SecondStore,
  secondLookMs = SECOND_LOOK_MS,
): Promise<Difference | null> {
  const first = await compare(connection, second);
  if (first === null) return null;
  await new Promise((resolve) => setTimeout(resolve, secondLookMs));
  return compare(connection, second);
}

async function compare(connection: Connection, second: SecondStore): Promise<Difference | null> {
  if (second.journal === null) return null;
  const figures = await connection.run(figuresOf);
  if (!figures.ok) return null;
  const { head, standing, rows, refs } = figures.value;
  if (head === null && rows === 0) return null; // nothing was ever saved; a loss was seen at the start
  const summary = await second.journal.summarise(head?.databaseId ?? null).catch((error: unknown) => {
    second.noteFailure(error);
    return undefined;
  });
  if (summary === undefined) return null;
  const isAlike =
    summary !== null &&
    summary.seq === head?.seq &&
    summary.latest === head.latest &&
    summary.rows === rows &&
    summary.standing === standing &&
    summary.refs === refs;
  return isAlike ? null : { cause: causeOf(summary, head?.seq ?? 0), read: { ok: true, value: { head, standing } } };
}

function causeOf(summary: JournalSummary | null, seq: number): Rebuild['cause'] {
  return summary !== null && summary.seq > seq ? 'behind' : 'damaged';
}

function figuresOf(database: PortfolioDatabase) {
  const { dexie, records, sealed, changes, sealedChanges, refs, meta } = database;
  return dexie.transaction('r', [records, sealed, changes, sealedChanges, refs, meta], async () => {
    const [head, open, closed, openLog, closedLog, refCount] = await Promise.all([
      readHead(database),
      records.count(),
      sealed.count(),
      changes.count(),
      sealedChanges.count(),
      refs.count(),
    ]);
    return { head, standing: open + closed, rows: openLog + closedLog, refs: refCount };
  });
}
