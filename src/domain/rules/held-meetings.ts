import { isFilled } from '../records/record-base';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import type { IsoDate } from '../time';
import type { ShortfallReason } from './finding';

/** Meetings that have a date and are not still to come. */
export function heldMeetings(meetings: readonly SupervisionMeeting[], today: IsoDate): readonly SupervisionMeeting[] {
  return meetings.filter((meeting) => reasonNotHeld(meeting, today) === null);
}

export function reasonNotHeld(meeting: SupervisionMeeting, today: IsoDate): ShortfallReason | null {
  if (meeting.heldOn === null) return 'no_date';
  return meeting.heldOn > today ? 'in_future' : null;
}

/** Why a meeting adds nothing to the time of supervision; null if it does. */
export function reasonNotSupervision(meeting: SupervisionMeeting, today: IsoDate): ShortfallReason | null {
  if (meeting.supervisionKind === 'peer') return 'peer_supervision';
  const reason = reasonNotHeld(meeting, today);
  if (reason !== null) return reason;
  if (meeting.durationMinutes === null || meeting.durationMinutes === 0) return 'no_duration';
  const notes = [meeting.themes, meeting.discussion, meeting.supervisorFeedback, meeting.learning];
  return notes.some(isFilled) ? null : 'no_notes';
}
