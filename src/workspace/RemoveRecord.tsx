import { useLocation } from 'wouter';
import type { AnyRecord } from '../domain/records/record-kinds';
import { formWords } from '../domain/words/form';
import { Button } from '../ui/Button';
import { TrashIcon } from '../ui/icons';
import { useAnnouncer } from '../ui/Toast';
import styles from './RemoveRecord.module.css';
import { useServices } from './services';

interface RemoveRecordProps {
  readonly record: AnyRecord;
  readonly words: { readonly remove: string; readonly removed: string; readonly undo: string };
  /** Where to go afterwards; nowhere where the record only stood on a longer page. */
  readonly leadsTo?: string;
}

/** Removes a record at once and offers it back. */
export function RemoveRecord({ record, words, leadsTo }: RemoveRecordProps) {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const [, navigate] = useLocation();
  const putBack = async (): Promise<void> => {
    const put = await portfolio.commit([{ op: 'put', record }]);
    if (!put.ok) showToast({ message: formWords.notSaved(put.problem) });
  };
  const remove = async (): Promise<void> => {
    const removed = await portfolio.commit([{ op: 'remove', kind: record.kind, id: record.id }]);
    if (!removed.ok) return showToast({ message: formWords.notSaved(removed.problem) });
    showToast({ message: words.removed, actions: [{ label: words.undo, onPress: () => void putBack() }] });
    if (leadsTo !== undefined) navigate(leadsTo);
  };
  return (
    <div className={styles.remove}>
      <Button look="quiet" icon={<TrashIcon />} onClick={() => void remove()}>
        {words.remove}
      </Button>
    </div>
  );
}
