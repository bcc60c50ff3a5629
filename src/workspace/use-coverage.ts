import { useMemo } from 'react';
import { type Coverage, coverEnrolment } from '../domain/coverage/cover-enrolment';
import { resultOfCoverage } from '../domain/coverage/coverage-result';
import type { Portfolio } from '../domain/portfolio';
import type { Enrolment } from '../domain/records/enrolment';
import type { EnrolmentResult } from '../domain/rules/check-enrolment';
import { practiceOfClaims } from '../domain/coverage/claimed-practice';
import { qualificationOf, type Standard } from '../domain/standards/standard';
import type { IsoDate } from '../domain/time';
import { type Check, useCheck, useEnrolled, useEnrolledStandard, usePortfolio } from './use-portfolio';
import { useToday } from './use-today';

export interface ClaimsCheck extends Check {
  readonly coverage: Coverage;
}

/** What is claimed for the current enrolment; null while its standard is loading, or where rules answer it. */
export function useCoverage(): ClaimsCheck | null {
  const today = useToday();
  const portfolio = usePortfolio();
  const enrolment = useEnrolled()?.enrolment;
  const standard = useEnrolledStandard();
  return useMemo(
    () => (enrolment === undefined || standard === null ? null : coverOnce(portfolio, enrolment, standard, today)),
    [today, portfolio, enrolment, standard],
  );
}

/** What is to be handed in, whichever way its standard is covered. */
export function useAnyCheck(): Check | ClaimsCheck | null {
  const byRules = useCheck();
  const byClaims = useCoverage();
  return byRules ?? byClaims;
}

let last: { readonly portfolio: Portfolio; readonly check: ClaimsCheck } | null = null;

function coverOnce(portfolio: Portfolio, enrolment: Enrolment, standard: Standard, today: IsoDate): ClaimsCheck | null {
  if (standard.coverage !== 'claims') return null;
  const { check } = last ?? {};
  if (
    last?.portfolio === portfolio &&
    check?.enrolment === enrolment &&
    check.standard === standard &&
    check.today === today
  )
    return check;
  const qualification = qualificationOf(standard, enrolment.qualification);
  if (qualification === undefined) return null;
  const coverage = coverEnrolment({ portfolio, standard, enrolment, today });
  const chosen = { ...qualification, units: coverage.units.map(({ unit }) => unit.unit) };
  let result: EnrolmentResult | null = null;
  const made: ClaimsCheck = {
    ...{ enrolment, standard, qualification: chosen, today, coverage },
    // Only a submission needs it, and a screen of 22 units should not wait for that.
    get result() {
      result ??= resultOfCoverage(coverage, practiceOfClaims(portfolio, enrolment, coverage));
      return result;
    },
  };
  last = { portfolio, check: made };
  return made;
}
