import { isFilled } from '../../records/record-base';
import type { SupervisionMeeting } from '../../records/supervision-meeting';
import { countOf, defineCheck, eachOf, shortfall } from '../define-check';
import type { FindingAction, Shortfall, ShortfallReason } from '../finding';
import { heldMeetings, reasonNotHeld, reasonNotSupervision } from '../held-meetings';

const NEW_MEETING: FindingAction = { screen: 'supervision', record: null };

export const supervisionTime = defineCheck({
  figures: ['minimumMinutes'],
  run: ({ practice: { meetings, today }, figures }) => {
    const { counted, shortfalls } = sorted(meetings, (meeting) => reasonNotSupervision(meeting, today));
    const minutes = counted.reduce((sum, meeting) => sum + (meeting.durationMinutes ?? 0), 0);
    return countOf(minutes, figures.minimumMinutes, {
      quantity: 'minutes',
      records: idsOf(counted),
      shortfalls,
      action: NEW_MEETING,
    });
  },
});

/** One meeting as long as the unit asks for in all. */
export const singleSupervisionMeeting = defineCheck({
  figures: ['minimumMinutes'],
  run: ({ practice: { meetings, today }, figures }) => {
    const { counted, shortfalls } = sorted(meetings, (meeting) => reasonNotSupervision(meeting, today));
    const longest = counted.reduce((most, meeting) => Math.max(most, meeting.durationMinutes ?? 0), 0);
    const longEnough = counted.filter((meeting) => (meeting.durationMinutes ?? 0) >= figures.minimumMinutes);
    return {
      ...countOf(longest, figures.minimumMinutes, {
        quantity: 'minutes',
        records: idsOf(longEnough),
        shortfalls,
        action: NEW_MEETING,
      }),
      empty: counted.length === 0,
    };
  },
});

/** What a supervisor or tutor said, dated and under a name: in a feedback record, or as feedback in a meeting's. */
export const supervisorFeedback = defineCheck({
  figures: ['minimum'],
  run: ({ practice: { meetings, feedback, today }, figures }) => {
    const fromMeetings = sorted(meetings, (meeting) => reasonNoFeedback(meeting, today));
    const given = feedback.received.filter((one) => one.source === 'supervisor' || one.source === 'tutor');
    const named = given.filter((one) => isFilled(one.givenBy));
    const undone = feedback.setAside.filter(
      ({ feedback: one }) => one.source === 'supervisor' || one.source === 'tutor',
    );
    return countOf(fromMeetings.counted.length + named.length, figures.minimum, {
      records: [...idsOf(fromMeetings.counted), ...named.map((one) => one.id)],
      shortfalls: [
        ...fromMeetings.shortfalls,
        ...given.filter((one) => !isFilled(one.givenBy)).map((one) => shortfall(one, 'unnamed')),
        ...undone.map(({ feedback: one, reason }) => shortfall(one, reason)),
      ],
      action: NEW_MEETING,
    });
  },
});

function reasonNoFeedback(
  meeting: SupervisionMeeting,
  today: SupervisionMeeting['heldOn'] & string,
): ShortfallReason | null {
  if (meeting.supervisionKind === 'peer') return 'peer_supervision';
  const reason = reasonNotHeld(meeting, today);
  if (reason !== null) return reason;
  if (!isFilled(meeting.supervisorName)) return 'unnamed';
  return isFilled(meeting.supervisorFeedback) ? null : 'no_feedback';
}

export const supervisorRoleNoted = defineCheck({
  run: ({ practice: { meetings, today } }) =>
    eachOf(
      heldMeetings(meetings, today).filter((meeting) => meeting.supervisionKind !== 'peer'),
      (meeting) =>
        isFilled(meeting.supervisorRole) || isFilled(meeting.supervisorExperience)
          ? null
          : shortfall(meeting, 'no_supervisor_role'),
      { none: 'anyMeeting', action: NEW_MEETING },
    ),
});

/** By name, as far as names are known: the sealed name of a client, or the code name. */
export const supervisorNotClient = defineCheck({
  run: ({ practice: { meetings, claims, portfolio } }) => {
    const clientByName = new Map(
      claims.clients.flatMap((client) =>
        [client.codeName, ...portfolio.belonging('identity', client.id).map((one) => one.name)]
          .filter(isFilled)
          .map((name) => [sameName(name), client.id] as const),
      ),
    );
    return eachOf(
      meetings.filter((meeting) => isFilled(meeting.supervisorName)),
      (meeting) => {
        const client = clientByName.get(sameName(meeting.supervisorName));
        return client === undefined ? null : shortfall(meeting, 'supervisor_is_client', { others: [client] });
      },
      { none: 'anyMeeting', action: NEW_MEETING },
    );
  },
});

function sorted(
  meetings: readonly SupervisionMeeting[],
  reasonOf: (meeting: SupervisionMeeting) => ShortfallReason | null,
): { readonly counted: readonly SupervisionMeeting[]; readonly shortfalls: readonly Shortfall[] } {
  const counted: SupervisionMeeting[] = [];
  const shortfalls: Shortfall[] = [];
  for (const meeting of meetings) {
    const reason = reasonOf(meeting);
    if (reason === null) counted.push(meeting);
    else shortfalls.push(shortfall(meeting, reason));
  }
  return { counted, shortfalls };
}

function idsOf(meetings: readonly SupervisionMeeting[]) {
  return meetings.map((meeting) => meeting.id);
}

function sameName(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
}
