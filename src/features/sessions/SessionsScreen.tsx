import { useMemo } from 'react';
import type { Session } from '../../domain/records/session';
import { toIsoDate } from '../../domain/time';
import { sessionWords } from '../../domain/words/sessions';
import { formatMinutes, monthOf } from '../../domain/words/format';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { DiaryPicture } from '../../ui/illustrations';
import { List } from '../../ui/List';
import { Page, PageHeader, Section } from '../../ui/Page';
import { Shown } from '../../ui/Shown';
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
  const newestFirst = useMemo(() => sessions.toReversed(), [sessions]);
  const minutes = useMemo(() => minutesByGroup(sessions, today), [sessions, today]);
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
      <Shown items={newestFirst}>
        {(shown) =>
          grouped(shown, today).map(([group, inGroup]) => (
            <Section
              key={group}
              title={titleOf(group)}
              action={<span className={styles.ref}>{hoursText(minutes.get(group) ?? 0)}</span>}
            >
              <Card isFlush>
                <List label={titleOf(group)}>
                  {inGroup.map((session) => (
                    <SessionRow
                      key={session.id}
                      session={session}
                      portfolio={portfolio}
                      note={filter.noteOn(session)}
                      namesMonth={group === UPCOMING}
                    />
                  ))}
                </List>
              </Card>
            </Section>
          ))
        }
      </Shown>
    </Page>
  );
}

const UPCOMING = 'upcoming';
const NO_DAY = 'no day';

/** The month of a session, `2026-05`; what is to come and what has no day stand apart. */
function groupOf({ heldOn }: Session, today: string): string {
  if (heldOn === null) return NO_DAY;
  return heldOn > today ? UPCOMING : heldOn.slice(0, 7);
}

function titleOf(group: string): string {
  if (group === NO_DAY) return sessionWords.noDay;
  const first = toIsoDate(`${group}-01`);
  return first === null ? sessionWords.upcoming : monthOf(first);
}

function hoursText(minutes: number): string {
  return minutes === 0 ? '' : formatMinutes(minutes);
}

/** The time of the sessions held, of whole months even where only some of their rows are shown. */
function minutesByGroup(sessions: readonly Session[], today: string): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const session of sessions) {
    const group = groupOf(session, today);
    const held = session.status === 'held' ? (session.durationMinutes ?? 0) : 0;
    minutes.set(group, (minutes.get(group) ?? 0) + held);
  }
  return minutes;
}

function grouped(sessions: readonly Session[], today: string): readonly (readonly [string, readonly Session[]])[] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    const group = groupOf(session, today);
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [session]);
    else own.push(session);
  }
  return [...groups];
}
