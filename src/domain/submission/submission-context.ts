import { claimedPortfolio } from '../coverage/claimed-practice';
import type { RecordId } from '../ids';
import type { Candidate } from '../records/candidate';
import type { Client } from '../records/client';
import type { Enrolment } from '../records/enrolment';
import type { CriterionResult } from '../rules/finding';
import { buildPractice, type Practice } from '../rules/practice';
import { type StandardUnit, unitOf } from '../standards/standard';
import { submissionWords } from '../words/submission';
import type { SubmissionRequest } from './submission-request';

/** What every part of the submission asks for, worked out once. */
export interface SubmissionContext {
  readonly request: SubmissionRequest;
  readonly enrolment: Enrolment;
  /** Absent where the file has none: the sheet is then empty, not missing. */
  readonly candidate: Candidate | undefined;
  readonly units: readonly StandardUnit[];
  readonly practice: Practice;
  /** The criteria of the chosen units, as the rules left them. */
  readonly criteria: readonly CriterionResult[];
  /** The criteria that a record serves. */
  readonly criteriaByRecord: ReadonlyMap<RecordId, readonly CriterionResult[]>;
  /** Position of each session among those of its first client, from 1. */
  readonly seriesNumbers: ReadonlyMap<RecordId, number>;
}

/** Throws if the portfolio has no such enrolment: a bug of the caller, who has checked it before. */
export function buildContext(asked: SubmissionRequest): SubmissionContext {
  const request = onlyClaimed(asked);
  const { portfolio, standard, result, enrolmentId, units } = request;
  const enrolment = portfolio.get('enrolment', enrolmentId);
  if (enrolment === undefined) throw new RangeError(`no enrolment ${enrolmentId} in the portfolio`);
  const criteria = result.criteria.filter((criterion) => units.includes(criterion.unit));
  const practice = buildPractice(portfolio, enrolment, result.today);
  return {
    request,
    enrolment,
    candidate: portfolio.get('candidate', enrolment.candidateId),
    units: units.flatMap((unit) => unitOf(standard, unit) ?? []),
    practice,
    criteria,
    criteriaByRecord: criteriaByRecord(criteria),
    seriesNumbers: seriesNumbers(practice),
  };
}

/** On claims nothing is told but what is claimed for the chosen units, whichever enrolment it was written under. */
function onlyClaimed(request: SubmissionRequest): SubmissionRequest {
  const { portfolio, coverage, enrolmentId, units } = request;
  const enrolment = portfolio.get('enrolment', enrolmentId);
  if (coverage === undefined || enrolment === undefined) return request;
  const chosen = { ...coverage, units: coverage.units.filter(({ unit }) => units.includes(unit.unit)) };
  return { ...request, coverage: chosen, portfolio: claimedPortfolio(portfolio, enrolment, chosen) };
}

/** The client's code name: the only name that a client has in a submission. */
export function codeNameOf(context: SubmissionContext, client: Client): string {
  const name = client.codeName.trim();
  if (name !== '') return name;
  return submissionWords.client.nameless(context.practice.claims.clients.findIndex((one) => one.id === client.id) + 1);
}

/** Units whose criteria records of coaching serve; the others rest on what is written for them. */
export function isAboutPractice({ units, request, practice }: SubmissionContext): boolean {
  if (request.coverage !== undefined) return practice.claims.clients.length + practice.meetings.length > 0;
  return units.some(({ evidence }) =>
    Object.values(evidence).some((sources) => sources.some(({ kind }) => kind === 'session')),
  );
}

function criteriaByRecord(criteria: readonly CriterionResult[]): ReadonlyMap<RecordId, readonly CriterionResult[]> {
  const served = new Map<RecordId, CriterionResult[]>();
  for (const criterion of criteria) {
    for (const { id } of criterion.evidence) {
      const list = served.get(id);
      if (list === undefined) served.set(id, [criterion]);
      else if (!list.includes(criterion)) list.push(criterion);
    }
  }
  return served;
}

function seriesNumbers({ claims }: Practice): ReadonlyMap<RecordId, number> {
  const numbers = new Map<RecordId, number>();
  for (const sessions of claims.sessionsByClient.values()) {
    sessions.forEach((session, index) => {
      if (!numbers.has(session.id)) numbers.set(session.id, index + 1);
    });
  }
  return numbers;
}
