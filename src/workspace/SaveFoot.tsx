import type { ReactNode } from 'react';
import type { RecordKind } from '../domain/records/record-kinds';
import { formWords } from '../domain/words/form';
import { historyWords } from '../domain/words/history';
import { Button, ButtonLink } from '../ui/Button';
import { UndoIcon } from '../ui/screen-icons';
import { ActionBar, Row } from '../ui/Page';
import { type RecordForm, saveStateText } from './record-form';
import { paths } from './paths';
import styles from './SaveFoot.module.css';
import { WayOut } from './WayOut';

interface SaveFootProps<Kind extends RecordKind> {
  readonly form: RecordForm<Kind>;
  readonly children: ReactNode;
  /** For a small form on a longer page: the foot stays where the form ends. */
  readonly isInline?: boolean | undefined;
}

/** The foot of a form on a record: its buttons, what became of the last save, and a way out when that failed. */
export function SaveFoot<Kind extends RecordKind>({ form, children, isInline = false }: SaveFootProps<Kind>) {
  const Bar = isInline ? Row : ActionBar;
  const { state } = form;
  const hasDraft = state.kind === 'unsaved' || state.kind === 'restored';
  return (
    <>
      {state.kind === 'not_saved' && <WayOut text={saveStateText(state)} values={() => form.form.getValues()} />}
      <Bar>
        {children}
        {hasDraft && (
          <Button look="quiet" onClick={() => void form.discard()}>
            {formWords.discard}
          </Button>
        )}
        <p className={styles.state}>
          {state.kind === 'restored' || state.kind === 'not_saved' ? '' : saveStateText(state)}
        </p>
      </Bar>
      {!form.isNew() && (
        <Row>
          <ButtonLink look="quiet" href={paths.history(form.recordId)} icon={<UndoIcon />}>
            {historyWords.link}
          </ButtonLink>
        </Row>
      )}
    </>
  );
}
