import type { RecordId } from '../ids';
import { isFilled } from '../records/record-base';
import type { Reflection } from '../records/reflection';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import type { IsoDate } from '../time';
import { heldMeetings } from './held-meetings';

/** In which meeting with a supervisor or tutor each reflection was gone through, the first one that was held; a peer is neither. */
export function meetingsByReflection(
  meetings: readonly SupervisionMeeting[],
  today: IsoDate,
): ReadonlyMap<RecordId, SupervisionMeeting> {
  const byReflection = new Map<RecordId, SupervisionMeeting>();
  for (const meeting of heldMeetings(meetings, today)) {
    if (meeting.supervisionKind === 'peer') continue;
    for (const id of meeting.reflectionIds) if (!byReflection.has(id)) byReflection.set(id, meeting);
  }
  return byReflection;
}

/** Brought to a meeting, or marked as reviewed with somebody on a day. */
export function isReviewed(entry: Reflection, brought: { has(id: RecordId): boolean }, today: IsoDate): boolean {
  return (
    brought.has(entry.id) || (isFilled(entry.reviewedWith) && entry.reviewedOn !== null && entry.reviewedOn <= today)
  );
}
