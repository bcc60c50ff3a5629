import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { practiceOfClaims } from '../domain/coverage/claimed-practice';
import { coverEnrolment } from '../domain/coverage/cover-enrolment';
import { resultOfCoverage } from '../domain/coverage/coverage-result';
import { unitsChosen } from '../domain/coverage/units-chosen';
import type { Portfolio } from '../domain/portfolio';
import type { Enrolment } from '../domain/records/enrolment';
import { failure, type Result, success } from '../domain/result';
import { checkEnrolment } from '../domain/rules/check-enrolment';
import type { Qualification, Standard } from '../domain/standards/standard';
import { buildAnnex } from '../domain/submission/build-annex';
import { buildSubmission } from '../domain/submission/build-submission';
import { filesIn } from '../domain/submission/document-size';
import { type FileLook, lookAtFile } from '../domain/submission/look-at-file';
import type { SubmissionRequest } from '../domain/submission/submission-request';
import type { IsoDate, IsoInstant } from '../domain/time';
import { portfolioCommandWords as words } from '../domain/words/portfolio-command';
import { exportSubmission, FONT_FILE_NAMES, type FontFiles } from '../submission/index';
import type { EvidenceFolder } from './evidence-folder';
import { type EnrolmentSubject, reasonOf } from './open-portfolio';
import type { ExportRequest } from './portfolio-arguments';

export interface WrittenPdf {
  readonly pages: number;
  readonly missingCharacters: readonly string[];
  /** The files that are not shown as they should be. */
  readonly troubles: readonly FileLook[];
}

/** Makes the PDF that the app makes of the same portfolio at the same moment, and writes it. */
export async function exportPdf(
  { portfolio, get }: EvidenceFolder,
  { enrolment, standard, qualification }: EnrolmentSubject,
  request: ExportRequest,
  moment: { readonly today: IsoDate; readonly now: IsoInstant },
): Promise<Result<WrittenPdf, string>> {
  const unknown = request.units?.find((unit) => !qualification.units.includes(unit));
  if (unknown !== undefined) return failure(words.unknownUnit(unknown, qualification.units));
  const worked = unitsWorkedTowards(standard, enrolment, qualification);
  const units = worked.filter((unit) => request.units?.includes(unit) ?? true);
  const { result, coverage } = judge(portfolio, { enrolment, standard, qualification }, moment.today);
  const asked: SubmissionRequest = {
    ...{ portfolio, standard, result, units },
    enrolmentId: enrolment.id,
    now: moment.now,
    attempt: request.isResubmission ? 'resubmission' : 'first',
    draft: result.units.some((unit) => units.includes(unit.unit) && unit.gaps > 0),
    ...(coverage === null ? {} : { coverage }),
  };
  const document =
    request.variant === 'annex'
      ? buildAnnex(asked)
      : buildSubmission({ ...asked, forReview: request.variant === 'review' });
  const troubles: FileLook[] = [];
  for (const file of filesIn(document)) {
    const look = await lookAtFile(file, get);
    if (look.trouble !== null) troubles.push(look);
  }
  const { blob, pages, missingCharacters } = await exportSubmission(document, { fonts: readFonts(), files: { get } });
  try {
    await writeFile(request.out, blob.stream());
  } catch (error) {
    return failure(words.cannotWrite(request.out, reasonOf(error)));
  }
  return success({ pages, missingCharacters: missingCharacters.map(({ character }) => character), troubles });
}

/** What the rules say, or, where the candidate claims items one by one, what is claimed. */
function judge(portfolio: Portfolio, { enrolment, standard }: EnrolmentSubject, today: IsoDate) {
  if (standard.coverage === 'rules')
    return { coverage: null, result: checkEnrolment({ portfolio, standard, enrolmentId: enrolment.id, today }) };
  const coverage = coverEnrolment({ portfolio, standard, enrolment, today });
  return { coverage, result: resultOfCoverage(coverage, practiceOfClaims(portfolio, enrolment, coverage)) };
}

function unitsWorkedTowards(standard: Standard, enrolment: Enrolment, qualification: Qualification): readonly string[] {
  return standard.coverage === 'rules' ? qualification.units : unitsChosen(standard, enrolment).map(({ unit }) => unit);
}

/** The enrolment begun last: the one that the app's screens are about. */
export function latestOf(enrolments: readonly Enrolment[]): Enrolment | undefined {
  return enrolments.reduce<Enrolment | undefined>(
    (latest, one) => (latest === undefined || one.createdAt > latest.createdAt ? one : latest),
    undefined,
  );
}

function readFonts(): FontFiles {
  const folder = path.resolve(import.meta.dirname, '../submission/fonts');
  const read = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)));
  return { regular: read(FONT_FILE_NAMES.regular), strong: read(FONT_FILE_NAMES.strong) };
}
