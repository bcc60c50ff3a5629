import { type ComponentPropsWithRef, useCallback, useState } from 'react';
import { uiWords } from '../domain/words/ui';
import { classNames } from './class-names';
import { Field, type FieldWords } from './Field';
import fieldStyles from './Field.module.css';
import styles from './TextArea.module.css';

type NativeProps = Omit<
  ComponentPropsWithRef<'textarea'>,
  keyof FieldWords | 'className' | 'style' | 'aria-describedby' | 'aria-invalid'
>;

export type TextAreaProps = FieldWords &
  NativeProps & {
    /** Lines shown while it is empty; it grows with the text. */
    readonly rows?: number | undefined;
    /** Says how many words there are. Nothing is ever cut off at a limit. */
    readonly showsCount?: boolean | undefined;
  };

/**
 * Longer text. Leave it uncontrolled (`register`, or `defaultValue`): a value that is set again on each key
 * breaks dictation and the accents of phone keyboards.
 */
export function TextArea({
  label,
  hint,
  error,
  isOptional,
  isLabelHidden,
  id,
  rows = 3,
  showsCount = false,
  ref,
  onInput,
  ...area
}: TextAreaProps) {
  const [wordCount, setWordCount] = useState(0);
  const measure = useCallback(
    (element: HTMLTextAreaElement) => {
      fitToText(element);
      if (showsCount) setWordCount(countWords(element.value));
    },
    [showsCount],
  );
  // A registration writes the first text, and that of a reset form, into the element when it is attached.
  const attach = useCallback(
    (element: HTMLTextAreaElement | null) => {
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
      if (element !== null) measure(element);
    },
    [ref, measure],
  );
  const handleInput: NonNullable<NativeProps['onInput']> = (event) => {
    measure(event.currentTarget);
    onInput?.(event);
  };
  return (
    <Field {...{ label, hint, error, isOptional, isLabelHidden, id }}>
      {(control) => (
        <>
          <textarea
            autoCapitalize="sentences"
            autoComplete="off"
            spellCheck
            {...area}
            {...control}
            ref={attach}
            rows={rows}
            className={classNames(fieldStyles.input, styles.area)}
            style={{ '--rows': rows }}
            onInput={handleInput}
          />
          {showsCount && <div className={styles.count}>{uiWords.words(wordCount)}</div>}
        </>
      )}
    </Field>
  );
}

const SIZES_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Grows the box by hand where the browser can't do it by style. */
function fitToText(element: HTMLTextAreaElement): void {
  if (SIZES_ITSELF) return;
  element.style.height = 'auto';
  const border = element.offsetHeight - element.clientHeight;
  element.style.height = `${String(element.scrollHeight + border)}px`;
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
