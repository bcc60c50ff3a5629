import { type ReactNode, useId } from 'react';
import styles from './HoursMeter.module.css';
import { classNames } from './class-names';
import { partOf } from './Meter';

export type HoursMeterProps = {
  /** What is measured, for a screen reader: "Coaching hours". */
  readonly label: string;
  readonly minutes: number;
  readonly targetMinutes: number;
  /** The figure in large type, "13 h 30 min". */
  readonly figure: string;
  /** Behind it, "of 18 h". */
  readonly target: string;
  /** Where one would stand today at an even pace; a pin on the scale. Say it in `note` as well. */
  readonly paceMinutes?: number | undefined;
  readonly note?: ReactNode;
};

/** Hours against a target, on a printed scale with one stroke an hour. */
export function HoursMeter({ label, minutes, targetMinutes, figure, target, paceMinutes, note }: HoursMeterProps) {
  const noteId = useId();
  return (
    <div className={styles.meter}>
      <div
        role="meter"
        aria-label={label}
        aria-valuenow={Math.min(minutes, targetMinutes)}
        aria-valuemin={0}
        aria-valuemax={targetMinutes}
        aria-valuetext={`${figure} ${target}`}
        aria-describedby={note === undefined ? undefined : noteId}
      >
        <div className={styles.figures}>
          <span className={styles.figure}>{figure}</span>
          <span className={styles.target}>{target}</span>
        </div>
        <div className={styles.scale}>
          <Scale part={partOf(minutes, targetMinutes)} hours={Math.max(1, Math.round(targetMinutes / 60))} />
          {paceMinutes !== undefined && (
            <span className={styles.pointer} style={{ '--part': partOf(paceMinutes, targetMinutes) }} />
          )}
        </div>
      </div>
      {note !== undefined && (
        <div id={noteId} className={styles.note}>
          {note}
        </div>
      )}
    </div>
  );
}

const WIDTH = 1000;
const BED_HEIGHT = 16;
const LONG_EVERY = 6;

function Scale({ part, hours }: { readonly part: number; readonly hours: number }) {
  const strokes = Array.from({ length: hours + 1 }, (_, hour) => hour);
  return (
    <svg className={styles.rule} viewBox={`0 0 ${String(WIDTH)} 44`} preserveAspectRatio="none" aria-hidden="true">
      <rect className={styles.bed} x="0" y="6" width={WIDTH} height={BED_HEIGHT} />
      <rect className={styles.done} x="0" y="6" width={part * WIDTH} height={BED_HEIGHT} />
      {strokes.map((hour) => {
        const isLong = hour % LONG_EVERY === 0 || hour === hours;
        const x = (hour / hours) * WIDTH;
        return (
          <line
            key={hour}
            className={classNames(styles.tick, isLong && styles.tickLong)}
            x1={x}
            x2={x}
            y1="26"
            y2={isLong ? 40 : 33}
          />
        );
      })}
    </svg>
  );
}
