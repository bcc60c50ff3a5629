import { type ComponentPropsWithRef, type ReactNode, useContext } from 'react';
import { classNames } from './class-names';
import { Field, type FieldWords } from './Field';
import fieldStyles from './Field.module.css';
import { Quiet } from './quiet';
import styles from './TextField.module.css';

type InputProps = Omit<
  ComponentPropsWithRef<'input'>,
  keyof FieldWords | 'className' | 'aria-describedby' | 'aria-invalid'
>;

export type TextFieldProps = FieldWords &
  InputProps & {
    readonly width?: 'full' | 'middle' | 'short' | undefined;
    /** A unit or the like behind the input, such as "min". */
    readonly unit?: ReactNode;
  };

/** One line of text; spread `register('name')` into it. The browser is asked not to keep what is typed, unless told what it is. */
export function TextField({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  id,
  width = 'full',
  unit,
  type = 'text',
  autoComplete = 'off',
  ...input
}: TextFieldProps) {
  const isQuiet = useContext(Quiet) && type !== 'password';
  const inputClass = classNames(
    fieldStyles.input,
    width !== 'full' && styles[width],
    isNativePicker(type) && styles.date,
  );
  return (
    <Field {...{ label, hint, error, isOptional, isLabelHidden, id }}>
      {(control) => (
        <div className={styles.row}>
          <input
            {...input}
            {...control}
            type={type}
            autoComplete={isQuiet ? 'off' : autoComplete}
            className={inputClass}
          />
          {unit !== undefined && <span className={styles.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  );
}

export type DateFieldProps = Omit<TextFieldProps, 'type' | 'unit' | 'inputMode'>;

/** The phone's own calendar. Its value is `2026-05-12`, or an empty text while it is not a whole date. */
export function DateField({ width = 'middle', ...rest }: DateFieldProps) {
  return <TextField {...rest} type="date" width={width} />;
}

/** The phone's own clock. Its value is `09:30`, or an empty text. */
export function TimeField({ width = 'short', ...rest }: DateFieldProps) {
  return <TextField {...rest} type="time" width={width} />;
}

function isNativePicker(type: string): boolean {
  return type === 'date' || type === 'time';
}
