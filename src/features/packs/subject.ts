import type { Enrolment } from '../../domain/records/enrolment';
import type { Standard } from '../../domain/standards/standard';
import { formWords } from '../../domain/words/form';
import { packWords as words } from '../../domain/words/packs';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';

/** The enrolment that the screen is about, and its standard in the version that judges it. */
export interface PackSubject {
  readonly enrolment: Enrolment;
  readonly standard: Standard;
}

/** Keeps a changed enrolment and says so, with a way back to how it was. Resolves with whether it is on disk. */
export function useKeepEnrolment(before: Enrolment): (after: Enrolment, message: string) => Promise<boolean> {
  const { portfolio, clock } = useServices();
  const { showToast } = useAnnouncer();
  const commit = async (record: Enrolment): Promise<boolean> => {
    const done = await portfolio.commit([{ op: 'put', record: { ...record, changedAt: clock.now() } }]);
    if (!done.ok) showToast({ message: formWords.notSaved(done.problem) });
    return done.ok;
  };
  return async (after, message) => {
    const isKept = await commit(after);
    if (isKept) showToast({ message, actions: [{ label: words.undo, onPress: () => void commit(before) }] });
    return isKept;
  };
}
