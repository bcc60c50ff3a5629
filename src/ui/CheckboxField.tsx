import { type ComponentPropsWithRef, useId } from 'react';
import styles from './CheckboxField.module.css';
import { classNames } from './class-names';
import { FieldError, type FieldWords, Hint } from './Field';

type NativeProps = Omit<
  ComponentPropsWithRef<'input'>,
  keyof FieldWords | 'className' | 'type' | 'aria-describedby' | 'aria-invalid'
>;

export type CheckboxFieldProps = Omit<FieldWords, 'isOptional' | 'isLabelHidden'> & NativeProps;

/** One statement to tick. */
export function CheckboxField({ label, hint, error, id, ...input }: CheckboxFieldProps) {
  const madeId = useId();
  const inputId = id ?? madeId;
  const hintId = hint ? `${inputId}-hint` : undefined;
  const errorId = error ? `${inputId}-error` : undefined;
  return (
    <div>
      <label className={styles.row}>
        <input
          {...input}
          id={inputId}
          type="checkbox"
          className={styles.box}
          aria-describedby={classNames(hintId, errorId) || undefined}
          aria-invalid={errorId === undefined ? undefined : true}
        />
        <span>{label}</span>
      </label>
      {(hintId ?? errorId) !== undefined && (
        <div className={styles.below}>
          <Hint id={hintId}>{hint}</Hint>
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}
