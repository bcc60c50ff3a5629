import type { Portfolio } from '../portfolio';
import type { RecordId } from '../ids';
import type { RecordKind } from '../records/record-kinds';
import type { Outcome } from './define-check';
import type { FindingAction, Shortfall, ShortfallReason } from './finding';

/** The one thing to do about a finding: about its first shortfall that nothing answers yet, or what the check says. */
export function actionFor(
  portfolio: Portfolio,
  outcome: Outcome,
  shortfalls: readonly Shortfall[],
): FindingAction | null {
  const open = shortfalls.filter((one) => one.declaredBy === null && !isPast(one.reason));
  const [first] = open.length > 0 ? open : outcome.action === undefined ? shortfalls : [];
  return first === undefined ? (outcome.action ?? null) : actionForShortfall(portfolio, first);
}

/** Nothing that could be put right: what did not take place stays so. */
function isPast(reason: ShortfallReason): boolean {
  return (
    reason === 'cancelled' || reason === 'did_not_attend' || reason === 'peer_supervision' || reason === 'overlaps'
  );
}

/** Opens what has to be put right, at the field, or begins what is missing. */
export function actionForShortfall(portfolio: Portfolio, { kind, record, reason, items }: Shortfall): FindingAction {
  if (reason === 'no_reflection') return { screen: 'reflection', record };
  if (reason === 'no_contract') return { screen: 'contract', record };
  if (reason === 'no_feedback' && kind === 'session')
    return { screen: 'feedback', record: null, about: { session: record } };
  if (reason === 'no_feedback' && kind === 'client')
    return { screen: 'feedback', record: null, about: { client: record } };
  if (reason === 'not_compared') return { screen: 'response', record: null, field: record };
  const field = items[0] ?? FIELD_BY_REASON[reason];
  return { ...openRecord(portfolio, kind, record), ...(field === undefined ? {} : { field }) };
}

const FIELD_BY_REASON: Partial<Record<ShortfallReason, string>> = {
  no_date: 'heldOn',
  no_duration: 'durationMinutes',
  in_future: 'heldOn',
  planned: 'status',
  informal: 'formal',
  not_claimed: 'claimed',
  no_client: 'clientIds',
  too_few_needs: 'needs',
  too_few_needs_in_time: 'needs',
  no_tool: 'needs',
  no_goal: 'goals',
  no_goal_in_time: 'goals',
  no_desired_outcome: 'goals',
  contract_undated: 'agreedOn',
  after_first_session: 'agreedOn',
  no_reason_not_party: 'stakeholders',
  stakeholders_not_said: 'stakeholders',
  reflected_before_session: 'reflectedOn',
  reflection_undated: 'reflectedOn',
  not_reviewed: 'reviewedOn',
  undated: 'givenOn',
  no_change_said: 'whatChanged',
  no_supervisor_role: 'supervisorRole',
  supervisor_is_client: 'supervisorName',
  unnamed: 'supervisorName',
};

function openRecord(portfolio: Portfolio, kind: RecordKind, record: RecordId): FindingAction {
  switch (kind) {
    case 'session':
    case 'client':
    case 'feedback':
    case 'enrolment':
    case 'declaration':
      return { screen: kind, record };
    case 'claim':
    case 'judgement':
      return { screen: 'declaration', record };
    case 'reflection':
      return { screen: 'reflection', record: portfolio.get(kind, record)?.sessionId ?? null };
    case 'contract':
      return { screen: 'contract', record: portfolio.get(kind, record)?.clientId ?? null };
    case 'supervisionMeeting':
      return { screen: 'supervision', record };
    case 'programmePlan':
      return { screen: 'plan', record };
    case 'goal':
    case 'developmentNeed':
    case 'identity':
      return { screen: 'client', record: portfolio.get(kind, record)?.clientId ?? null };
    case 'signature':
      return openRecord(portfolio, 'contract', portfolio.get(kind, record)?.subjectId ?? record);
    case 'evidenceItem':
      return { screen: 'evidence', record };
    case 'witnessStatement':
      return { screen: 'witness', record };
    case 'candidate':
    case 'contractTemplate': // no rule speaks of one
    case 'officialWording': // nor of the standard's own words
      return { screen: 'enrolment', record: null };
    case 'writtenResponse':
      return { screen: 'response', record };
    case 'swot':
    case 'pdp':
      return { screen: kind, record };
    case 'pdpObjective':
      return { screen: 'objective', record };
    case 'cpdActivity':
      return { screen: 'cpd', record };
  }
}
