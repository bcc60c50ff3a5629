import { daysUntilWritten } from '../contemporaneity';
import { contractStanding } from '../contract-standing';
import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { AnyRecord } from '../records/record-kinds';
import { isFilled } from '../records/record-base';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import { digestOf, signedTextOf } from '../signed-text';
import type { StandardUnit } from '../standards/standard';
import type { IsoDate } from '../time';
import { hasContent } from './evidence';
import type { CriterionResult, EvidenceRef } from './finding';
import { isReviewed, meetingsByReflection } from './reviewed';

/** What makes a record good evidence, as an assessor weighs it. Facts; the catalogue has the words. */
export type Strength =
  /** Somebody other than the candidate says it: a client, a supervisor, a witness. */
  | { readonly kind: 'others_word' }
  /** Signed as it now stands: by every party to a contract, or by anybody under a supervision meeting. */
  | { readonly kind: 'signed' }
  /** Gone through with a supervisor or tutor. */
  | { readonly kind: 'reviewed' }
  /** A file stands behind it: a photograph, a scan, a recording. */
  | { readonly kind: 'original' }
  /** Written within a week of what it is about. */
  | { readonly kind: 'prompt'; readonly days: number }
  /** Of the fields that speak to the criterion, how many are filled; only from three quarters on. */
  | { readonly kind: 'complete'; readonly filled: number; readonly of: number }
  /** Rests on other records. */
  | { readonly kind: 'cites'; readonly count: number };

export type Weakness =
  /** Written more than four weeks after what it is about. */
  | { readonly kind: 'late'; readonly days: number }
  /** A rule of this criterion that decides says that it falls short. */
  | { readonly kind: 'falls_short' };

export interface RankedEvidence extends EvidenceRef {
  readonly strengths: readonly Strength[];
  readonly weaknesses: readonly Weakness[];
}

const PROMPT_DAYS = 7;
const LATE_DAYS = 28;
const COMPLETE_SHARE = 0.75;
/** More than these add nothing. */
const MOST_CITES = 4;

/** How much a fact weighs. What others vouch for comes before what is merely well kept; sooner, fuller and better founded before less so. */
function weightOf(fact: Strength | Weakness): number {
  switch (fact.kind) {
    case 'others_word':
      return 5;
    case 'signed':
      return 4;
    case 'reviewed':
    case 'original':
      return 3;
    case 'prompt':
      return 3 - fact.days / PROMPT_DAYS;
    case 'complete':
      return (2 * fact.filled) / fact.of;
    case 'cites':
      return Math.min(MOST_CITES, fact.count) / 2;
    case 'late':
      return -2;
    case 'falls_short':
      return -5;
  }
}

/**
 * The evidence for one criterion, strongest first, each with the reasons. Of two that are as strong the one that stands first
 * in the criterion's own order does so here. It ranks what is there, and says nothing of whether it is enough.
 */
export function rankEvidence(
  portfolio: Portfolio,
  unit: StandardUnit,
  result: CriterionResult,
  today: IsoDate,
): readonly RankedEvidence[] {
  const brought = meetingsByReflection(portfolio.all('supervisionMeeting'), today);
  const short = new Set(
    result.findings
      .filter(({ kind, state }) => kind !== 'W' && state === 'not_met')
      .flatMap(({ shortfalls }) => shortfalls.filter((one) => one.declaredBy === null).map(({ record }) => record)),
  );
  return result.evidence
    .flatMap((ref) => {
      const record: AnyRecord | undefined = portfolio.get(ref.kind, ref.id);
      if (record === undefined) return [];
      const fields = (unit.evidence[result.criterion] ?? []).find(({ kind }) => kind === ref.kind)?.fields ?? [];
      const days = daysUntilWritten(portfolio, record);
      const strengths = strengthsOf(portfolio, record, { fields, days, isReviewed: isGoneThrough(record) });
      const weaknesses = weaknessesOf(days, short.has(ref.id));
      return [{ ranked: { ...ref, strengths, weaknesses }, weight: sumOf([...strengths, ...weaknesses]) }];
    })
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ ranked }) => ranked);

  function isGoneThrough(record: AnyRecord): boolean {
    return record.kind === 'reflection' && isReviewed(record, brought, today);
  }
}

interface Facts {
  readonly fields: readonly string[];
  readonly days: number | null;
  readonly isReviewed: boolean;
}

function strengthsOf(portfolio: Portfolio, record: AnyRecord, { fields, days, isReviewed: reviewed }: Facts) {
  const strengths: Strength[] = [];
  if (isInOthersWords(record)) strengths.push({ kind: 'others_word' });
  if (isSigned(portfolio, record)) strengths.push({ kind: 'signed' });
  if (reviewed) strengths.push({ kind: 'reviewed' });
  if ('files' in record && record.files.length > 0 && record.kind !== 'signature') strengths.push({ kind: 'original' });
  if (days !== null && days >= 0 && days <= PROMPT_DAYS) strengths.push({ kind: 'prompt', days });
  const values: Readonly<Record<string, unknown>> = record;
  const filled = fields.filter((field) => hasContent(values[field])).length;
  if (fields.length > 1 && filled >= fields.length * COMPLETE_SHARE)
    strengths.push({ kind: 'complete', filled, of: fields.length });
  const cites = citedBy(record).length;
  if (cites > 0) strengths.push({ kind: 'cites', count: cites });
  return strengths;
}

function weaknessesOf(days: number | null, fallsShort: boolean): readonly Weakness[] {
  return [
    ...(fallsShort ? [{ kind: 'falls_short' } as const] : []),
    ...(days !== null && days > LATE_DAYS ? [{ kind: 'late', days } as const] : []),
  ];
}

function sumOf(facts: readonly (Strength | Weakness)[]): number {
  return facts.reduce((sum, fact) => sum + weightOf(fact), 0);
}

function isInOthersWords(record: AnyRecord): boolean {
  switch (record.kind) {
    case 'feedback':
      return [record.said, record.whatHelped, record.whatToChange, record.progressTowardsGoals].some(isFilled);
    case 'witnessStatement':
      return isFilled(record.statement);
    case 'supervisionMeeting':
      return isFilled(record.supervisorFeedback);
    default:
      return false;
  }
}

function isSigned(portfolio: Portfolio, record: AnyRecord): boolean {
  if (record.kind === 'contract') {
    const client = portfolio.get('client', record.clientId);
    return (
      client !== undefined && contractStanding(portfolio, client, record).every(({ standing }) => standing === 'signed')
    );
  }
  return record.kind === 'supervisionMeeting' && hasSeal(portfolio, record);
}

function hasSeal(portfolio: Portfolio, meeting: SupervisionMeeting): boolean {
  const signatures = portfolio.belonging('signature', meeting.id);
  if (signatures.length === 0) return false;
  const digest = digestOf(signedTextOf(meeting));
  return signatures.some((one) => one.digest === digest);
}

function citedBy(record: AnyRecord): readonly RecordId[] {
  switch (record.kind) {
    case 'reflection':
      return [...record.citedFeedbackIds, ...record.citedSupervisionIds];
    case 'writtenResponse':
      return record.passages.flatMap(({ citedIds }) => citedIds);
    case 'swot':
      return record.lines.flatMap(({ citedIds }) => citedIds);
    default:
      return [];
  }
}
