import type { RecordId } from '../ids';
import type { RecordKind } from '../records/record-kinds';
import type { Clause, RuleKind } from '../standards/standard';
import type { CheckName, ItemName } from './check-names';

export type RuleState = 'met' | 'not_met' | 'warning' | 'declared' | 'for_assessor' | 'not_applicable';

/** Why one record does not do what the rule asks: a fact, worded elsewhere. */
export interface Shortfall {
  readonly kind: RecordKind;
  readonly record: RecordId;
  /** What is the matter, `no_duration`; the wording table has a sentence for each. */
  readonly reason: ShortfallReason;
  /** The items that are missing, or the party that has not signed. */
  readonly items: readonly ItemName[];
  /** What else the reason speaks of: the session that this one overlaps, the stakeholder who has not signed. */
  readonly others: readonly RecordId[];
  /** The declaration in which the candidate said why it is missing; null where nothing was said. */
  readonly declaredBy: RecordId | null;
}

export const SHORTFALL_REASONS = [
  'no_date',
  'no_duration',
  'in_future',
  'planned',
  'cancelled',
  'did_not_attend',
  'informal',
  'not_claimed',
  'overlaps',
  'outside_registration',
  'no_client',
  'items_missing',
  'too_few_needs',
  'no_goal',
  'no_goal_in_time',
  'too_few_needs_in_time',
  'undated',
  'no_desired_outcome',
  'no_tool',
  'no_contract',
  'contract_undated',
  'after_first_session',
  'unsigned_coach',
  'unsigned_client',
  'unsigned_stakeholder',
  'changed_since_signed',
  'signature_undated',
  'no_reason_not_party',
  'stakeholders_not_said',
  'no_reflection',
  'reflected_before_session',
  'reflection_undated',
  'no_feedback',
  'only_after_last_session',
  'not_cited',
  'not_reviewed',
  'no_notes',
  'unnamed',
  'peer_supervision',
  'no_change_said',
  'no_supervisor_role',
  'supervisor_is_client',
  'group_member_without_own_records',
  'cycle_incomplete',
  'not_compared',
] as const;
export type ShortfallReason = (typeof SHORTFALL_REASONS)[number];

/** The one thing to do about a finding: which screen to open, and on what. */
export interface FindingAction {
  readonly screen:
    | 'session'
    | 'new_session'
    | 'reflection'
    | 'client'
    | 'new_client'
    | 'contract'
    | 'plan'
    | 'supervision'
    | 'feedback'
    | 'evidence'
    | 'witness'
    | 'enrolment'
    | 'declaration'
    | 'response'
    | 'swot'
    | 'pdp'
    | 'objective'
    | 'cpd';
  /** What the screen opens on; null for a new one. A reflection opens by its session's id, a contract by its client's, an answer by its criterion. */
  readonly record: RecordId | null;
  /** For new feedback: the session or the client that it is to be about. */
  readonly about?: { readonly session: RecordId } | { readonly client: RecordId };
  /** A field to go to. */
  readonly field?: string;
}

/** A figure that the centre set for this enrolment, and what the standard says. */
export interface AppliedOverlay {
  readonly figure: string;
  readonly value: number;
  readonly standardValue: number;
  readonly reason: string;
}

/** What one rule says of one enrolment. Data only; `finding-text` has the words. */
export interface Finding {
  readonly standard: string;
  readonly unit: string;
  readonly criterion: string;
  readonly rule: string;
  readonly check: CheckName;
  readonly kind: RuleKind;
  readonly state: RuleState;
  /** How much of `quantity` there is, how much there must be, and where there is an upper bound, how much there may be. */
  readonly found: number;
  readonly needed: number;
  readonly atMost: number | null;
  /** `minutes` of time, a `count` of people, dates or records, or `item`s present. */
  readonly quantity: 'minutes' | 'count' | 'item';
  /** The records that count towards `found`. */
  readonly records: readonly RecordId[];
  /** The records that fall short, and why. */
  readonly shortfalls: readonly Shortfall[];
  /** Items looked for in the portfolio as a whole and not found. */
  readonly missingItems: readonly ItemName[];
  /** The figures that the rule was held to, the centre's included. */
  readonly figures: Readonly<Record<string, number>>;
  /** Figures that the centre set otherwise, where the finding was made under any. */
  readonly overlays: readonly AppliedOverlay[];
  /** What the candidate declared and this finding rests on: declarations, and clients of whom it says why they have no stakeholders. */
  readonly declarations: readonly RecordId[];
  readonly clause: Clause;
  readonly action: FindingAction | null;
}

/**
 * The state of a criterion: what its rules say together. Not met if any rule of kind E or P is not met; otherwise it
 * is for the assessor, and `declared` says in addition that every such rule rests on the candidate's word alone.
 */
export type CriterionState = 'not_met' | 'declared' | 'for_assessor';

export interface EvidenceRef {
  readonly kind: RecordKind;
  readonly id: RecordId;
}

export interface CriterionResult {
  readonly unit: string;
  readonly criterion: string;
  readonly state: CriterionState;
  readonly findings: readonly Finding[];
  /** Records that serve this criterion, in reading order. */
  readonly evidence: readonly EvidenceRef[];
}
