import type { Forecast, HoursPoint } from '../../domain/rules/forecast';
import { daysBetween, type IsoDate } from '../../domain/time';
import { formatDate, formatMinutes } from '../../domain/words/format';
import { progressWords as words } from '../../domain/words/progress';
import { Fold } from '../../ui/Fold';
import { Stack } from '../../ui/Page';
import { DataTable } from './DataTable';
import styles from './PaceChart.module.css';
import tableStyles from './Table.module.css';

const WIDTH = 640;
const HEIGHT = 240;
const LEFT = 12;
const RIGHT = 628;
const TOP = 28;
const BOTTOM = 212;

/** Hours added up over time, the target, the deadline, and where the pace of the last weeks leads. The same figures stand in a table. */
export function PaceChart({ forecast, today }: { readonly forecast: Forecast; readonly today: IsoDate }) {
  const { points, targetMinutes, deadlineOn } = forecast;
  const first = points[0]?.day ?? today;
  const end = endOf(forecast, today);
  const span = Math.max(1, daysBetween(first, end.day));
  const most = Math.max(targetMinutes, end.minutes, ...points.map(({ minutes }) => minutes)) * 1.05;
  const x = (day: IsoDate): number => LEFT + (daysBetween(first, day) / span) * (RIGHT - LEFT);
  const y = (minutes: number): number => BOTTOM - (minutes / most) * (BOTTOM - TOP);
  const line = (some: readonly HoursPoint[]): string =>
    some.map(({ day, minutes }) => `${x(day).toFixed(1)},${y(minutes).toFixed(1)}`).join(' ');
  const now = points.at(-1) ?? { day: today, minutes: 0 };
  return (
    <Stack>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
        role="img"
        aria-label={words.chart(now.minutes, targetMinutes)}
      >
        <line className={styles.target} x1={LEFT} x2={RIGHT} y1={y(targetMinutes)} y2={y(targetMinutes)} />
        <text className={styles.label} x={LEFT} y={y(targetMinutes) - 8}>
          {words.target(targetMinutes)}
        </text>
        {deadlineOn !== null && deadlineOn >= first && deadlineOn <= end.day && (
          <Mark at={x(deadlineOn)} label={words.deadline} isAbove />
        )}
        <Mark at={x(today)} label={words.today} />
        <polygon
          className={styles.area}
          points={`${line(points)} ${x(now.day).toFixed(1)},${String(BOTTOM)} ${String(LEFT)},${String(BOTTOM)}`}
        />
        <polyline className={styles.done} points={line(points)} />
        {end.day > now.day && <polyline className={styles.ahead} points={line([now, end])} />}
        <line className={styles.base} x1={LEFT} x2={RIGHT} y1={BOTTOM} y2={BOTTOM} />
      </svg>
      <Fold title={words.figures} meta={words.chart(now.minutes, targetMinutes)}>
        <DataTable caption={words.monthByMonth} columns={[words.day, words.hours]}>
          {points.slice(1).map(({ day, minutes }) => (
            <tr key={day}>
              <th scope="row">{formatDate(day)}</th>
              <td className={tableStyles.number}>{formatMinutes(minutes)}</td>
            </tr>
          ))}
        </DataTable>
      </Fold>
    </Stack>
  );
}

/** A day on the scale. Near the right edge its word stands before it; one of two days that may be near each other stands above. */
function Mark({
  at,
  label,
  isAbove = false,
}: {
  readonly at: number;
  readonly label: string;
  readonly isAbove?: boolean;
}) {
  const isLate = at > WIDTH * 0.8;
  return (
    <>
      <line className={styles.mark} x1={at} x2={at} y1={TOP} y2={BOTTOM} />
      <text className={styles.label} x={at} y={isAbove ? TOP - 10 : BOTTOM + 20} textAnchor={isLate ? 'end' : 'middle'}>
        {label}
      </text>
    </>
  );
}

/** Where the picture ends: the deadline or the day on which the target is met, whichever is later, but no more than a year ahead. */
function endOf({ points, deadlineOn, expectedOn, recentPerWeek }: Forecast, today: IsoDate): HoursPoint {
  const now = points.at(-1) ?? { day: today, minutes: 0 };
  const latest = [deadlineOn, expectedOn].reduce<IsoDate>(
    (last, day) => (day !== null && day > last && daysBetween(today, day) <= 366 ? day : last),
    today,
  );
  return { day: latest, minutes: now.minutes + ((recentPerWeek ?? 0) / 7) * daysBetween(today, latest) };
}
