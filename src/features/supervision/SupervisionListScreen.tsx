import { formatDate, formatMinutes } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { supervisionWords as words } from '../../domain/words/supervision';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader } from '../../ui/Page';
import { newSupervisionPath, paths } from '../../workspace/paths';
import { useCheck, usePractice, usePortfolio } from '../../workspace/use-portfolio';

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
      {meetings.length === 0 ? (
        <EmptyState title={words.empty} action={add}>
          {words.emptyText}
        </EmptyState>
      ) : (
        <Card isFlush>
          <List label={words.title}>
            {meetings.map((meeting) => (
              <ListRow
                key={meeting.id}
                href={paths.supervisionMeeting(meeting.id)}
                leading={meeting.ref}
                title={meeting.heldOn === null ? recordWords.noDate : formatDate(meeting.heldOn)}
                meta={[
                  meeting.durationMinutes === null ? '' : formatMinutes(meeting.durationMinutes),
                  meeting.supervisorName,
                  recordWords.supervisionKinds[meeting.supervisionKind],
                ]
                  .filter(Boolean)
                  .join(', ')}
              />
            ))}
          </List>
        </Card>
      )}
    </Page>
  );
}
