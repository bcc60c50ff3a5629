import { isFilled } from '../records/record-base';
import type { Enrolment } from '../records/enrolment';
import type { EnrolmentRequest, EnrolmentResult } from './check-enrolment';
import type { FindingAction } from './finding';

export const FRONT_SHEET_ITEMS = [
  'candidateName',
  'registrationNumber',
  'centreName',
  'centreNumber',
  'authenticDeclaredBy',
  'authenticDeclaredOn',
] as const;
export type FrontSheetItem = (typeof FRONT_SHEET_ITEMS)[number];

/** What stands in the way of a submission, whatever its units: a class of its own beside the rules of the standard. */
export interface PreflightResult {
  readonly isComplete: boolean;
  readonly frontSheet: { readonly missing: readonly FrontSheetItem[]; readonly action: FindingAction | null };
  /** Criteria that no record and no declaration serves. */
  readonly withoutEvidence: readonly {
    readonly unit: string;
    readonly criterion: string;
    readonly action: FindingAction;
  }[];
  /** Criteria in which a rule is not met. They do not stop an export; it is marked as a draft. */
  readonly notMet: readonly { readonly unit: string; readonly criterion: string }[];
}

/** `result` is the check of the units that are to be submitted. Throws if the portfolio has no such enrolment. */
export function checkPreflight(
  { portfolio, enrolmentId }: Pick<EnrolmentRequest, 'portfolio' | 'enrolmentId'>,
  result: EnrolmentResult,
): PreflightResult {
  const enrolment = portfolio.get('enrolment', enrolmentId);
  if (enrolment === undefined) throw new RangeError(`no enrolment ${enrolmentId} in the portfolio`);
  const candidate = portfolio.get('candidate', enrolment.candidateId);
  const present: Readonly<Record<FrontSheetItem, boolean>> = {
    candidateName: candidate !== undefined && isFilled(candidate.name),
    registrationNumber: candidate !== undefined && isFilled(candidate.registrationNumber),
    ...enrolmentItems(enrolment),
  };
  const missing = FRONT_SHEET_ITEMS.filter((item) => !present[item]);
  const withoutEvidence = result.criteria
    .filter(({ evidence }) => evidence.length === 0)
    .map(({ unit, criterion, findings }) => ({
      unit,
      criterion,
      action: findings.find((finding) => finding.action !== null)?.action ?? {
        screen: 'declaration' as const,
        record: null,
      },
    }));
  const [first] = missing;
  return {
    isComplete: missing.length === 0 && withoutEvidence.length === 0,
    frontSheet: {
      missing,
      action: first === undefined ? null : { screen: 'enrolment', record: enrolment.id, field: first },
    },
    withoutEvidence,
    notMet: result.criteria
      .filter(({ state }) => state === 'not_met')
      .map(({ unit, criterion }) => ({ unit, criterion })),
  };
}

function enrolmentItems(enrolment: Enrolment) {
  return {
    centreName: isFilled(enrolment.centreName),
    centreNumber: isFilled(enrolment.centreNumber),
    authenticDeclaredBy: isFilled(enrolment.authenticDeclaredBy),
    authenticDeclaredOn: enrolment.authenticDeclaredOn !== null,
  };
}
