import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { IsoDate } from '../time';
import { actionForShortfall } from './actions';
import { canBeElsewhere, type CheckName } from './check-names';
import type { EnrolmentResult } from './check-enrolment';
import { checkPreflight } from './check-preflight';
import type { Finding, FindingAction, Shortfall } from './finding';
import { coachingPace } from './pace';

export const NEXT_STEP_KINDS = [
  'add_client',
  'complete_session',
  'reflect',
  'agree_contract',
  'sign_contract',
  'write_plan',
  'find_needs',
  'ask_feedback',
  'meet_supervisor',
  'log_session',
  'complete_diary',
  'write_up',
  'declare',
  'close_gap',
  'complete_front_sheet',
  'export',
] as const;
export type NextStepKind = (typeof NEXT_STEP_KINDS)[number];

/** One thing worth doing next. Data only; the catalogue has the words. */
export interface NextStep {
  readonly kind: NextStepKind;
  /** The record it is about: the session to reflect on, the client without a contract. */
  readonly record: RecordId | null;
  /** How many of the same kind there are. */
  readonly count: number;
  /** Minutes a week (`log_session`, null without a deadline), or minutes still needed (`meet_supervisor`). */
  readonly minutes: number | null;
  /** What the step is taken for, where it is no more than that: `close_gap`. */
  readonly finding: Finding | null;
  /** Null for `export`, which no finding asks for. */
  readonly action: FindingAction | null;
}

const AT_MOST = 3;

/** The three things to do next, most useful first: what loses hours, then what is fresh in mind, then what is due. */
export function nextSteps(result: EnrolmentResult, portfolio: Portfolio, today: IsoDate): readonly NextStep[] {
  const steps: NextStep[] = [];
  for (const kind of NEXT_STEP_KINDS) {
    if (steps.length === AT_MOST || (kind === 'export' && steps.length > 0)) break;
    const step = STEPS[kind]({ result, portfolio, today, steps });
    if (step !== null) steps.push({ record: null, count: 1, minutes: null, finding: null, ...step, kind });
  }
  return steps;
}

interface StepContext {
  readonly result: EnrolmentResult;
  readonly portfolio: Portfolio;
  readonly today: IsoDate;
  /** Steps that come first. */
  readonly steps: readonly NextStep[];
}
type Step = Pick<NextStep, 'action'> & Partial<Omit<NextStep, 'kind'>>;

/** How far supervision may fall behind coaching, as a share of what is needed, before it is due. */
const SUPERVISION_LAG = 0.25;

const STEPS: Readonly<Record<NextStepKind, (context: StepContext) => Step | null>> = {
  add_client: ({ result }) =>
    result.hours.clients.length > 0 ? null : { action: { screen: 'new_client', record: null } },
  complete_session: (context) => latest(context, openShortfalls(context, 'session-details')),
  reflect: (context) =>
    latest(
      context,
      openShortfalls(context, 'reflection-of-each-session').filter((one) => one.reason === 'no_reflection'),
    ),
  agree_contract: (context) =>
    about(
      context,
      ofClientsCoached(context).filter((one) => one.reason === 'no_contract'),
    ),
  sign_contract: (context) =>
    about(
      context,
      ofClientsCoached(context).filter((one) => one.reason !== 'no_contract'),
    ),
  write_plan: ({ result }) => {
    const gap = result.findings.find((finding) => isOpen(finding) && PLAN_CHECKS.includes(finding.check));
    return gap === undefined ? null : { action: gap.action };
  },
  find_needs: (context) => about(context, openShortfalls(context, 'needs-of-each-client')),
  ask_feedback: (context) => latest(context, openShortfalls(context, 'feedback-of-each-session')),
  meet_supervisor: supervisionDue,
  log_session: ({ result, portfolio }) => {
    const pace = coachingPace(result, portfolio);
    if (pace === null || pace.state === 'reached') return null;
    return { minutes: pace.neededPerWeek, action: { screen: 'new_session', record: null } };
  },
  complete_diary: (context) => latest(context, openShortfalls(context, 'diary-items')),
  write_up: ({ result }) => {
    const open = result.findings.filter((finding) => isOpen(finding) && isWritten(finding.check));
    return open[0] === undefined ? null : { count: open.length, finding: open[0], action: open[0].action };
  },
  declare: ({ result }) => {
    const open = result.findings.filter((finding) => finding.check === 'declared' && isOpen(finding));
    return open[0] === undefined ? null : { count: open.length, finding: open[0], action: open[0].action };
  },
  close_gap: ({ result, steps }) => {
    const gaps = result.findings.filter((one) => one.state === 'not_met' && !isTaken(one, steps));
    return gaps[0] === undefined ? null : { count: gaps.length, finding: gaps[0], action: gaps[0].action };
  },
  complete_front_sheet: ({ result, portfolio }) => {
    const { frontSheet } = checkPreflight({ portfolio, enrolmentId: result.enrolmentId }, result);
    return frontSheet.missing.length === 0 ? null : { count: frontSheet.missing.length, action: frontSheet.action };
  },
  export: () => ({ action: null }),
};

const PLAN_CHECKS: readonly CheckName[] = ['individuals-planned', 'time-planned', 'plan-items'];

/** Checks that a step of its own speaks for, so that a gap is not named twice. */
const CHECK_OF_STEP: Partial<Record<NextStepKind, readonly CheckName[]>> = {
  complete_session: ['session-details'],
  reflect: ['reflection-of-each-session'],
  agree_contract: ['contract-items', 'signed-by-all-parties'],
  sign_contract: ['signed-by-all-parties'],
  write_plan: PLAN_CHECKS,
  find_needs: ['needs-of-each-client'],
  ask_feedback: ['feedback-of-each-session'],
  meet_supervisor: ['supervision-time'],
  log_session: ['coaching-time'],
  complete_diary: ['diary-items'],
  declare: ['declared'],
};

function isTaken(finding: Finding, steps: readonly NextStep[]): boolean {
  return steps.some(({ kind }) =>
    kind === 'write_up' ? isWritten(finding.check) : CHECK_OF_STEP[kind]?.includes(finding.check),
  );
}

/** Whether the app has a place in which to write what the check looks for. */
function isWritten(check: CheckName): boolean {
  return check !== 'declared' && canBeElsewhere(check);
}

function isOpen(finding: Finding): boolean {
  return finding.state === 'not_met';
}

/** What a check found wanting, in every unit that runs it. */
function openShortfalls({ result }: StepContext, check: CheckName): readonly Shortfall[] {
  return result.findings
    .filter((finding) => finding.check === check && isOpen(finding))
    .flatMap((finding) => finding.shortfalls.filter((one) => one.declaredBy === null));
}

/** What is wrong with the contracts of clients who have had a session. */
function ofClientsCoached(context: StepContext): readonly Shortfall[] {
  const coached = new Set(
    context.result.hours.clients.filter(({ sessions }) => sessions.length > 0).map(({ client }) => client),
  );
  return openShortfalls(context, 'signed-by-all-parties').filter((one) => {
    const client = one.kind === 'contract' ? context.portfolio.get('contract', one.record)?.clientId : one.record;
    return client !== undefined && coached.has(client);
  });
}

function about({ portfolio }: StepContext, shortfalls: readonly Shortfall[]): Step | null {
  const [first] = shortfalls;
  if (first === undefined) return null;
  const records = new Set(shortfalls.map((one) => one.record));
  return { record: first.record, count: records.size, action: actionForShortfall(portfolio, first) };
}

/** Findings list records in reading order: the last one is the latest. */
function latest(context: StepContext, shortfalls: readonly Shortfall[]): Step | null {
  return about(context, [...shortfalls].reverse());
}

function supervisionDue({ result }: StepContext): Step | null {
  const supervision = result.findings.find((one) => one.check === 'supervision-time');
  const coaching = result.findings.find((one) => one.check === 'coaching-time');
  if (supervision === undefined || coaching === undefined || !isOpen(supervision)) return null;
  const lag = coaching.found / Math.max(1, coaching.needed) - supervision.found / Math.max(1, supervision.needed);
  if (lag < SUPERVISION_LAG) return null;
  return { minutes: supervision.needed - supervision.found, action: { screen: 'supervision', record: null } };
}
