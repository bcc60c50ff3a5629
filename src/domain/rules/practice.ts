import type { RecordId } from '../ids';
import { contractInForce } from '../contract-standing';
import type { Portfolio } from '../portfolio';
import type { Client } from '../records/client';
import type { Contract } from '../records/contract';
import type { Declaration } from '../records/declaration';
import type { CpdActivity } from '../records/cpd-activity';
import type { DevelopmentNeed } from '../records/development-need';
import type { Enrolment } from '../records/enrolment';
import type { EvidenceItem } from '../records/evidence-item';
import type { Goal } from '../records/goal';
import type { Pdp } from '../records/pdp';
import type { PdpObjective } from '../records/pdp-objective';
import type { ProgrammePlan } from '../records/programme-plan';
import { isFilled } from '../records/record-base';
import type { Reflection } from '../records/reflection';
import type { Signature } from '../records/signature';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import type { WitnessStatement } from '../records/witness-statement';
import type { Swot } from '../records/swot';
import type { WrittenResponse } from '../records/written-response';
import { digestOf, signedTextOf } from '../signed-text';
import type { IsoDate } from '../time';
import { buildClaims, type Claims, enrolmentsCounted, fileUnder } from './claims';
import { type CoachingTime, sumCoachingTime } from './coaching-time';
import { type ReceivedFeedback, receiveFeedback } from './received-feedback';

/**
 * One enrolment's coaching as the checks see it, gathered once: each record is read a fixed number of times, however
 * many rules ask about it.
 */
export interface Practice {
  readonly portfolio: Portfolio;
  readonly enrolment: Enrolment;
  readonly today: IsoDate;
  readonly claims: Claims;
  readonly time: CoachingTime;
  readonly plan: ProgrammePlan | undefined;
  readonly meetings: readonly SupervisionMeeting[];
  readonly feedback: ReceivedFeedback;
  readonly declarations: readonly Declaration[];
  /** What is kept about each client of C. */
  readonly clientFiles: readonly ClientFile[];
  /** The reflective log's entries on each session of S. */
  readonly logEntries: ReadonlyMap<RecordId, readonly Reflection[]>;
  /** Evidence that the candidate names for a criterion, by unit and criterion; read it with `evidenceNamedFor`. */
  readonly namedEvidence: ReadonlyMap<string, readonly NamedEvidence[]>;
  /** Written answers by unit and criterion; read them with `responsesTo`. */
  readonly responses: ReadonlyMap<string, readonly WrittenResponse[]>;
  readonly development: Development;
}

/** What the candidate wrote of their own development. Where there are several analyses or plans, the latest counts. */
export interface Development {
  readonly swot: Swot | undefined;
  readonly pdp: Pdp | undefined;
  /** Those of that plan. */
  readonly objectives: readonly PdpObjective[];
  readonly activities: readonly CpdActivity[];
}

export interface ClientFile {
  /** The client's. */
  readonly id: RecordId;
  readonly client: Client;
  /** Only those in which something is written. */
  readonly needs: readonly DevelopmentNeed[];
  readonly goals: readonly Goal[];
  /** The contract in force: the one agreed last, or, where none has a date, the one written last. */
  readonly contract: Contract | undefined;
  /** The digest of the contract in force as it now stands. */
  readonly contractDigest: string | null;
  /** Every signature under it, of whatever text. */
  readonly signatures: readonly Signature[];
  /** The day the first contract with this client was agreed. */
  readonly firstAgreedOn: IsoDate | null;
}

export function buildPractice(portfolio: Portfolio, enrolment: Enrolment, today: IsoDate): Practice {
  const claims = buildClaims(portfolio, enrolment, today);
  const enrolments = enrolmentsCounted(enrolment);
  return {
    portfolio,
    enrolment,
    today,
    claims,
    time: sumCoachingTime(claims.sessions),
    plan: portfolio.belonging('programmePlan', enrolment.id).at(-1),
    meetings: portfolio.all('supervisionMeeting').filter((meeting) => enrolments.has(meeting.enrolmentId)),
    feedback: receiveFeedback(portfolio, claims, today),
    declarations: portfolio.belonging('declaration', enrolment.id).filter((one) => isFilled(one.statement)),
    clientFiles: claims.clients.map((client) => buildClientFile(portfolio, client)),
    logEntries: new Map(claims.sessions.map((session) => [session.id, portfolio.belonging('reflection', session.id)])),
    namedEvidence: gatherEvidence(portfolio, enrolment),
    responses: gatherResponses(portfolio, enrolment),
    development: gatherDevelopment(portfolio, enrolment),
  };
}

export function logEntriesOf(practice: Practice, session: RecordId): readonly Reflection[] {
  return practice.logEntries.get(session) ?? [];
}

/** Every entry of the reflective log on a session of S, in the order of the sessions. */
export function allLogEntries(practice: Practice): readonly Reflection[] {
  return [...practice.logEntries.values()].flat();
}

export function responsesTo(practice: Practice, unit: string, criterion: string): readonly WrittenResponse[] {
  return practice.responses.get(`${unit} ${criterion}`) ?? [];
}

function gatherResponses(portfolio: Portfolio, enrolment: Enrolment): Practice['responses'] {
  const responses = new Map<string, WrittenResponse[]>();
  for (const response of portfolio.belonging('writtenResponse', enrolment.id))
    fileUnder(responses, `${response.unit} ${response.item}`, response);
  return responses;
}

function gatherDevelopment(portfolio: Portfolio, enrolment: Enrolment): Development {
  const pdp = portfolio.belonging('pdp', enrolment.id).at(-1);
  return {
    pdp,
    swot: portfolio.belonging('swot', enrolment.id).at(-1),
    objectives: pdp === undefined ? [] : portfolio.belonging('pdpObjective', pdp.id),
    activities: portfolio.belonging('cpdActivity', enrolment.id).filter(({ activity }) => isFilled(activity)),
  };
}

export type NamedEvidence = EvidenceItem | WitnessStatement;

export function evidenceNamedFor(practice: Practice, unit: string, criterion: string): readonly NamedEvidence[] {
  return practice.namedEvidence.get(`${unit} ${criterion}`) ?? [];
}

/** What has a file or says something; an empty form names nothing. */
function gatherEvidence(portfolio: Portfolio, enrolment: Enrolment): ReadonlyMap<string, readonly NamedEvidence[]> {
  const named = new Map<string, NamedEvidence[]>();
  const items = portfolio.belonging('evidenceItem', enrolment.id);
  const statements = portfolio.belonging('witnessStatement', enrolment.id);
  for (const one of [...items, ...statements]) {
    const text = one.kind === 'evidenceItem' ? one.description : one.statement;
    if (one.files.length === 0 && !isFilled(text)) continue;
    for (const key of new Set(one.serves.map(({ unit, criterion }) => `${unit} ${criterion}`))) {
      const list = named.get(key);
      if (list === undefined) named.set(key, [one]);
      else list.push(one);
    }
  }
  return named;
}

/** Everything that is kept about one client, claimed or not. */
export function buildClientFile(portfolio: Portfolio, client: Client): ClientFile {
  const contract = contractInForce(portfolio, client.id);
  return {
    id: client.id,
    client,
    needs: portfolio.belonging('developmentNeed', client.id).filter((one) => isFilled(one.need)),
    goals: portfolio.belonging('goal', client.id).filter((one) => isFilled(one.goal)),
    contract,
    contractDigest: contract === undefined ? null : digestOf(signedTextOf(contract)),
    signatures: contract === undefined ? [] : portfolio.belonging('signature', contract.id),
    // In reading order those without a date come last.
    firstAgreedOn: portfolio.belonging('contract', client.id)[0]?.agreedOn ?? null,
  };
}
