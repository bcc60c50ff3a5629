import { useCallback, useRef } from 'react';
import type { RecordForm } from '../../workspace/record-form';
import type { EvidenceRecordKind } from './evidence-form';

interface SaveAfterFiles<Kind extends EvidenceRecordKind> {
  readonly guarded: RecordForm<Kind>;
  readonly onWork: (work: Promise<void>) => void;
}

/** A form whose Save waits for files that are on their way in: a record that is saved without them would lose them. */
export function useSaveAfterFiles<Kind extends EvidenceRecordKind>(form: RecordForm<Kind>): SaveAfterFiles<Kind> {
  const work = useRef<Promise<void>>(Promise.resolve());
  const onWork = useCallback((next: Promise<void>) => {
    work.current = next;
  }, []);
  const save = async () => {
    await work.current;
    return form.save();
  };
  return { guarded: { ...form, save }, onWork };
}
