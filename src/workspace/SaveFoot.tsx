import { type ReactNode, useState } from 'react';
import type { RecordKind } from '../domain/records/record-kinds';
import { formWords } from '../domain/words/form';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { ActionBar, Row } from '../ui/Page';
import { type RecordForm, saveStateText } from './record-form';
import styles from './SaveFoot.module.css';
import { useServices } from './services';

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
    </>
  );
}

/** When a save failed: the words are still in the form, and can be carried off by hand. */
function WayOut({ text, values }: { readonly text: string; readonly values: () => unknown }) {
  const { files } = useServices();
  const [isCopied, setIsCopied] = useState(false);
  const written = (): string => JSON.stringify(values(), null, 2);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(written());
    setIsCopied(true);
  };
  const action = (
    <Row>
      <Button onClick={() => void copy()}>{isCopied ? formWords.copied : formWords.copyText}</Button>
      <Button onClick={() => files.save(new Blob([written()], { type: 'text/plain' }), formWords.wayOutFileName)}>
        {formWords.downloadText}
      </Button>
    </Row>
  );
  return (
    <Banner tone="problem" action={action}>
      {text}
    </Banner>
  );
}
