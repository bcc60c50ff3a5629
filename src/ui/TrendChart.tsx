import styles from './TrendChart.module.css';

export interface TrendPoint {
  /** Where it stands between left and right, 0 to 1. */
  readonly at: number;
  readonly value: number;
}

interface TrendChartProps {
  /** All that the picture says, in a sentence: the same numbers stand in a table beside it. */
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly from: number;
  readonly to: number;
  /** Under the left and the right end. */
  readonly ends: readonly [string, string];
}

const WIDTH = 300;
const HEIGHT = 100;

/** A small line over time, on a scale of whole numbers. Words stand beside the drawing and not in it, so that they keep their size. */
export function TrendChart({ label, points, from, to, ends }: TrendChartProps) {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => to - index);
  const x = ({ at }: TrendPoint): number => 6 + at * (WIDTH - 12);
  const y = (value: number): number => 6 + ((to - value) / (to - from)) * (HEIGHT - 12);
  const line = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point)} ${y(point.value)}`).join('');
  return (
    <div className={styles.chart}>
      <div className={styles.steps} aria-hidden>
        {steps.map((step) => (
          <span key={step}>{step}</span>
        ))}
      </div>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        {steps.map((step) => (
          <path key={step} className={styles.grid} d={`M0 ${y(step)}H${WIDTH}`} />
        ))}
        <path className={styles.line} d={line} />
        {points.map((point, index) => (
          // A line of no length with round ends: a dot that keeps its shape however wide the drawing is.
          <path key={index} className={styles.dot} d={`M${x(point)} ${y(point.value)}h0`} />
        ))}
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </div>
    </div>
  );
}
