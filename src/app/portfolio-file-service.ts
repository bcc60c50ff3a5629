import type { Clock } from '../domain/ports';
import type { AnyRecord } from '../domain/records/record-kinds';
import { allRecordKinds } from '../domain/records/record-kinds';
import { failure, success } from '../domain/result';
import { toIsoInstant } from '../domain/time';
import { MAX_FILE_CHARACTERS } from '../interchange/portfolio-file/portfolio-file';
import type { PortfolioFileService, PortfolioService } from '../workspace/services';

/** The most that the reader takes, in the most bytes that its characters can be. */
const MAX_FILE_BYTES = 3 * MAX_FILE_CHARACTERS;
const MEDIA_TYPE = 'application/json';

/**
 * Saves and opens the portable form. `savedKey` names the note of when the portfolio was last saved as a file:
 * it is about this device and not about the portfolio, so it stands outside the database.
 */
export function createPortfolioFileService(
  portfolio: PortfolioService,
  clock: Clock,
  savedKey: string,
): PortfolioFileService {
  return {
    lastSaved: () => toIsoInstant(readNote(savedKey)),
    write: async () => {
      const { writePortfolioFile } = await import('../interchange/portfolio-file/write-portfolio-file');
      const state = portfolio.state();
      const records = allRecordKinds().flatMap((kind): readonly AnyRecord[] => state.portfolio.all(kind));
      const { attachments, refCounters } = state;
      const text = writePortfolioFile({ exportedAt: clock.now(), records, attachments, refCounters });
      writeNote(savedKey, clock.now());
      return { file: new Blob([text], { type: MEDIA_TYPE }), fileName: `coachfolio-${clock.today()}.json` };
    },
    preview: async (file, mode) => {
      const [{ readPortfolioFile }, { planImport }, { fileProblemText, openingRemarks }] = await Promise.all([
        import('../interchange/portfolio-file/read-portfolio-file'),
        import('../interchange/portfolio-file/plan-import'),
        import('../interchange/portfolio-file/problem-text'),
      ]);
      if (file.size > MAX_FILE_BYTES) return failure(fileProblemText({ kind: 'too_large' })); // before it is read into memory
      const read = readPortfolioFile(await file.text());
      if (!read.ok) return failure(fileProblemText(read.problem));
      const plan = planImport(portfolio.state(), read.value, mode);
      return success({
        fileName: file.name,
        added: plan.added.length,
        changed: plan.changed.length,
        same: plan.same.length,
        removed: plan.removed.length,
        remarks: openingRemarks(read.value, plan),
        apply: () => portfolio.commit(plan.changes, plan.options),
      });
    },
  };
}

function readNote(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function writeNote(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // Without the note the home screen says that nothing was saved yet: the safe side.
  }
}
