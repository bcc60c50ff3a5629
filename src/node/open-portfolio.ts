import { readFileSync, statSync } from 'node:fs';
import { buildPortfolio, type Portfolio } from '../domain/portfolio';
import type { Enrolment } from '../domain/records/enrolment';
import { failure, type Result, success } from '../domain/result';
import { type Qualification, qualificationOf, type Standard } from '../domain/standards/standard';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';
import { MAX_FILE_CHARACTERS, type PortfolioFile } from '../interchange/portfolio-file/portfolio-file';
import { fileProblemText } from '../interchange/portfolio-file/problem-text';
import { readPortfolioFile } from '../interchange/portfolio-file/read-portfolio-file';
import { listStandardIds, readStandardAs } from './read-standard';

export interface OpenedPortfolio {
  readonly file: PortfolioFile;
  readonly portfolio: Portfolio;
}

/** An enrolment with what it is checked against. */
export interface EnrolmentSubject {
  readonly enrolment: Enrolment;
  readonly standard: Standard;
  readonly qualification: Qualification;
}

/** Bytes are more than characters; this only keeps a file of gigabytes from being read at all. */
const MAX_BYTES = 4 * MAX_FILE_CHARACTERS;

/** Reads a portfolio file from disk. The problem is one line that begins with the file's name. */
export function openPortfolioFile(path: string): Result<OpenedPortfolio, string> {
  let text: string;
  try {
    if (statSync(path).size > MAX_BYTES) return failure(words.tooLarge(path));
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const isFromDisk = error instanceof Error && 'syscall' in error;
    return failure(isFromDisk ? words.cannotRead(path, reasonOf(error)) : words.notText(path));
  }
  const read = readPortfolioFile(text);
  if (!read.ok) return failure(words.inFile(path, fileProblemText(read.problem)));
  return success({ file: read.value, portfolio: buildPortfolio(read.value.records) });
}

/** Finds the enrolments asked for, each with its standard and qualification; `id` null means all of them. */
export function findSubjects(portfolio: Portfolio, id: string | null): Result<readonly EnrolmentSubject[], string> {
  const all = portfolio.all('enrolment');
  if (all.length === 0) return failure(words.noEnrolment);
  const chosen = id === null ? all : all.filter((enrolment) => enrolment.id === id);
  if (chosen.length === 0)
    return failure(
      words.unknownEnrolment(
        id ?? '',
        all.map((one) => one.id),
      ),
    );
  const subjects: EnrolmentSubject[] = [];
  for (const enrolment of chosen) {
    const subject = subjectOf(enrolment);
    if (!subject.ok) return subject;
    subjects.push(subject.value);
  }
  return success(subjects);
}

function subjectOf(enrolment: Enrolment): Result<EnrolmentSubject, string> {
  const read = readStandardAs(enrolment.standard, enrolment.packVersion);
  if (!read.ok) {
    const isUnknown = read.problem.kind === 'unknown_standard';
    return failure(
      isUnknown
        ? words.unknownStandard(enrolment.standard, listStandardIds())
        : words.brokenStandard(enrolment.standard),
    );
  }
  const standard = read.value;
  const qualification = qualificationOf(standard, enrolment.qualification);
  if (qualification === undefined) {
    const known = standard.qualifications.map((one) => one.id);
    return failure(words.unknownQualification(standard.id, enrolment.qualification, known));
  }
  return success({ enrolment, standard, qualification });
}

/** The system's words on an error, in one line: "ENOENT: no such file or directory". */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split(/[,\n]/)[0] ?? '';
}
