import { isFilled } from '../records/record-base';
import type { AnyRecord } from '../records/record-kinds';
import { saysSomething } from '../responses/answer-text';
import type { IsoDate } from '../time';

/** What a record can show: something that was done, something that was explained, both, or nothing (yet). */
export interface RecordNature {
  readonly isPractice: boolean;
  readonly isExplanation: boolean;
}

const NOTHING: RecordNature = { isPractice: false, isExplanation: false };
const PRACTICE: RecordNature = { isPractice: true, isExplanation: false };
const EXPLANATION: RecordNature = { isPractice: false, isExplanation: true };
const BOTH: RecordNature = { isPractice: true, isExplanation: true };

/**
 * Knowledge is never inferred from what was done, and a text about coaching is no coaching. A session that was not held
 * shows nothing, and neither does an answer in which nothing is written.
 */
export function natureOf(record: AnyRecord, today: IsoDate): RecordNature {
  switch (record.kind) {
    case 'session':
      return record.status === 'held' && (record.heldOn === null || record.heldOn <= today) ? PRACTICE : NOTHING;
    case 'writtenResponse':
      return saysSomething(record) ? EXPLANATION : NOTHING;
    case 'evidenceItem':
      return record.files.length === 0 && !isFilled(record.description)
        ? NOTHING
        : NATURE_BY_EVIDENCE[record.evidenceKind];
    case 'witnessStatement':
      return record.files.length === 0 && !isFilled(record.statement) ? NOTHING : PRACTICE;
    case 'reflection':
    case 'supervisionMeeting':
    case 'cpdActivity':
    case 'swot':
      return BOTH;
    case 'programmePlan':
    case 'client':
    case 'developmentNeed':
    case 'goal':
    case 'contract':
    case 'feedback':
    case 'pdp':
    case 'pdpObjective':
      return PRACTICE;
    case 'candidate':
    case 'contractTemplate':
    case 'enrolment':
    case 'identity':
    case 'signature':
    case 'declaration':
    case 'claim':
    case 'judgement':
    case 'officialWording':
      return NOTHING;
  }
}

const NATURE_BY_EVIDENCE = {
  work_product: BOTH,
  observation: PRACTICE,
  questions: EXPLANATION,
  personal_statement: BOTH,
  professional_discussion: BOTH,
  witness_testimony: PRACTICE,
  other: BOTH,
} as const;

/** Kinds of record that a claim can name, in the order in which a person looks for them. */
export const CLAIMABLE_KINDS = [
  'session',
  'reflection',
  'writtenResponse',
  'evidenceItem',
  'witnessStatement',
  'contract',
  'feedback',
  'supervisionMeeting',
  'goal',
  'developmentNeed',
  'programmePlan',
  'pdp',
  'pdpObjective',
  'swot',
  'cpdActivity',
] as const;
