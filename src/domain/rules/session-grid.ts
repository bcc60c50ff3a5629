import { daysUntilWritten } from '../contemporaneity';
import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import type { CheckName } from './check-names';
import type { EnrolmentResult } from './check-enrolment';
import type { Finding, Shortfall } from './finding';

/** What each session needs, as columns, and which rules speak of it. The grid says what the rules say, and nothing else. */
const CHECKS = {
  details: ['session-details'],
  diary: ['diary-items'],
  reflection: ['reflection-of-each-session'],
  log: ['reflection-items', 'learning-and-action', 'self-assessment'],
  feedback: ['feedback-of-each-session'],
  reviewed: ['all-reflections-reviewed'],
} as const satisfies Record<string, readonly CheckName[]>;
export type SessionColumn = keyof typeof CHECKS;
export const SESSION_COLUMNS: readonly SessionColumn[] = [
  'details',
  'diary',
  'reflection',
  'log',
  'feedback',
  'reviewed',
];

/**
 * `missing`: a rule that decides is not met here. `hint`: one that only warns. `declared`: the candidate said why there is none.
 * `not_asked`: no rule asks it of each session, such as feedback where the centre settles for less.
 */
export type CellState = 'there' | 'missing' | 'hint' | 'declared' | 'not_asked';

export interface SessionGridRow {
  readonly session: RecordId;
  readonly cells: Readonly<Record<SessionColumn, CellState>>;
  /** How many cells are missing. */
  readonly missing: number;
  /** Days from the session to when it was written down, and to when its first reflection was. */
  readonly diaryAfter: number | null;
  readonly reflectionAfter: number | null;
}

/** Every claimed session, newest first, with what it has and lacks. Reads each finding and each session once. */
export function sessionGrid(result: EnrolmentResult, portfolio: Portfolio): readonly SessionGridRow[] {
  const short = new Map(SESSION_COLUMNS.map((column) => [column, shortOf(result, column)]));
  const asked = new Set(SESSION_COLUMNS.filter((column) => isAsked(result, column)));
  const claimed = new Set(result.hours.clients.flatMap(({ sessions }) => sessions));
  const rows = portfolio.all('session').filter(({ id }) => claimed.has(id));
  return rows.toReversed().map((session): SessionGridRow => {
    const stateOf = (column: SessionColumn): CellState =>
      asked.has(column) ? (short.get(column)?.get(session.id) ?? 'there') : 'not_asked';
    const cells = Object.fromEntries(SESSION_COLUMNS.map((column) => [column, stateOf(column)])) as Record<
      SessionColumn,
      CellState
    >;
    const [reflection] = portfolio.belonging('reflection', session.id);
    return {
      session: session.id,
      cells: cells.reflection === 'missing' && reflection === undefined ? { ...cells, reviewed: 'not_asked' } : cells,
      missing: Object.values(cells).filter((state) => state === 'missing').length,
      diaryAfter: daysUntilWritten(portfolio, session),
      reflectionAfter: reflection === undefined ? null : daysUntilWritten(portfolio, reflection),
    };
  });
}

/** How many claimed sessions lack nothing that a rule asks of each. */
export function completeSessions(rows: readonly SessionGridRow[]): number {
  return rows.filter(({ missing }) => missing === 0).length;
}

function findingsOf({ findings }: EnrolmentResult, column: SessionColumn): readonly Finding[] {
  const checks: readonly CheckName[] = CHECKS[column];
  return findings.filter(({ check }) => checks.includes(check));
}

function isAsked(result: EnrolmentResult, column: SessionColumn): boolean {
  return findingsOf(result, column).some(({ figures }) => figures['everySession'] !== 0);
}

/** The worst that is said of each session: of the session itself, or of a reflection on it. */
function shortOf(result: EnrolmentResult, column: SessionColumn): ReadonlyMap<RecordId, CellState> {
  const states = new Map<RecordId, CellState>();
  for (const finding of findingsOf(result, column)) {
    for (const one of finding.shortfalls) {
      const session = one.kind === 'reflection' ? one.others[0] : one.record;
      if (session === undefined) continue;
      const state = stateOfShortfall(finding, one);
      if (RANK[state] > RANK[states.get(session) ?? 'there']) states.set(session, state);
    }
  }
  return states;
}

const RANK: Readonly<Record<CellState, number>> = { not_asked: 0, there: 0, declared: 1, hint: 2, missing: 3 };

function stateOfShortfall({ kind, state }: Finding, { declaredBy }: Shortfall): CellState {
  if (declaredBy !== null || state === 'declared') return 'declared';
  return kind === 'W' ? 'hint' : 'missing';
}
