import { useMemo } from 'react';
import type { Portfolio } from '../../domain/portfolio';
import { isDiaryComplete } from '../../domain/diary';
import type { Session } from '../../domain/records/session';
import { recordWords } from '../../domain/words/records';
import { sessionWords } from '../../domain/words/sessions';
import { monthOf } from '../../domain/words/format';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { DiaryPicture } from '../../ui/illustrations';
import { List, ListRow } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { StateBadge } from '../../ui/StateBadge';
import { sessionMeta, sessionTitle } from '../../workspace/names';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { useEnrolled, usePortfolio } from '../../workspace/use-portfolio';

/** The diary, newest first, by month. What is still owed on an entry stands beside it. */
export function SessionsScreen() {
  const portfolio = usePortfolio();
  const { clock } = useServices();
  const enrolmentId = useEnrolled()?.enrolment.id;
  const today = clock.today();
  const sessions = useMemo(
    () => (enrolmentId === undefined ? [] : portfolio.belonging('session', enrolmentId)),
    [portfolio, enrolmentId],
  );
  const groups = useMemo(() => groupByMonth(sessions, today), [sessions, today]);
  const logLink = (
    <ButtonLink href={paths.log} look="primary">
      {sessionWords.log}
    </ButtonLink>
  );
  if (sessions.length === 0) {
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
      {groups.map(([month, inMonth]) => (
        <Section key={month} title={month}>
          <Card isFlush>
            <List label={month}>
              {inMonth.map((session) => (
                <SessionRow key={session.id} session={session} portfolio={portfolio} />
              ))}
            </List>
          </Card>
        </Section>
      ))}
    </Page>
  );
}

function SessionRow({ session, portfolio }: { readonly session: Session; readonly portfolio: Portfolio }) {
  return (
    <ListRow
      href={paths.session(session.id)}
      leading={session.ref}
      title={sessionTitle(portfolio, session)}
      meta={sessionMeta(session)}
      trailing={<Debt session={session} portfolio={portfolio} />}
    />
  );
}

/** The one thing still owed on a session, or what became of one that was not held. */
function Debt({ session, portfolio }: { readonly session: Session; readonly portfolio: Portfolio }) {
  if (session.status !== 'held')
    return <StateBadge state="not_applicable" label={recordWords.statuses[session.status]} />;
  if (portfolio.belonging('reflection', session.id).length === 0)
    return <StateBadge state="not_met" label={sessionWords.missing.reflection} />;
  if (!isDiaryComplete(session)) return <StateBadge state="warning" label={sessionWords.missing.diary} />;
  return null;
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
