import { useMemo } from 'react';
import { isFilled } from '../../domain/records/record-base';
import { supervisionAgenda } from '../../domain/reflecting/supervision-agenda';
import type { SupervisionMeeting } from '../../domain/records/supervision-meeting';
import { shortfallText } from '../../domain/rules/finding-text';
import { formatDate, formatList, formatMinutes } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { supervisionWords as words } from '../../domain/words/supervision';
import { Banner } from '../../ui/Banner';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
import { newSupervisionPath, paths } from '../../workspace/paths';
import { useCheck, useNaming, usePractice, usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';

/** Meetings, newest first, and what waits for the next one. Their time is counted on its own. */
export function SupervisionListScreen() {
  const portfolio = usePortfolio();
  const check = useCheck();
  const enrolmentId = usePractice()?.enrolment.id;
  const meetings = enrolmentId === undefined ? [] : portfolio.belonging('supervisionMeeting', enrolmentId).toReversed();
  const counted = check?.result.findings.find((one) => one.check === 'supervision-time')?.found;
  const add = (
    <ButtonLink look="primary" href={newSupervisionPath()}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader
        title={words.title}
        back={{ href: paths.more }}
        {...(counted === undefined ? {} : { lead: words.lead(counted) })}
        actions={meetings.length > 0 && add}
      />
      <Waiting />
      {meetings.length === 0 ? (
        <EmptyState title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <Shown items={meetings}>
          {(shown) => (
            <Card isFlush>
              <List label={words.title}>
                {shown.map((meeting) => (
                  <MeetingRow key={meeting.id} meeting={meeting} />
                ))}
              </List>
            </Card>
          )}
        </Shown>
      )}
    </Page>
  );
}

/** "4 reflections wait for the next meeting, one ethical concern and 2 questions among them." */
function Waiting() {
  const portfolio = usePortfolio();
  const today = useToday();
  const enrolmentId = usePractice()?.enrolment.id;
  const open = useMemo(
    () => (enrolmentId === undefined ? [] : supervisionAgenda(portfolio, { id: enrolmentId, enrolmentId }, today).open),
    [portfolio, enrolmentId, today],
  );
  if (open.length === 0) return null;
  const concerns = open.filter(({ concern }) => isFilled(concern)).length;
  const questions = open.filter(({ question }) => isFilled(question)).length;
  const among = [
    ...(concerns === 0 ? [] : [words.concerns(concerns)]),
    ...(questions === 0 ? [] : [words.questions(questions)]),
  ];
  return (
    <Banner tone={concerns > 0 ? 'warning' : 'info'} title={words.openAgenda(open.length)}>
      {among.length === 0 ? words.openAgendaNote : words.openAgendaWith(formatList(among))}
    </Banner>
  );
}

function MeetingRow({ meeting }: { readonly meeting: SupervisionMeeting }) {
  const naming = useNaming();
  const hours = useCheck()?.result.hours;
  const uncounted = hours?.supervisionNotCounted.find((one) => one.meeting === meeting.id);
  const why =
    uncounted === undefined
      ? undefined
      : shortfallText(
          { kind: meeting.kind, record: meeting.id, reason: uncounted.reason, items: [], others: [], declaredBy: null },
          {},
          naming,
        );
  return (
    <ListRow
      href={paths.supervisionMeeting(meeting.id)}
      leading={meeting.ref}
      title={meeting.heldOn === null ? recordWords.noDate : formatDate(meeting.heldOn)}
      meta={
        <>
          <span>
            {[
              meeting.durationMinutes === null ? '' : formatMinutes(meeting.durationMinutes),
              meeting.supervisorName,
              recordWords.supervisionKinds[meeting.supervisionKind],
              meeting.reflectionIds.length === 0 ? '' : words.reviewedCount(meeting.reflectionIds.length),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
          {why !== undefined && <span>{why}</span>}
        </>
      }
    />
  );
}
