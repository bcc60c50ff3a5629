import { contractInForce, contractStanding } from './contract-standing';
import type { RecordId } from './ids';
import { dayOf, type Portfolio } from './portfolio';
import type { Client } from './records/client';
import type { RecordByKind } from './records/record-kinds';
import { isFilled } from './records/record-base';
import { dateOfInstant, daysBetween, type IsoDate } from './time';

/** The steps of coaching with one client that have a day. */
export const EVENT_LANES = ['need', 'goal', 'contract', 'signature', 'session', 'feedback', 'ending'] as const;
export type EventLane = (typeof EVENT_LANES)[number];

/** Why a step stands out of its order, or in none. */
export type EventDoubt =
  | 'undated'
  | 'need_after_contract'
  | 'goal_after_contract'
  | 'contract_after_session'
  | 'signed_after_session'
  | 'session_after_end'
  | 'feedback_only_at_end';

/** What a whole cycle has and this one lacks so far. */
export type MissingStep = 'needs' | 'goal' | 'contract' | 'signatures' | 'session' | 'feedback';

type EventRecord = RecordByKind[
  'developmentNeed' | 'goal' | 'contract' | 'signature' | 'session' | 'feedback' | 'client'];

export interface ClientEvent {
  readonly lane: EventLane;
  readonly record: EventRecord;
  readonly on: IsoDate | null;
  readonly doubts: readonly EventDoubt[];
  /** How many days after its day it was written down: 0 on the day, or before it. */
  readonly writtenDaysLater: number;
}

export interface OrderOfEvents {
  /** By their days; what has none comes last. */
  readonly events: readonly ClientEvent[];
  readonly missing: readonly MissingStep[];
}

/** Two needs and one goal are asked for before the contract; what is found later harms nothing. */
const NEEDS_IN_TIME = 2;

/** What happened with a client, in which order, and what of it asks for a word. Planned and missed sessions are left out. */
export function orderOfEvents(portfolio: Portfolio, client: Client): OrderOfEvents {
  const facts = factsOf(portfolio, client);
  const records: readonly (readonly [EventLane, EventRecord])[] = [
    ...facts.needs.map((one) => ['need', one] as const),
    ...facts.goals.map((one) => ['goal', one] as const),
    ...facts.contracts.map((one) => ['contract', one] as const),
    ...facts.signatures.map((one) => ['signature', one] as const),
    ...facts.sessions.map((one) => ['session', one] as const),
    ...facts.feedback.map((one) => ['feedback', one] as const),
    ...(client.endedOn === null ? [] : [['ending', client] as const]),
  ];
  const events = records.map(([lane, record]) => eventOf(lane, record, facts));
  return { events: events.toSorted(inOrder), missing: missingSteps(portfolio, client, facts) };
}

type Facts = ReturnType<typeof factsOf>;

function factsOf(portfolio: Portfolio, client: Client) {
  const contract = contractInForce(portfolio, client.id);
  const needs = portfolio.belonging('developmentNeed', client.id).filter(({ need }) => isFilled(need));
  const goals = portfolio.belonging('goal', client.id).filter(({ goal }) => isFilled(goal));
  const contracts = portfolio.belonging('contract', client.id);
  const sessions = portfolio.belonging('session', client.id).filter(({ status }) => status === 'held');
  const dated = sessions.flatMap(({ heldOn }) => heldOn ?? []);
  const agreedOn = contracts[0]?.agreedOn ?? null; // in reading order the first one
  const isInTime = (day: IsoDate | null): boolean => agreedOn === null || (day !== null && day <= agreedOn);
  return {
    contract,
    needs,
    goals,
    contracts,
    sessions,
    signatures: contract === undefined ? [] : portfolio.belonging('signature', contract.id),
    feedback: portfolio.belonging('feedback', client.id),
    endedOn: client.endedOn,
    agreedOn,
    isInTime,
    firstOn: dated[0] ?? null,
    lastOn: dated.at(-1) ?? null,
    hasNeedsInTime: needs.filter(({ identifiedOn }) => isInTime(identifiedOn)).length >= NEEDS_IN_TIME,
    hasGoalInTime: goals.some((goal) => isInTime(goal.agreedOn)),
  };
}

function eventOf(lane: EventLane, record: EventRecord, facts: Facts): ClientEvent {
  const on = lane === 'ending' && record.kind === 'client' ? record.endedOn : dayOf(record);
  const doubt = on === null ? 'undated' : doubtOn(lane, record.id, on, facts);
  const later = on === null ? 0 : daysBetween(on, dateOfInstant(record.createdAt));
  const isAboutTheClient = record.kind === 'client'; // written when the client was begun, not when it ended
  return {
    lane,
    record,
    on,
    doubts: doubt === null ? [] : [doubt],
    writtenDaysLater: isAboutTheClient ? 0 : Math.max(0, later),
  };
}

function doubtOn(lane: EventLane, id: RecordId, on: IsoDate, facts: Facts): EventDoubt | null {
  const { firstOn, lastOn, endedOn } = facts;
  switch (lane) {
    case 'need':
      return !facts.hasNeedsInTime && !facts.isInTime(on) ? 'need_after_contract' : null;
    case 'goal':
      return !facts.hasGoalInTime && !facts.isInTime(on) ? 'goal_after_contract' : null;
    case 'contract':
      return id === facts.contracts[0]?.id && firstOn !== null && firstOn < on ? 'contract_after_session' : null;
    case 'signature':
      return isFirstOfItsParty(id, facts) && firstOn !== null && firstOn < on ? 'signed_after_session' : null;
    case 'session':
      return endedOn !== null && on > endedOn ? 'session_after_end' : null;
    case 'feedback': {
      const isOnlyAtEnd =
        lastOn !== null && facts.feedback.every(({ givenOn }) => givenOn === null || givenOn > lastOn);
      return facts.sessions.length > 1 && isOnlyAtEnd ? 'feedback_only_at_end' : null;
    }
    case 'ending':
      return null;
  }
}

/** Signing again, after a change, is no delay. */
function isFirstOfItsParty(id: RecordId, { signatures }: Facts): boolean {
  const own = signatures.find((one) => one.id === id);
  const first = signatures.find(({ role, stakeholderId }) => role === own?.role && stakeholderId === own.stakeholderId);
  return first?.id === id;
}

function missingSteps(portfolio: Portfolio, client: Client, facts: Facts): readonly MissingStep[] {
  const { contract } = facts;
  const isSigned =
    contract !== undefined &&
    contractStanding(portfolio, client, contract).every(({ standing }) => standing === 'signed');
  const steps: readonly (readonly [MissingStep, boolean])[] = [
    ['needs', facts.needs.length >= NEEDS_IN_TIME],
    ['goal', facts.goals.length > 0],
    ['contract', contract !== undefined],
    ['signatures', isSigned],
    ['session', facts.sessions.length > 0],
    ['feedback', facts.feedback.length > 0],
  ];
  return steps.filter(([, isThere]) => !isThere).map(([step]) => step);
}

/** On one day in the order in which the steps belong. */
function inOrder(one: ClientEvent, other: ClientEvent): number {
  const [day, otherDay] = [one.on ?? '9999', other.on ?? '9999'];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return EVENT_LANES.indexOf(one.lane) - EVENT_LANES.indexOf(other.lane);
}
