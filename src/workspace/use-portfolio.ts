import { useMemo, useSyncExternalStore } from 'react';
import type { Portfolio } from '../domain/portfolio';
import type { Candidate, ClientNoun } from '../domain/records/candidate';
import { practiceEnrolment } from '../domain/practice-enrolment';
import type { Enrolment } from '../domain/records/enrolment';
import { checkEnrolment, type EnrolmentResult } from '../domain/rules/check-enrolment';
import type { NamingContext } from '../domain/rules/record-name';
import { type Qualification, qualificationOf, type Standard } from '../domain/standards/standard';
import type { IsoDate } from '../domain/time';
import { type PortfolioState, useServices } from './services';
import { useToday } from './use-today';

export function usePortfolioState(): PortfolioState {
  const { portfolio } = useServices();
  return useSyncExternalStore(portfolio.subscribe, portfolio.state);
}

export function usePortfolio(): Portfolio {
  return usePortfolioState().portfolio;
}

/** The enrolment that the screens are about: the one chosen, or else the one begun last. Null before the first run is over. */
function currentEnrolment(portfolio: Portfolio, chosen: string | null): Enrolment | null {
  const enrolments = portfolio.all('enrolment');
  const found = enrolments.find(({ id }) => id === chosen);
  if (found !== undefined) return found;
  return enrolments.reduce<Enrolment | null>(
    (latest, one) => (latest === null || one.createdAt > latest.createdAt ? one : latest),
    null,
  );
}

export interface Enrolled {
  readonly enrolment: Enrolment;
  readonly candidate: Candidate | undefined;
  readonly clientNoun: ClientNoun;
}

export function useEnrolled(): Enrolled | null {
  const portfolio = usePortfolio();
  const { currentEnrolment: current } = useServices();
  const chosen = useSyncExternalStore(current.subscribe, current.chosen);
  return useMemo(() => {
    const enrolment = currentEnrolment(portfolio, chosen);
    if (enrolment === null) return null;
    const candidate = portfolio.get('candidate', enrolment.candidateId);
    return { enrolment, candidate, clientNoun: candidate?.clientNoun ?? 'client' };
  }, [portfolio, chosen]);
}

/** Whose clients, sessions and meetings the screens show, and under whom new ones are filed. */
export function usePractice(): Enrolled | null {
  const portfolio = usePortfolio();
  const enrolled = useEnrolled();
  const { standards } = useServices();
  const isOnly = portfolio.all('enrolment').length < 2; // then no standard need be there yet
  const countsHours = ({ standard, packVersion }: Enrolment): boolean =>
    isOnly || standards.get(standard, packVersion)?.coverage === 'rules';
  const practice = useSyncExternalStore(standards.subscribe, () =>
    enrolled === null ? null : practiceEnrolment(portfolio.all('enrolment'), enrolled.enrolment, countsHours),
  );
  return useMemo(
    () => (enrolled === null || practice === null ? enrolled : { ...enrolled, enrolment: practice }),
    [enrolled, practice],
  );
}

/** What the person calls the people they coach. */
export function useClientNoun(): ClientNoun {
  return useEnrolled()?.clientNoun ?? 'client';
}

/** A standard by its id, as it was in a version or as it is now; null while it is loading. */
export function useStandard(id: string | undefined, version: string | null = null): Standard | null {
  const { standards } = useServices();
  return useSyncExternalStore(standards.subscribe, () => (id === undefined ? null : standards.get(id, version)));
}

/** The standard of the current enrolment, in the version that it is judged by; null while it is loading. */
export function useEnrolledStandard(): Standard | null {
  const enrolment = useEnrolled()?.enrolment;
  return useStandard(enrolment?.standard, enrolment?.packVersion);
}

export interface Check {
  readonly enrolment: Enrolment;
  readonly standard: Standard;
  readonly qualification: Qualification;
  readonly result: EnrolmentResult;
  readonly today: IsoDate;
}

/** What the rules say of the current enrolment; null while the standard is loading. */
export function useCheck(): Check | null {
  const today = useToday();
  const portfolio = usePortfolio();
  const enrolment = useEnrolled()?.enrolment;
  const standard = useEnrolledStandard();
  return useMemo(() => {
    if (enrolment === undefined || standard === null) return null;
    return checkOnce(today, portfolio, enrolment, standard);
  }, [today, portfolio, enrolment, standard]);
}

let last: { readonly portfolio: Portfolio; readonly check: Check } | null = null;

/** Several parts of a screen ask for the same check; it is made once for each state of the portfolio and each day. */
function checkOnce(today: IsoDate, portfolio: Portfolio, enrolment: Enrolment, standard: Standard): Check | null {
  const { check: known } = last ?? {};
  if (
    last?.portfolio === portfolio &&
    known?.enrolment === enrolment &&
    known.today === today &&
    known.standard === standard
  )
    return known;
  const qualification = qualificationOf(standard, enrolment.qualification);
  if (qualification === undefined) return null;
  if (standard.coverage !== 'rules') return null; // no rule speaks of it, and "no gaps" would be a lie
  const result = checkEnrolment({ portfolio, standard, enrolmentId: enrolment.id, today });
  const check = { enrolment, standard, qualification, result, today };
  last = { portfolio, check };
  return check;
}

/** Coaching time so far against what the practice unit asks for, in minutes; null where no unit asks for hours. */
export function coachingTime(check: Check | null): { readonly found: number; readonly needed: number } | null {
  const unit = check?.qualification.practiceUnit ?? null;
  const finding = check?.result.findings.find((one) => one.unit === unit && one.check === 'coaching-time');
  return finding === undefined ? null : { found: finding.found, needed: finding.needed };
}

/** What the words of findings need to name records and people. */
export function useNaming(): NamingContext {
  const portfolio = usePortfolio();
  const clientNoun = useClientNoun();
  return useMemo(() => ({ portfolio, clientNoun }), [portfolio, clientNoun]);
}
