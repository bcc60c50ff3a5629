import { type ClientEvent, EVENT_LANES } from '../../domain/order-of-events';
import { daysBetween, type IsoDate } from '../../domain/time';
import { formatDate } from '../../domain/words/format';
import { eventWords as words } from '../../domain/words/order-of-events';
import styles from './EventRibbon.module.css';

type Dated = ClientEvent & { readonly on: IsoDate };

const WIDTH = 300;
const ROW = 20;

/** A row for each kind of step, a dot for each day: what belongs first stands further up, so a good order runs down to the right. */
export function EventRibbon({ events }: { readonly events: readonly ClientEvent[] }) {
  const dated = events.filter((event): event is Dated => event.on !== null);
  const [first, last] = [dated[0]?.on, dated.at(-1)?.on];
  if (first === undefined || last === undefined) return null;
  const lanes = EVENT_LANES.filter((lane) => dated.some((event) => event.lane === lane));
  const span = Math.max(1, daysBetween(first, last));
  const doubtful = events.filter(({ doubts }) => doubts.length > 0).length;
  return (
    <div className={styles.ribbon}>
      <div className={styles.lanes} aria-hidden>
        {lanes.map((lane) => (
          <span key={lane}>{words.rows[lane]}</span>
        ))}
      </div>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${WIDTH} ${lanes.length * ROW}`}
        preserveAspectRatio="none"
        style={{ height: `${lanes.length * 1.75}rem` }}
        role="img"
        aria-label={words.picture(events.length, formatDate(first), formatDate(last), doubtful)}
      >
        {lanes.map((lane, row) => (
          <path key={lane} className={styles.lane} d={`M0 ${(row + 0.5) * ROW}H${WIDTH}`} />
        ))}
        {dated.map(({ lane, on, record, doubts }) => {
          const x = 6 + (daysBetween(first, on) / span) * (WIDTH - 12);
          const y = (lanes.indexOf(lane) + 0.5) * ROW;
          const place = `M${x} ${y}h0`; // a line of no length with round ends is a dot
          return (
            <g key={`${lane}${record.id}`}>
              {doubts.length > 0 && <path className={styles.ring} d={place} />}
              <path className={doubts.length > 0 ? styles.hole : styles.dot} d={place} />
            </g>
          );
        })}
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{formatDate(first)}</span>
        <span>{formatDate(last)}</span>
      </div>
    </div>
  );
}
