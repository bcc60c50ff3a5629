import { failure, type Result, success } from '../../domain/result';
import { openingWords } from '../../domain/words/opening';
import type { BackupProblem } from '../../interchange/backup/backup';
import { backupLossText, backupProblemText } from '../../interchange/backup/problem-text';
import { readBackup } from '../../interchange/backup/read-backup';
import { salvageBackup } from '../../interchange/backup/salvage-backup';
import { MAX_FILE_CHARACTERS } from '../../interchange/portfolio-file/portfolio-file';
import { fileProblemText } from '../../interchange/portfolio-file/problem-text';
import { readPortfolioFile } from '../../interchange/portfolio-file/read-portfolio-file';
import type { OpenedFile, OpenProblem } from '../../workspace/backup-services';
import { openBackup } from './open-backup';
import { openPortable } from './open-portable';
import type { OpeningParts } from './opening-service';

/** The most that the reader of portable files takes, in the most bytes that its characters can be. */
const MAX_PORTABLE_BYTES = 3 * MAX_FILE_CHARACTERS;

type Opened = Result<OpenedFile, OpenProblem>;

/** Reads and checks a file, whatever it is called. */
export async function openFile(file: File, passphrase: string | null, parts: OpeningParts): Promise<Opened> {
  const read = await readBackup(file, passphrase === null ? {} : { passphrase });
  if (read.ok) return success(await openBackup({ ...read.value, file, isEncrypted: passphrase !== null }, parts));
  if (read.problem.kind === 'portfolio_file') return openPortableFile(file, parts);
  const inside = await dataInPdf(file);
  if (inside !== null) return openPortableFile(inside, parts);
  return failure(openProblemOf(read.problem, file.name));
}

/** Takes what is whole of a damaged backup. */
export async function salvageFile(file: File, passphrase: string | null, parts: OpeningParts): Promise<Opened> {
  const read = await salvageBackup(file, passphrase === null ? {} : { passphrase });
  if (!read.ok) return failure(openProblemOf(read.problem, file.name));
  const { lost } = read.value;
  return success({
    ...(await openBackup({ ...read.value, file, isEncrypted: passphrase !== null }, parts)),
    lost: lost.map(backupLossText),
  });
}

/** What a submission carries inside, as a file of its own; null if it is no PDF or has nothing of ours in it. */
async function dataInPdf(file: File): Promise<File | null> {
  if ((await file.slice(0, 5).text()) !== '%PDF-') return null;
  const { readEmbeddedData } = await import('../../submission/forms/read-embedded');
  const data = readEmbeddedData(new Uint8Array(await file.arrayBuffer()));
  return data === null ? null : new File([data], file.name);
}

async function openPortableFile(file: File, parts: OpeningParts): Promise<Opened> {
  const refused = (text: string): Opened => failure({ kind: 'refused', text, canSalvage: false });
  if (file.size > MAX_PORTABLE_BYTES) return refused(fileProblemText({ kind: 'too_large' })); // before it is read into memory
  const read = readPortfolioFile(await file.text());
  return read.ok ? success(openPortable(file.name, read.value, parts)) : refused(fileProblemText(read.problem));
}

/** Damage that may leave parts whole. */
const MAY_BE_SALVAGED: ReadonlySet<BackupProblem['kind']> = new Set(['damaged', 'cut_off', 'bad_manifest', 'bad_line']);

function openProblemOf(problem: BackupProblem, fileName: string): OpenProblem {
  if (problem.kind === 'locked') return { kind: 'needs_passphrase' };
  if (problem.kind === 'wrong_passphrase') return { kind: 'wrong_passphrase', text: backupProblemText(problem) };
  // Its beginning may be what is damaged: then only its name says that it was a backup.
  const wasOne = problem.kind === 'not_a_backup' && fileName.endsWith('.coachfolio');
  const canSalvage = MAY_BE_SALVAGED.has(problem.kind) || wasOne;
  const text = problem.kind === 'not_a_backup' ? openingWords.notOurs : backupProblemText(problem);
  return { kind: 'refused', text, canSalvage };
}
