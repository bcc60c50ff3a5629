import { planMerge } from '../../domain/merge/plan-merge';
import type { LoggedVersion, PortfolioArchive } from '../../domain/ports';
import { parseRecord } from '../../domain/records/parse-record';
import { failure, type Result, success } from '../../domain/result';
import type { IsoInstant } from '../../domain/time';
import { commitProblemText } from '../../domain/words/form';
import { openingWords } from '../../domain/words/opening';
import type { BackupManifest, StagedBackup } from '../../interchange/backup/backup';
import { backupProblemText } from '../../interchange/backup/problem-text';
import { planImport } from '../../interchange/portfolio-file/plan-import';
import type { PortfolioFile } from '../../interchange/portfolio-file/portfolio-file';
import type { OpenedFile, OpeningChoice, OpeningOutcome, OpeningPreview } from '../../workspace/backup-services';
import { applyRecords, reportOf } from './open-portable';
import { noteOf } from './make-backup';
import type { OpeningParts } from './opening-service';
import { undoTo } from './undo';

/** A backup, whole or salvaged: a salvaged one may have no manifest left. */
export type ReadBackup = Pick<StagedBackup, 'archive' | 'files' | 'copyFiles'> & {
  readonly manifest: BackupManifest | null;
  readonly file: File;
  readonly isEncrypted: boolean;
  /** Only of a whole one. */
  readonly damagedRows?: readonly string[];
  /** Only of a salvaged one. */
  readonly lost?: readonly unknown[];
};

export async function openBackup(backup: ReadBackup, parts: OpeningParts): Promise<OpenedFile> {
  const here = await parts.records.archive();
  const { archive, files, manifest } = backup;
  const lastSaved = archive.versions.at(-1)?.savedAt ?? parts.clock.now();
  const standing = standingOf(archive);
  return {
    fileName: backup.file.name,
    source: 'backup',
    writtenAt: manifest?.exportedAt ?? lastSaved,
    records: standing.length,
    files: files.length,
    lost: null,
    canTakeOver: here.ok && here.value.portfolioId !== archive.portfolioId,
    preview: (choice) => previewBackup(backup, choice, parts),
    apply: async (choice) => {
      const copied = await backup.copyFiles(parts.files);
      if (!copied.ok) return failure(backupProblemText(copied.problem));
      if (choice.mode === 'replace') return applyRecords(fileOf(backup, lastSaved), choice, parts);
      return mergeBackup(backup, choice, parts);
    },
  };
}

async function previewBackup(
  backup: ReadBackup,
  choice: OpeningChoice,
  parts: OpeningParts,
): Promise<Result<OpeningPreview, string>> {
  const { archive, files, manifest } = backup;
  const have = await Promise.all(files.map(({ hash }) => parts.files.has(hash)));
  const facts = {
    newFiles: have.filter((isHere) => !isHere).length,
    missingFiles: manifest?.missingFiles.length ?? 0,
  };
  if (choice.mode === 'replace') {
    const file = fileOf(backup, parts.clock.now());
    const plan = planImport(parts.portfolio.state(), file, 'replace');
    const left = standingOf(archive).length - file.records.length;
    const remarks = left === 0 ? [] : [openingWords.notReadable(left)];
    return success({ ...facts, report: reportOf(plan, parts), remarks });
  }
  const here = await parts.records.archive();
  if (!here.ok) return failure(commitProblemText(here.problem));
  const plan = planMerge(here.value, archive, { now: parts.clock.now(), takesOver: choice.takesOver });
  const damaged = backup.damagedRows?.length ?? 0;
  return success({ ...facts, report: plan.report, remarks: damaged === 0 ? [] : [openingWords.damagedRows(damaged)] });
}

async function mergeBackup(
  backup: ReadBackup,
  { takesOver }: OpeningChoice,
  parts: OpeningParts,
): Promise<Result<OpeningOutcome, string>> {
  const { portfolio, records, status } = parts;
  const before = portfolio.state().portfolio;
  const wasEmpty = before.all('enrolment').length === 0;
  const done = await records.mergeIn(backup.archive, { takesOver });
  if (!done.ok) return failure(commitProblemText(done.problem));
  await portfolio.reload(); // attachments, numbers and what can't be read came along
  const { report, savedAt } = done.value;
  status.note({ at: savedAt, kind: 'merged', records: report.added.length + report.changed.length });
  if (wasEmpty) noteWhereFrom(backup, parts);
  return success({ report, savedAt, undo: wasEmpty ? null : undoTo(before, parts) });
}

/** A file that filled an empty device, and was whole, is a verified backup of it. */
function noteWhereFrom({ manifest, file, isEncrypted, lost }: ReadBackup, { state, clock }: OpeningParts): void {
  if (manifest === null || lost !== undefined) return;
  const facts = { fileName: file.name, bytes: file.size, isEncrypted };
  state.keepNote(noteOf(manifest, { ...facts, place: 'opened', verifiedAt: clock.now() }));
}

/** The versions that stand, those that can't be read here included. */
function standingOf({ versions }: PortfolioArchive): readonly LoggedVersion[] {
  return [...new Map(versions.map((version) => [version.id, version])).values()].filter(({ op }) => op === 'put');
}

/** What stands in a backup, as a file of records: for replacing, which leaves the history here as it is. */
function fileOf({ archive, manifest }: ReadBackup, otherwise: IsoInstant): PortfolioFile {
  const records = standingOf(archive).flatMap(({ body, kind, version, id, ref, createdAt, changedAt }) => {
    const fields = typeof body === 'object' && body !== null ? body : {};
    const parsed = parseRecord({ ...fields, kind, version, id, ref, createdAt, changedAt });
    return parsed.ok ? [parsed.value] : [];
  });
  const { attachments, refCounters } = archive;
  return { exportedAt: manifest?.exportedAt ?? otherwise, records, attachments, refCounters };
}
