import { isDiaryComplete } from '../../domain/diary';
import type { Portfolio } from '../../domain/portfolio';
import type { Session } from '../../domain/records/session';
import { formatMinutes, formatMonthShort, formatWeekdayShort } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { sessionWords } from '../../domain/words/sessions';
import { ListRow } from '../../ui/List';
import { StateBadge } from '../../ui/StateBadge';
import { sessionTitle } from '../../workspace/names';
import { paths } from '../../workspace/paths';
import styles from './SessionRow.module.css';

interface SessionRowProps {
  readonly session: Session;
  readonly portfolio: Portfolio;
  /** Where no heading above says it. */
  readonly namesMonth: boolean;
  /** What else is to be said of it: the qualifications that it stands for. */
  readonly note?: string;
}

/** One line of the diary: the day, who it was with, how long, and what is still owed on it. */
export function SessionRow({ session, portfolio, namesMonth, note = '' }: SessionRowProps) {
  const time = session.durationMinutes === null ? sessionWords.noDuration : formatMinutes(session.durationMinutes);
  const isHeld = session.status === 'held';
  const isTimed = isHeld || session.durationMinutes !== null;
  return (
    <ListRow
      href={paths.session(session.id)}
      leading={<Day session={session} namesMonth={namesMonth} />}
      title={sessionTitle(portfolio, session)}
      meta={
        <>
          <span>{[...(isTimed ? [time] : []), recordWords.mediums[session.medium]].join(', ')}</span>
          <Debt session={session} portfolio={portfolio} />
          {note !== '' && <span>{note}</span>}
        </>
      }
      trailing={<span className={styles.ref}>{session.ref}</span>}
    />
  );
}

function Day({ session, namesMonth }: Pick<SessionRowProps, 'session' | 'namesMonth'>) {
  const { heldOn } = session;
  return (
    <span className={styles.day}>
      <span className={styles.number}>{heldOn === null ? '?' : Number(heldOn.slice(-2))}</span>
      {heldOn !== null && (
        <span className={styles.name}>{namesMonth ? formatMonthShort(heldOn) : formatWeekdayShort(heldOn)}</span>
      )}
    </span>
  );
}

/** The one thing still owed on a session, or what became of one that was not held. */
function Debt({ session, portfolio }: Pick<SessionRowProps, 'session' | 'portfolio'>) {
  if (session.status !== 'held')
    return <StateBadge state="not_applicable" label={recordWords.statuses[session.status]} />;
  if (portfolio.belonging('reflection', session.id).length === 0)
    return <StateBadge state="not_met" label={sessionWords.missing.reflection} />;
  if (!isDiaryComplete(session)) return <StateBadge state="warning" label={sessionWords.missing.diary} />;
  return null;
}
