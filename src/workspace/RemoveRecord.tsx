import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Change } from '../domain/portfolio';
import type { AnyRecord } from '../domain/records/record-kinds';
import { planRemoval, type Removal } from '../domain/removal';
import { formWords } from '../domain/words/form';
import { removalWords } from '../domain/words/removal';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/Dialog';
import { TrashIcon } from '../ui/screen-icons';
import { useAnnouncer } from '../ui/Toast';
import { linkTo } from './record-links';
import styles from './RemoveRecord.module.css';
import { ServesLink } from './ServesLink';
import { useServices } from './services';
import { usePortfolio } from './use-portfolio';

interface RemoveRecordProps {
  readonly record: AnyRecord;
  readonly words: { readonly remove: string; readonly removed: string; readonly undo: string };
  /** Where to go afterwards; nowhere where the record only stood on a longer page. */
  readonly leadsTo?: string;
}

/** Removes a record and what belongs to it, and offers it back. What takes others along asks first. */
export function RemoveRecord({ record, words, leadsTo }: RemoveRecordProps) {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const [, navigate] = useLocation();
  const [asked, setAsked] = useState<Removal | null>(null);
  const snapshot = usePortfolio();

  const commit = async (changes: readonly Change[]): Promise<boolean> => {
    const done = await portfolio.commit(changes);
    if (!done.ok) showToast({ message: formWords.notSaved(done.problem) });
    return done.ok;
  };
  const remove = async (removal: Removal): Promise<void> => {
    setAsked(null);
    if (!(await commit(removal.changes))) return;
    showToast({
      message: words.removed,
      actions: [{ label: words.undo, onPress: () => void commit(removal.undo) }],
    });
    if (leadsTo !== undefined) navigate(leadsTo);
  };
  const ask = (): void => {
    const removal = planRemoval(snapshot, record);
    if (removal.removed.length + removal.changed.length === 1) void remove(removal);
    else setAsked(removal);
  };
  return (
    <div className={styles.remove}>
      {leadsTo !== undefined && <ServesLink record={record} />}
      <Button look="quiet" icon={<TrashIcon />} onClick={ask}>
        {words.remove}
      </Button>
      {asked !== null && (
        <ConfirmDialog
          isOpen
          isDangerous
          title={removalWords.ask(linkTo(snapshot, record)?.title ?? '')}
          confirmLabel={words.remove}
          cancelLabel={removalWords.keep}
          onConfirm={() => void remove(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{removalWords.consequences(asked)}</p>
          <p>{removalWords.back}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
