import { partOf } from './Meter';
import styles from './ProgressRing.module.css';

export type ProgressRingProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** A very short text in the middle, "4/6". */
  readonly text: string;
  /** The same in words, "4 of 6 criteria". */
  readonly valueText: string;
};

/** A small count at the head of a row. */
export function ProgressRing({ label, value, max, text, valueText }: ProgressRingProps) {
  return (
    <span
      className={styles.ring}
      role="meter"
      aria-label={label}
      aria-valuenow={Math.min(value, max)}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuetext={valueText}
    >
      <svg className={styles.svg} viewBox="0 0 44 44" fill="none" strokeWidth="4" aria-hidden="true">
        <circle className={styles.bed} cx="22" cy="22" r="19" />
        <circle
          className={styles.done}
          cx="22"
          cy="22"
          r="19"
          pathLength="100"
          strokeDasharray={`${String(partOf(value, max) * 100)} 100`}
        />
      </svg>
      <span className={styles.text}>{text}</span>
    </span>
  );
}
