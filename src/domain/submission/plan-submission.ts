import type { AnyRecord } from '../records/record-kinds';
import { buildAnnex } from './build-annex';
import { buildSubmission } from './build-submission';
import type { SubmissionDocument } from './document';
import { printedRecords } from './printed-data';
import { splitDocument } from './split-document';
import type { SubmissionRequest } from './submission-request';

/** What is to be made of a submission. */
export interface SubmissionVariant {
  /** With fields for the assessor to fill in. */
  readonly isForReview: boolean;
  /** A second file with who the code names stand for, and the signed contracts. */
  readonly withAnnex: boolean;
  /** With what is printed as data inside, for those who open it in the app. */
  readonly withData: boolean;
  /** The most that one file may have, where a portal takes no more; null for no limit. */
  readonly mostBytes: number | null;
}

/** Uploads are counted in other ways than ours, and an estimate is one. */
const SAFETY = 0.92;

/** The files that make up the submission, the annex last. `writeData` puts records into the form in which they travel. */
export function planSubmission(
  request: SubmissionRequest,
  { isForReview, withAnnex, withData, mostBytes }: SubmissionVariant,
  writeData: (records: readonly AnyRecord[]) => string,
): { readonly main: readonly SubmissionDocument[]; readonly annex: SubmissionDocument | null } {
  const built = buildSubmission({ ...request, forReview: isForReview, carriesData: withData });
  const whole = withData ? { ...built, data: writeData(printedRecords(request, built)) } : built;
  return {
    main: mostBytes === null ? [whole] : splitDocument(whole, mostBytes * SAFETY),
    annex: withAnnex ? buildAnnex(request) : null,
  };
}
