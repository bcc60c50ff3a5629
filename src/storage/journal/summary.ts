import { type HeadPlace, parseEntry } from './entries';
import { pictureOf } from './picture';

/** What the journal holds, in figures: enough to see whether the database holds the same. */
export interface JournalSummary extends HeadPlace {
  readonly databaseId: string;
  /** Rows of the log that it can give back, and places of the log up to its head that it can't. */
  readonly rows: number;
  readonly missing: number;
  /** Records with a row that stands, removed ones included. */
  readonly standing: number;
  readonly refs: number;
}

/** Null if it holds nothing of that database; of the latest one, if none is named. */
export function summaryOf(texts: readonly string[], databaseId: string | null): JournalSummary | null {
  const entries = texts.map(parseEntry).filter((entry) => entry !== null);
  const picture = pictureOf(entries, databaseId);
  if (picture === null) return null;
  const { head, rowBySeq, standingById, idByRef, missing } = picture;
  return {
    databaseId: head.databaseId,
    seq: head.seq,
    latest: head.latest,
    rows: rowBySeq.size,
    missing,
    standing: standingById.size,
    refs: idByRef.size,
  };
}
