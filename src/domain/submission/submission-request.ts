import type { Coverage } from '../coverage/cover-enrolment';
import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { EnrolmentResult } from '../rules/check-enrolment';
import type { Standard } from '../standards/standard';
import type { IsoInstant } from '../time';

export type Attempt = 'first' | 'resubmission';

/** Everything that a submission is made from. */
export interface SubmissionRequest {
  readonly portfolio: Portfolio;
  readonly standard: Standard;
  /** What the rules say of the enrolment, of the units of the submission at least. */
  readonly result: EnrolmentResult;
  readonly enrolmentId: RecordId;
  /** The units put forward, such as 501, in the order of the standard. */
  readonly units: readonly string[];
  /** The moment that the file carries. */
  readonly now: IsoInstant;
  readonly attempt: Attempt;
  /** Lays DRAFT across the pages, and lists what is missing. */
  readonly draft: boolean;
  /** With fields for the assessor to fill in. */
  readonly forReview?: boolean;
  /** Says on the front sheet that what is printed is inside as data, too. */
  readonly carriesData?: boolean;
  /** What is claimed, where the standard is covered by claims; `result` is then made from it. */
  readonly coverage?: Coverage;
}
