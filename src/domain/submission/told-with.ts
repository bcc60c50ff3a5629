import type { RecordId } from '../ids';
import type { Feedback } from '../records/feedback';
import type { RecordKind } from '../records/record-kinds';
import type { Session } from '../records/session';
import type { SubmissionContext } from './submission-context';

/** A session of several is told once: with the first of them who is put forward. */
export function clientOfSession({ practice }: SubmissionContext, { clientIds }: Session): RecordId | null {
  return practice.claims.clients.find(({ id }) => clientIds.includes(id))?.id ?? null;
}

/** Feedback stands with its client, or with that of the first session it is about; null if it is about neither. */
export function clientOfFeedback(context: SubmissionContext, { clientId, sessionIds }: Feedback): RecordId | null {
  if (clientId !== null) return clientId;
  const sessions = sessionIds.flatMap((id) => context.request.portfolio.get('session', id) ?? []);
  return sessions.map((session) => clientOfSession(context, session)).find((client) => client !== null) ?? null;
}

/** With which client a record is told; null if it stands elsewhere. */
export function clientOfRecord(context: SubmissionContext, kind: RecordKind, id: RecordId): RecordId | null {
  const record = context.request.portfolio.get(kind, id);
  switch (record?.kind) {
    case 'client':
      return record.id;
    case 'developmentNeed':
    case 'goal':
    case 'contract':
    case 'identity':
      return record.clientId;
    case 'session':
      return clientOfSession(context, record);
    case 'reflection':
      return clientOfRecord(context, 'session', record.sessionId);
    case 'feedback':
      return clientOfFeedback(context, record);
    case 'signature':
      return (
        clientOfRecord(context, 'contract', record.subjectId) ?? clientOfRecord(context, 'session', record.subjectId)
      );
    case 'candidate':
    case 'contractTemplate':
    case 'enrolment':
    case 'programmePlan':
    case 'supervisionMeeting':
    case 'evidenceItem':
    case 'witnessStatement':
    case 'declaration':
    case 'claim':
    case 'judgement':
    case 'officialWording':
    case 'writtenResponse':
    case 'swot':
    case 'pdp':
    case 'pdpObjective':
    case 'cpdActivity':
    case undefined:
      return null;
  }
}
