import type { ComponentPropsWithRef } from 'react';
import { classNames } from './class-names';
import { Field, type FieldWords } from './Field';
import fieldStyles from './Field.module.css';
import { ChevronDownIcon } from './icons';
import styles from './SelectField.module.css';

/** One thing that can be chosen, in a select, chips, cards or segments. */
export type Choice<Value extends string = string> = { readonly value: Value; readonly label: string };

type NativeProps = Omit<
  ComponentPropsWithRef<'select'>,
  keyof FieldWords | 'className' | 'children' | 'aria-describedby' | 'aria-invalid'
>;

export type SelectFieldProps = FieldWords &
  NativeProps & {
    readonly choices: readonly Choice[];
    /** The words of an empty first choice. Without it the first choice is chosen from the start. */
    readonly emptyLabel?: string | undefined;
  };

/** The phone's own list. For up to six short choices `ChipGroup` is quicker. */
export function SelectField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  id,
  choices,
  emptyLabel,
  ...select
}: SelectFieldProps) {
  return (
    <Field {...{ label, hint, error, isOptional, isLabelHidden, id }}>
      {(control) => (
        <div className={styles.frame}>
          <select {...select} {...control} className={classNames(fieldStyles.input, styles.select)}>
            {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
          <ChevronDownIcon className={styles.chevron} />
        </div>
      )}
    </Field>
  );
}
