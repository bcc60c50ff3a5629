import { type ReactNode, useState } from 'react';
import type { RecordByKind, RecordKind } from '../domain/records/record-kinds';
import { formWords } from '../domain/words/form';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Stack } from '../ui/Page';
import { useAnnouncer } from '../ui/Toast';
import { type RecordForm, saveStateText } from './record-form';
import { SaveFoot } from './SaveFoot';
import { useAskedField } from './use-asked-field';

export interface RecordFormFrameProps<Kind extends RecordKind> {
  readonly form: RecordForm<Kind>;
  readonly children: ReactNode;
  /** After the record is on disk. */
  readonly onSaved?: (record: RecordByKind[Kind]) => void;
  readonly saveLabel?: string;
  /** For a small form on a longer page. */
  readonly isInline?: boolean;
  /** Further buttons beside Save. */
  readonly actions?: ReactNode;
}

/** The form element round the fields: what is wrong at the head, Save and what became of it at the foot. */
export function RecordFormFrame<Kind extends RecordKind>({
  form,
  children,
  onSaved,
  saveLabel,
  actions,
  isInline,
}: RecordFormFrameProps<Kind>) {
  const { announce, showToast } = useAnnouncer();
  const [attempt, setAttempt] = useState(0);
  useAskedField();
  const { state } = form;
  const submit = async (): Promise<void> => {
    const isNew = form.isNew();
    const saved = await form.save();
    setAttempt((count) => count + 1);
    if (saved === null) return;
    // A new record moves to an address of its own, where this form's foot can't say it any more.
    if (isNew) showToast({ message: formWords.savedAloud });
    else announce(formWords.savedAloud);
    onSaved?.(saved);
  };
  return (
    <form
      autoComplete="off"
      ref={form.formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="loose">
        <ErrorSummary problems={form.errors} attempt={attempt} />
        {state.kind === 'restored' && <Banner tone="info">{saveStateText(state)}</Banner>}
        {children}
        <SaveFoot form={form} isInline={isInline}>
          <Button type="submit" look="primary" isBusy={state.kind === 'saving'}>
            {saveLabel ?? formWords.save}
          </Button>
          {actions}
        </SaveFoot>
      </Stack>
    </form>
  );
}
