import type { Connection } from '../connection';
import type { PortfolioDatabase } from '../database';
import { readHead } from '../head';
import { entryToText } from '../journal/entries';
import type { SecondStore } from '../journal/second-store';
import type { Tabs } from '../tabs';

/** Rows in one frame, which is read whole. */
const ROWS_PER_FRAME = 1000;

/**
 * Writes the journal anew from the database, and removes every page from before. The other tabs are asked to begin new pages
 * first. False if one of them did not, or the journal could not be written: then what was before stays beside it.
 */
export async function purgeJournal(
  connection: Connection,
  second: SecondStore,
  tabs: Pick<Tabs, 'askToRotate'>,
): Promise<boolean> {
  const { journal } = second;
  if (journal === null) return true;
  try {
    await journal.beginAnew();
    tabs.askToRotate();
    const held = await journal.claimOld();
    // Read only now: whatever stands on the old pages stands in the database by then.
    const texts = await connection.run(journalTexts);
    if (!texts.ok) return false;
    await journal.replaceOld(texts.value);
    return held === 0;
  } catch (error) {
    second.noteFailure(error);
    return false;
  }
}

/** Everything that a database holds, as frames of a journal. */
export async function journalTexts(database: PortfolioDatabase): Promise<readonly string[]> {
  const { dexie, changes, sealedChanges, refs, meta, drafts } = database;
  return dexie.transaction('r', [changes, sealedChanges, refs, meta, drafts], async () => {
    const [head, open, closed, refRows, metaRows, draftRows] = await Promise.all([
      readHead(database),
      changes.toArray(),
      sealedChanges.toArray(),
      refs.toArray(),
      meta.toArray(),
      drafts.toArray(),
    ]);
    const texts = draftRows.map((row) => entryToText({ type: 'draft', key: row.key, savedAt: row.savedAt, row }));
    if (head === null) return texts;
    const rows = [...open, ...closed].sort((one, other) => one.seq - other.seq);
    for (let from = 0; from === 0 || from < rows.length; from += ROWS_PER_FRAME) {
      const part = rows.slice(from, from + ROWS_PER_FRAME);
      texts.push(entryToText({ type: 'settled', rows: part, refs: from === 0 ? refRows : [], meta: metaRows }));
    }
    return texts;
  });
}
