import type { RecordId } from '../ids';
import type { Portfolio } from '../portfolio';
import { isFilled } from '../records/record-base';
import type { Reflection } from '../records/reflection';
import type { Session } from '../records/session';
import type { SupervisionMeeting } from '../records/supervision-meeting';
import { enrolmentsCounted } from '../rules/claims';
import { isReviewed, meetingsByReflection } from '../rules/reviewed';
import type { IsoDate } from '../time';

/** One reflection as something to talk over. */
export interface AgendaItem {
  readonly reflection: Reflection;
  readonly session: Session;
  /** Empty where there is none. */
  readonly question: string;
  readonly concern: string;
}

/** What there is to bring to a meeting: ethical concerns first, then questions, then what nobody has gone through yet. */
export interface SupervisionAgenda {
  /** Not reviewed in any other meeting. */
  readonly open: readonly AgendaItem[];
  /** The rest, newest first. */
  readonly reviewed: readonly AgendaItem[];
}

/** Reads each reflection of the enrolment once. Being brought to this very meeting does not take a reflection off its agenda. */
export function supervisionAgenda(
  portfolio: Portfolio,
  meeting: Pick<SupervisionMeeting, 'id' | 'enrolmentId'>,
  today: IsoDate,
): SupervisionAgenda {
  const enrolment = portfolio.get('enrolment', meeting.enrolmentId);
  const counted: ReadonlySet<RecordId> = enrolment === undefined ? new Set() : enrolmentsCounted(enrolment);
  const others = portfolio.all('supervisionMeeting').filter(({ id }) => id !== meeting.id);
  const brought = meetingsByReflection(others, today);
  const open: AgendaItem[] = [];
  const reviewed: AgendaItem[] = [];
  for (const reflection of portfolio.all('reflection').toReversed()) {
    const session = portfolio.get('session', reflection.sessionId);
    if (session === undefined || !counted.has(session.enrolmentId)) continue;
    const item: AgendaItem = {
      reflection,
      session,
      question: reflection.questionForSupervision.trim(),
      concern: reflection.ethicalConcern.trim(),
    };
    (isReviewed(reflection, brought, today) ? reviewed : open).push(item);
  }
  return { open: open.toSorted((one, other) => weightOf(other) - weightOf(one)), reviewed };
}

function weightOf({ question, concern }: AgendaItem): number {
  return (isFilled(concern) ? 2 : 0) + (isFilled(question) ? 1 : 0);
}
