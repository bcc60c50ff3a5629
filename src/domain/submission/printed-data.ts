import type { RecordId } from '../ids';
import { freeText } from '../records/record-base';
import { type AnyRecord, allRecordKinds, type RecordKind, recordKinds } from '../records/record-kinds';
import type { SubmissionDocument } from './document';
import { recordAnchor } from './references';
import type { SubmissionRequest } from './submission-request';

/**
 * The texts of each kind of record that a submission prints. A text that is not in this list stays behind, and so does every
 * kind that is not in it: a test holds the list against what is really printed.
 */
export const PRINTED_TEXTS: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
  candidate: ['name', 'registrationNumber', 'ownGoals'],
  enrolment: ['centreName', 'centreNumber', 'tutorName', 'supervisorName', 'iqaName', 'authenticDeclaredBy'],
  programmePlan: ['structure', 'environment', 'modelsAndTools', 'progressReview'],
  client: ['codeName', 'ending'],
  developmentNeed: ['need', 'otherTool'],
  goal: ['goal', 'desiredOutcome', 'measureOfSuccess'],
  contract: [
    ...['purpose', 'intendedOutcomes', 'expectations', 'frequency', 'place', 'coachCommitments', 'clientCommitments'],
    ...['stakeholderCommitments', 'confidentiality', 'boundaries', 'recordsAndRetention', 'sharedWithStakeholder'],
    ...['cancellation', 'codeOfEthics', 'supervision', 'midwayReview', 'ending'],
  ],
  session: ['place', 'goals', 'progress', 'summary', 'questions', 'outcomes', 'feedbackGiven'],
  reflection: [
    ...['overall', 'questioning', 'listening', 'givingFeedback', 'relationship', 'fromClientFeedback'],
    ...['fromSupervision', 'keyLearning', 'improvements', 'cpdAction', 'answerToLastImprovement', 'reviewedWith'],
  ],
  supervisionMeeting: [
    ...['supervisorName', 'supervisorRole', 'supervisorExperience', 'themes', 'discussion', 'supervisorFeedback'],
    'learning',
  ],
  feedback: ['said', 'whatHelped', 'whatToChange', 'progressTowardsGoals', 'whatChanged'],
  declaration: ['statement'],
  evidenceItem: ['title', 'description', 'authenticityNote', 'proves'],
  witnessStatement: ['witnessName', 'witnessRole', 'relationship', 'statement', 'proves'],
  writtenResponse: [],
  swot: ['drawsOnReview'],
  pdp: ['aspiration', 'support'],
  pdpObjective: [...['objective', 'measure', 'achievable', 'relevance', 'actions', 'resources', 'support', 'outcome']],
  cpdActivity: ['activity', 'learning', 'applied', 'evaluation'],
  claim: ['note', 'notApplicableBecause'],
};

/** Said of the enrolment as a whole, and printed without a place of their own. */
const WITHOUT_PLACE: ReadonlySet<RecordKind> = new Set(['declaration', 'claim']);

/**
 * What a submission prints, as records: for a reader who opens its data in the app. Built from the list above, never by
 * taking away: no identity, no signature, no private note, nothing that has no place in the document.
 */
export function printedRecords(
  { portfolio, enrolmentId }: SubmissionRequest,
  document: SubmissionDocument,
): readonly AnyRecord[] {
  const anchors = anchorsOf(document);
  return allRecordKinds().flatMap((kind) => {
    const texts = PRINTED_TEXTS[kind];
    if (texts === undefined) return [];
    return portfolio.all(kind).flatMap((record): readonly AnyRecord[] => {
      const isPlaced = anchors.has(recordAnchor(record.id));
      if (isPlaced) return [withOnly(record, texts)];
      // All activity is listed, also what is not put forward: when, how long and with whom, but not what was said.
      if (record.kind === 'session' && record.enrolmentId === enrolmentId) {
        return [{ ...withOnly(record, []), techniques: [], actions: [] } as typeof record];
      }
      return isOf(record, enrolmentId) ? [withOnly(record, texts)] : [];
    });
  });
}

function isOf(record: AnyRecord, enrolmentId: RecordId): boolean {
  if (record.kind === 'enrolment') return record.id === enrolmentId;
  return WITHOUT_PLACE.has(record.kind) && 'enrolmentId' in record && record.enrolmentId === enrolmentId;
}

/** The record with every text empty but those. */
function withOnly(record: AnyRecord, texts: readonly string[]): AnyRecord {
  const shape: Readonly<Record<string, unknown>> = recordKinds[record.kind].schema.shape;
  const blanked = Object.keys(shape).filter((field) => shape[field] === freeText && !texts.includes(field));
  return { ...record, ...Object.fromEntries(blanked.map((field) => [field, ''])) };
}

function anchorsOf(document: SubmissionDocument): ReadonlySet<string> {
  const anchors = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'anchor' && typeof inner === 'string') anchors.add(inner);
      else collect(inner);
    }
  };
  collect(document.sections);
  return anchors;
}
