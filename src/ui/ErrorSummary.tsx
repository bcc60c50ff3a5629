import { useEffect, useRef } from 'react';
import { uiWords } from '../domain/words/ui';
import styles from './ErrorSummary.module.css';
import { WarningIcon } from './icons';

/** `field` is the id or the name of the input that the message is about. */
export type FieldProblem = { readonly field: string; readonly message: string };

export type ErrorSummaryProps = {
  readonly problems: readonly FieldProblem[];
  /** Changes with each attempt (such as `formState.submitCount`): the summary then takes the focus. */
  readonly attempt: number;
};

/** What a form still needs, at its head, each line leading to its field. Draws nothing while there is no problem. */
export function ErrorSummary({ problems, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>
        <WarningIcon />
        {uiWords.errorSummaryTitle(problems.length)}
      </h2>
      <ul role="list" className={styles.list}>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <button type="button" className={styles.link} onClick={() => focusField(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Brings a field into view and gives it the focus; for a group of choices, the one chosen or the first. */
export function focusField(field: string): void {
  const named = [...document.getElementsByName(field)];
  const found = document.getElementById(field) ?? named.find(isChosen) ?? named[0];
  const control =
    found instanceof HTMLFieldSetElement
      ? (found.querySelector<HTMLElement>('input:checked') ?? found.querySelector('input'))
      : found;
  openFoldsAround(found);
  control?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'center' });
}

/** A field in a closed `<details>` can take neither the focus nor the eye. */
function openFoldsAround(element: Element | undefined): void {
  for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
}

function isChosen(element: HTMLElement): boolean {
  return element instanceof HTMLInputElement && element.checked;
}
