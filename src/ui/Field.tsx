import { type ReactNode, useId } from 'react';
import { uiWords } from '../domain/words/ui';
import styles from './Field.module.css';
import { NotMetIcon } from './icons';
import { VisuallyHidden } from './VisuallyHidden';

/** The words around a field. Every field of the house takes these. */
export type FieldWords = {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Empty or undefined is "no error", so `errors.title?.message` can be passed as it is. */
  readonly error?: ReactNode;
  readonly isOptional?: boolean | undefined;
  /** The label stays for a screen reader where the screen already says it. */
  readonly isLabelHidden?: boolean | undefined;
  readonly id?: string | undefined;
};

/** What the control itself must carry to be tied to its words. */
export type FieldControl = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

export type FieldProps = FieldWords & { readonly children: (control: FieldControl) => ReactNode };

/** Label, hint and error around one control of any kind. The control is drawn by `children`. */
export function Field({ children, ...words }: FieldProps) {
  const { label, hint, error, isOptional, isLabelHidden } = words;
  const ids = useFieldIds(words);
  const labelText = (
    <label className={styles.label} htmlFor={ids.control.id}>
      {label} {isOptional === true && <Optional />}
    </label>
  );
  return (
    <div className={styles.field}>
      {isLabelHidden === true ? <VisuallyHidden>{labelText}</VisuallyHidden> : labelText}
      <Hint id={ids.hintId}>{hint}</Hint>
      <FieldError id={ids.errorId}>{error}</FieldError>
      <div className={styles.control}>{children(ids.control)}</div>
    </div>
  );
}

export type FieldGroupProps = FieldWords & {
  readonly children: ReactNode;
  readonly role?: 'radiogroup' | 'group' | undefined;
};

/** The same around several controls that answer one question together. */
export function FieldGroup({ children, role = 'group', ...words }: FieldGroupProps) {
  const { label, hint, error, isOptional, isLabelHidden } = words;
  const { control, hintId, errorId } = useFieldIds(words);
  const isInvalid = role === 'radiogroup' ? control['aria-invalid'] : undefined;
  return (
    <fieldset
      id={control.id}
      role={role}
      className={styles.field}
      aria-describedby={control['aria-describedby']}
      aria-invalid={isInvalid}
    >
      <legend className={styles.legend}>
        {isLabelHidden === true ? <VisuallyHidden>{label}</VisuallyHidden> : label}{' '}
        {isOptional === true && <Optional />}
      </legend>
      <Hint id={hintId}>{hint}</Hint>
      <FieldError id={errorId}>{error}</FieldError>
      <div className={styles.control}>{children}</div>
    </fieldset>
  );
}

function useFieldIds({ id, hint, error }: FieldWords) {
  const madeId = useId();
  const controlId = id ?? madeId;
  const hintId = hint ? `${controlId}-hint` : undefined;
  const errorId = error ? `${controlId}-error` : undefined;
  const describedBy = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  const control: FieldControl = {
    id: controlId,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
    'aria-invalid': errorId === undefined ? undefined : true,
  };
  return { control, hintId, errorId };
}

function Optional() {
  return <span className={styles.optional}>({uiWords.optional})</span>;
}

export function Hint({ id, children }: { readonly id: string | undefined; readonly children: ReactNode }) {
  if (id === undefined) return null;
  return (
    <div id={id} className={styles.hint}>
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { readonly id: string | undefined; readonly children: ReactNode }) {
  if (id === undefined) return null;
  return (
    <div id={id} className={styles.error}>
      <NotMetIcon />
      <span>
        <VisuallyHidden>{uiWords.errorPrefix} </VisuallyHidden>
        {children}
      </span>
    </div>
  );
}
