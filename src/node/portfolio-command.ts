import path from 'node:path';
import { failure, type Result, success } from '../domain/result';
import { type IsoDate, type IsoInstant, toIsoDate, toIsoInstant } from '../domain/time';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';
import { checkAttachments } from './check-attachments';
import { enrolmentRows, fileRows, rowsToJson } from './check-report';
import { openEvidenceFolder } from './evidence-folder';
import { exportPdf, latestOf } from './export-pdf';
import { underOverlay } from './open-overlay';
import { findSubjects, openPortfolioFile } from './open-portfolio';
import { type CheckRequest, type ExportRequest, parseArguments } from './portfolio-arguments';

export interface CommandOutput {
  readonly text: string;
  /** Lines for the person that are no failure. */
  readonly notes: readonly string[];
}

/** Does what the arguments ask for. The problem is one line. */
export async function runPortfolioCommand(
  args: readonly string[],
  clock: Date,
): Promise<Result<CommandOutput, string>> {
  const request = parseArguments(args);
  if (!request.ok) return request;
  const done = await (request.value.command === 'check'
    ? check(request.value, clock)
    : exportFile(request.value, clock));
  return done.ok ? done : failure(done.problem.replace(/\s+/g, ' '));
}

async function check(request: CheckRequest, clock: Date): Promise<Result<CommandOutput, string>> {
  const opened = openPortfolioFile(request.file);
  if (!opened.ok) return opened;
  const portfolio = underOverlay(opened.value.portfolio, request.overlay);
  if (!portfolio.ok) return portfolio;
  const subjects = findSubjects(portfolio.value, request.enrolment);
  if (!subjects.ok) return failure(words.inFile(request.file, subjects.problem));
  const today = request.today ?? localDate(clock);
  const attachments = await checkAttachments(opened.value.file.attachments, path.dirname(path.resolve(request.file)));
  const rows = [...enrolmentRows(portfolio.value, subjects.value, today), ...fileRows(opened.value, attachments)];
  return success({ text: rowsToJson(today, rows), notes: [] });
}

async function exportFile(request: ExportRequest, clock: Date): Promise<Result<CommandOutput, string>> {
  const opened = openPortfolioFile(request.file);
  if (!opened.ok) return opened;
  const overlaid = underOverlay(opened.value.portfolio, request.overlay);
  if (!overlaid.ok) return overlaid;
  const portfolio = overlaid.value;
  const latest = latestOf(portfolio.all('enrolment'))?.id ?? null;
  const subjects = findSubjects(portfolio, request.enrolment ?? latest);
  const [subject] = subjects.ok ? subjects.value : [];
  if (subject === undefined)
    return failure(words.inFile(request.file, subjects.ok ? words.noEnrolment : subjects.problem));
  const now = request.now ?? instantOf(clock);
  const today = request.today ?? localDate(new Date(now));
  const beside = path.dirname(path.resolve(request.file));
  const folder = await openEvidenceFolder(portfolio, opened.value.file.attachments, beside);
  const written = await exportPdf(folder, subject, request, { today, now });
  if (!written.ok) return written;
  const { pages, missingCharacters, troubles } = written.value;
  return success({
    text: words.written(request.out, pages),
    notes: [
      ...(missingCharacters.length === 0 ? [] : [words.missingCharacters(missingCharacters)]),
      ...troubles.flatMap(({ file, trouble }) => (trouble === null ? [] : [words.fileTrouble(file.name, trouble)])),
    ],
  });
}

/** The calendar day of a moment where this program runs. */
function localDate(moment: Date): IsoDate {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  const text = `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
  return required(toIsoDate(text));
}

function instantOf(moment: Date): IsoInstant {
  return required(toIsoInstant(moment.toISOString()));
}

function required<Value>(value: Value | null): Value {
  if (value === null) throw new RangeError('the clock of this machine is out of range');
  return value;
}
