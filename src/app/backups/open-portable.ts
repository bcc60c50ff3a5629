import type { MergeReport } from '../../domain/merge/merge-report';
import { failure, type Result, success } from '../../domain/result';
import { commitProblemText } from '../../domain/words/form';
import { openingWords } from '../../domain/words/opening';
import { type ImportPlan, planImport } from '../../interchange/portfolio-file/plan-import';
import type { PortfolioFile } from '../../interchange/portfolio-file/portfolio-file';
import { openingRemarks } from '../../interchange/portfolio-file/problem-text';
import type { OpenedFile, OpeningChoice, OpeningOutcome } from '../../workspace/backup-services';
import type { OpeningParts } from './opening-service';
import { undoTo } from './undo';

/** A portable file: what its records say goes on top of what stands, without a history of its own. */
export function openPortable(fileName: string, file: PortfolioFile, parts: OpeningParts): OpenedFile {
  return {
    fileName,
    source: 'portable',
    writtenAt: file.exportedAt,
    records: file.records.length,
    files: 0,
    lost: null,
    canTakeOver: false,
    preview: ({ mode }) => {
      const plan = planImport(parts.portfolio.state(), file, mode);
      const remarks = openingRemarks(file, plan);
      return Promise.resolve(success({ report: reportOf(plan, parts), newFiles: 0, missingFiles: 0, remarks }));
    },
    apply: (choice) => applyRecords(file, choice, parts),
  };
}

/** Commits the records of a file, worked out against what stands now, as one transaction. */
export async function applyRecords(
  file: PortfolioFile,
  { mode }: OpeningChoice,
  parts: OpeningParts,
): Promise<Result<OpeningOutcome, string>> {
  const { portfolio, backups, status } = parts;
  if (mode === 'replace') {
    const kept = await backups.takeSnapshot();
    if (!kept.ok) return failure(openingWords.noSnapshot);
  }
  const before = portfolio.state().portfolio;
  const plan = planImport(portfolio.state(), file, mode);
  const report = reportOf(plan, parts);
  const done = await portfolio.commit(plan.changes, plan.options);
  if (!done.ok) return failure(commitProblemText(done.problem));
  const { savedAt } = done.value;
  status.note({
    at: savedAt,
    kind: mode === 'replace' ? 'replaced' : 'merged',
    records: plan.added.length + plan.changed.length,
  });
  return success({ report, savedAt, undo: undoTo(before, parts) });
}

/** The plan in the words of a merge. */
export function reportOf(plan: ImportPlan, { portfolio }: OpeningParts): MergeReport {
  const standing = portfolio.state().portfolio;
  return {
    added: plan.added,
    changed: plan.changed.flatMap((after) => {
      const before = standing.get(after.kind, after.id);
      return before === undefined ? [] : [{ before, after }];
    }),
    removed: plan.removed,
    same: plan.same.length,
    conflicts: [],
    clashes: [],
    clocks: [],
    renumbered: [],
    letter: null,
    unreadable: [],
  };
}
