import type { Portfolio } from '../../domain/portfolio';
import type { SubmissionVariant } from '../../domain/submission/plan-submission';
import type { Attempt, SubmissionRequest } from '../../domain/submission/submission-request';
import type { IsoInstant } from '../../domain/time';
import type { ClaimsCheck } from '../../workspace/use-coverage';
import type { Check } from '../../workspace/use-portfolio';

/** What the person has chosen to hand in. */
export interface Chosen {
  readonly units: readonly string[];
  readonly attempt: Attempt;
}

/** In which shape. */
export interface Shape extends SubmissionVariant {
  /** One zip of the PDF and the files of evidence as they came, in numbered folders. */
  readonly asZip: boolean;
}

/** What the submission of the chosen units is made from; a draft while a rule of theirs is not met. */
export function requestOf(
  check: Check | ClaimsCheck,
  portfolio: Portfolio,
  { units, attempt }: Chosen,
  now: IsoInstant,
): SubmissionRequest {
  return {
    portfolio,
    standard: check.standard,
    result: check.result,
    enrolmentId: check.enrolment.id,
    units,
    now,
    attempt,
    draft: check.result.units.some((unit) => units.includes(unit.unit) && unit.gaps > 0),
    ...('coverage' in check ? { coverage: check.coverage } : {}),
  };
}
