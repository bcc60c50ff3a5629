import { useMemo } from 'react';
import type { Session } from '../../domain/records/session';
import { sessionWords } from '../../domain/words/sessions';
import { formatMinutes, monthOf } from '../../domain/words/format';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { DiaryPicture } from '../../ui/illustrations';
import { List } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { useEnrolmentFilter } from '../../workspace/enrolment-filter';
import { paths } from '../../workspace/paths';
import { usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import { SessionRow } from './SessionRow';
import styles from './SessionRow.module.css';

/** The diary, newest first, by month. What is still owed on an entry stands beside it. */
export function SessionsScreen() {
  const portfolio = usePortfolio();
  const today = useToday();
  const filter = useEnrolmentFilter();
  const all = portfolio.all('session');
  const sessions = useMemo(() => all.filter(filter.shows), [all, filter]);
  const groups = useMemo(() => groupByMonth(sessions, today), [sessions, today]);
  const logLink = (
    <ButtonLink href={paths.log} look="primary">
      {sessionWords.log}
    </ButtonLink>
  );
  if (all.length === 0) {
    return (
      <Page>
        <PageHeader title={sessionWords.title} />
        <EmptyState title={sessionWords.empty} picture={<DiaryPicture />} action={logLink}>
          {sessionWords.emptyText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title={sessionWords.title}
        lead={sessionWords.lead(sessions.filter((one) => one.status === 'held').length)}
        actions={logLink}
      />
      {filter.control}
      {groups.map(([month, inMonth]) => (
        <Section key={month} title={month} action={<span className={styles.ref}>{hoursOf(inMonth)}</span>}>
          <Card isFlush>
            <List label={month}>
              {inMonth.map((session) => (
                <SessionRow
                  key={session.id}
                  session={session}
                  portfolio={portfolio}
                  note={filter.noteOn(session)}
                  namesMonth={month === sessionWords.upcoming}
                />
              ))}
            </List>
          </Card>
        </Section>
      ))}
    </Page>
  );
}

/** The time of the sessions held; nothing where there is none. */
function hoursOf(sessions: readonly Session[]): string {
  const minutes = sessions.reduce((sum, one) => sum + (one.status === 'held' ? (one.durationMinutes ?? 0) : 0), 0);
  return minutes === 0 ? '' : formatMinutes(minutes);
}

function groupByMonth(sessions: readonly Session[], today: string): [string, Session[]][] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions.toReversed()) {
    const title =
      session.heldOn === null
        ? sessionWords.noDay
        : session.heldOn > today
          ? sessionWords.upcoming
          : monthOf(session.heldOn);
    groups.set(title, [...(groups.get(title) ?? []), session]);
  }
  return [...groups];
}
