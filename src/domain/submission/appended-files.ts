import type { RecordId } from '../ids';
import type { Feedback } from '../records/feedback';
import type { RecordKind } from '../records/record-kinds';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import { formatDate } from '../words/format';
import { recordWords } from '../words/records';
import { submissionFileWords as words } from '../words/submission-files';
import type { FilesOfRecord } from './file-blocks';
import { isAboutPractice, type SubmissionContext } from './submission-context';
import { clientOfFeedback } from './told-with';

/** Files of a record that is told in another part; they stand at the end, behind the evidence. */
export interface AppendedFiles extends FilesOfRecord {
  readonly heading: string;
  readonly ref: string | null;
  /** Where it is told. */
  readonly record: { readonly kind: RecordKind; readonly id: RecordId };
}

/**
 * The files of feedback, and the signatures in ink of supervisors, whose names may stand here. What clients and stakeholders
 * have signed goes into the annex alone.
 */
export function appendedFiles(context: SubmissionContext): readonly AppendedFiles[] {
  if (!isAboutPractice(context)) return [];
  const { clientFiles, feedback, meetings } = context.practice;
  const told = feedback.received.filter((one) => {
    const client = clientOfFeedback(context, one);
    return client === null || clientFiles.some(({ id }) => id === client);
  });
  return [...told.map(filesOfFeedback), ...meetings.flatMap((meeting) => inkUnder(context, meeting))].filter(
    ({ files }) => files.length > 0,
  );
}

export function filesOfFeedback({ id, ref, kind, source, givenOn, files }: Feedback): AppendedFiles {
  const from = recordWords.feedbackSources[source];
  const heading = words.feedbackFrom(from, givenOn === null ? '' : formatDate(givenOn));
  const cited = ref ?? recordWords.kinds[kind];
  return { owner: id, cited, files, title: heading, description: '', day: givenOn, heading, ref, record: { kind, id } };
}

/** The supervisor's signature under a meeting, where it was made in ink. */
export function inkUnder(
  { request }: SubmissionContext,
  { id, ref, kind }: SupervisionMeeting,
): readonly AppendedFiles[] {
  const signature = request.portfolio.belonging('signature', id).findLast(({ role }) => role === 'supervisor');
  if (signature === undefined || signature.files.length === 0) return [];
  const { files, signedOn } = signature;
  const heading = words.supervisorInk;
  return [
    {
      ...{ owner: signature.id, cited: ref ?? recordWords.kinds[kind], files, title: heading, description: '' },
      ...{ day: signedOn, heading, ref, record: { kind, id } },
    },
  ];
}
