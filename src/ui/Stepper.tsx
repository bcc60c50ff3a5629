import { uiWords } from '../domain/words/ui';
import { classNames } from './class-names';
import styles from './Stepper.module.css';
import { VisuallyHidden } from './VisuallyHidden';

export type Step = { readonly label: string; readonly isDone: boolean };

export type StepperProps = {
  readonly label: string;
  readonly steps: readonly Step[];
  /** Counted from 0. */
  readonly current: number;
  readonly onStep: (index: number) => void;
};

/** Where one is in a row of prompts, one a page; any of them can be gone to. */
export function Stepper({ label, steps, current, onStep }: StepperProps) {
  return (
    <nav className={styles.stepper} aria-label={label}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step.label}
            className={classNames(styles.item, step.isDone && styles.done, index === current && styles.current)}
          >
            <button
              type="button"
              className={styles.step}
              title={step.label}
              aria-current={index === current ? 'step' : undefined}
              onClick={() => onStep(index)}
            >
              <VisuallyHidden>
                {step.label}
                {step.isDone && ` (${uiWords.stepDone})`}
              </VisuallyHidden>
              <span className={styles.bar} />
            </button>
          </li>
        ))}
      </ol>
      <p className={styles.count}>{uiWords.step(current + 1, steps.length)}</p>
    </nav>
  );
}
