import { confirmationOf } from '../privacy/confirmation';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import { formatDate, formatMinutes } from '../words/format';
import { recordWords } from '../words/records';
import { submissionWords } from '../words/submission';
import { submissionFileWords } from '../words/submission-files';
import { inkUnder } from './appended-files';
import { column, paragraph, quiet, textCell } from './blocks';
import { actionText } from './diary-blocks';
import type { Block, Fact, Row } from './document';
import { feedbackBlocks } from './feedback-blocks';
import { fileLinks } from './file-blocks';
import { reasonText } from './hours-part';
import { dateOr, facts, inlineFact, listFact, proseFacts, textFact } from './record-facts';
import { recordAnchor, recordLink, recordLinks, servesLine } from './references';
import type { SubmissionContext } from './submission-context';
import { clientOfFeedback } from './told-with';

const words = submissionWords.supervision;

/** Meetings with a supervisor: a register with its sum, then each one; and feedback that belongs to no client. */
export function supervisionBlocks(context: SubmissionContext): readonly Block[] {
  const { meetings, feedback } = context.practice;
  const general = feedback.received.filter((one) => clientOfFeedback(context, one) === null);
  return [
    { kind: 'heading', level: 1, text: words.title, anchor: 'supervision', listed: 'contents' },
    paragraph(words.lead, { size: 'lead' }),
    ...(meetings.length === 0 ? [paragraph([quiet(words.none)])] : [register(context, meetings)]),
    ...meetings.flatMap((meeting) => meetingBlocks(context, meeting)),
    ...(general.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 2,
            text: words.feedback,
            anchor: 'general-feedback',
            listed: 'contents',
            runningRef: '',
          } as const,
        ]),
    ...general.flatMap((one) => feedbackBlocks(context, one)),
  ];
}

function register(context: SubmissionContext, meetings: readonly SupervisionMeeting[]): Block {
  const { supervisionMinutes } = context.request.result.hours;
  return {
    kind: 'table',
    columns: [
      column(words.reference, 9, { headsRow: true }),
      column(words.date, 20),
      column(words.supervisor, 28),
      column(words.kind, 18),
      column(words.lasted, 14, { align: 'end' }),
      column(words.counts, 18, { align: 'end' }),
    ],
    rows: [
      ...meetings.map((meeting) => registerRow(context, meeting)),
      {
        role: 'total',
        cells: [textCell(words.total, { span: 5 }), textCell(formatMinutes(supervisionMinutes))],
      },
    ],
  };
}

function registerRow(context: SubmissionContext, meeting: SupervisionMeeting): Row {
  const uncounted = context.request.result.hours.supervisionNotCounted.find((one) => one.meeting === meeting.id);
  const minutes = meeting.durationMinutes === null ? submissionWords.missing : formatMinutes(meeting.durationMinutes);
  return {
    cells: [
      textCell([recordLink(context, 'supervisionMeeting', meeting.id)]),
      textCell(dateOr(meeting.heldOn, submissionWords.missing)),
      textCell(meeting.supervisorName.trim()),
      textCell(recordWords.supervisionKinds[meeting.supervisionKind]),
      textCell(minutes),
      textCell(uncounted === undefined ? minutes : reasonText(uncounted.reason)),
    ],
  };
}

function meetingBlocks(context: SubmissionContext, meeting: SupervisionMeeting): readonly Block[] {
  const { heldOn, ref } = meeting;
  return [
    {
      kind: 'heading',
      level: 2,
      text: heldOn === null ? words.meetingUndated : words.meeting(formatDate(heldOn)),
      anchor: recordAnchor(meeting.id),
      listed: 'contents',
      ...(ref === null ? {} : { label: ref, runningRef: ref }),
    },
    ...servesLine(context, meeting, heldOn),
    ...facts([
      ...textFact(words.supervisor, meeting.supervisorName),
      ...textFact(words.role, meeting.supervisorRole),
      ...textFact(words.experience, meeting.supervisorExperience),
      ...inlineFact(words.sessions, recordLinks(context, 'session', meeting.sessionIds)),
      ...inlineFact(words.reflections, recordLinks(context, 'reflection', meeting.reflectionIds)),
      ...textFact(words.signed, signatureText(context, meeting)),
      ...inkUnder(context, meeting).flatMap((ink) => inlineFact(submissionFileWords.filesOfRecord, fileLinks(ink))),
    ]),
    ...proseFacts(meetingProse(meeting), 3),
  ];
}

function meetingProse(meeting: SupervisionMeeting): readonly Fact[] {
  return [
    ...textFact(words.themes, meeting.themes),
    ...textFact(words.discussion, meeting.discussion),
    ...textFact(words.supervisorFeedback, meeting.supervisorFeedback),
    ...textFact(words.learning, meeting.learning),
    ...listFact(words.actions, meeting.actions.map(actionText)),
  ];
}

/** A supervisor is named; nobody else who signs is. */
function signatureText({ request }: SubmissionContext, meeting: SupervisionMeeting): string {
  const confirmation = confirmationOf(request.portfolio, meeting);
  if (confirmation === null) return '';
  const { signature, holds } = confirmation;
  const method = recordWords.signatureMethods[signature.method].toLowerCase();
  return words.signedBy(signature.name.trim(), dateOr(signature.signedOn, ''), method, holds);
}
