import { type ReactNode, useId } from 'react';
import styles from './Meter.module.css';
import { classNames } from './class-names';

export type MeterProps = {
  readonly label: ReactNode;
  readonly value: number;
  readonly max: number;
  /** The figures in words, such as "4 of 6": shown, and read instead of a percentage. */
  readonly valueText: string;
};

/** How much of something there is. */
export function Meter({ label, value, max, valueText }: MeterProps) {
  return <Bar role="meter" label={label} value={value} max={max} valueText={valueText} />;
}

export type ProgressBarProps = {
  readonly label: ReactNode;
  /** Null while it isn't known how long it takes. */
  readonly value: number | null;
  readonly max: number;
  readonly valueText: string;
};

/** How far a piece of work has come. */
export function ProgressBar(props: ProgressBarProps) {
  return <Bar role="progressbar" {...props} />;
}

type BarProps = ProgressBarProps & { readonly role: 'meter' | 'progressbar' };

function Bar({ role, label, value, max, valueText }: BarProps) {
  const labelId = useId();
  const known =
    value === null ? {} : { 'aria-valuenow': Math.min(value, max), 'aria-valuemin': 0, 'aria-valuemax': max };
  return (
    <div className={styles.meter}>
      <div className={styles.words}>
        <span id={labelId} className={styles.label}>
          {label}
        </span>
        <span className={styles.value}>{valueText}</span>
      </div>
      <div className={styles.track} role={role} aria-labelledby={labelId} aria-valuetext={valueText} {...known}>
        <div
          className={classNames(styles.fill, value === null && styles.unknown)}
          style={{ '--part': partOf(value, max) }}
        />
      </div>
    </div>
  );
}

/** Between 0 and 1, whatever comes in. */
export function partOf(value: number | null, max: number): number {
  return value === null || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
}
