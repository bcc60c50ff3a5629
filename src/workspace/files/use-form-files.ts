import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { AttachedFile } from '../../domain/records/attached-file';
import { fileWords as words } from '../../domain/words/files';
import { useAnnouncer } from '../../ui/Toast';
import type { RecordForm } from '../record-form';
import { useServices } from '../services';
import {
  attachTo,
  dismissFrom,
  type Incoming,
  incomingOf,
  openDesk,
  subscribeToDesks,
  whenAllIsIn,
} from './attach-desk';
import { type PhotoCare, storeFile } from './store-file';

/** Kinds of record with a list of files. */
type FiledKind = 'evidenceItem' | 'witnessStatement' | 'feedback';

/** The files of a form, and those on their way to it. */
export interface FormFiles {
  readonly files: readonly AttachedFile[];
  readonly incoming: readonly Incoming[];
  readonly attach: (files: readonly File[], care: PhotoCare) => void;
  /** Resolves once nothing is on its way any more. */
  readonly allIn: () => Promise<void>;
  readonly dismiss: (id: number) => void;
  readonly remove: (file: AttachedFile) => void;
}

/**
 * The files of a record's form. A file that is being stored when the form is left comes into the form's draft; Save waits for
 * those that are under way, since a record that is saved without them would lose them.
 */
export function useFormFiles<Kind extends FiledKind>(
  form: RecordForm<Kind>,
): { readonly guarded: RecordForm<Kind>; readonly formFiles: FormFiles } {
  const { evidenceFiles } = useServices();
  const { announce, showToast } = useAnnouncer();
  const { draftKey: key, keepDraft, save: saveForm } = form;
  const { getValues, setValue, watch } = filesIn(form);
  const [isWaiting, setIsWaiting] = useState(false);
  const isOpen = useRef(true);
  const incoming = useSyncExternalStore(subscribeToDesks, () => incomingOf(key));

  const change = useCallback(
    (to: (files: readonly AttachedFile[]) => readonly AttachedFile[]) =>
      setValue('files', [...to(getValues('files'))], { shouldDirty: true }),
    [getValues, setValue],
  );
  useEffect(() => {
    isOpen.current = true;
    const close = openDesk(key, async (file) => {
      await keepDraft(() => change((all) => [...all.filter((one) => one.sha256 !== file.sha256), file]));
      if (isOpen.current) announce(words.attached(file.name));
      else showToast({ message: words.inDraft(file.name) });
    });
    return () => {
      isOpen.current = false;
      close();
    };
  }, [key, keepDraft, change, announce, showToast]);

  const save = async () => {
    setIsWaiting(true);
    await whenAllIsIn(key);
    setIsWaiting(false);
    const saved = await saveForm();
    return isOpen.current ? saved : null; // whoever has left is not led back
  };
  return {
    guarded: { ...form, save, state: isWaiting ? { kind: 'saving' } : form.state },
    formFiles: {
      files: watch('files'),
      incoming,
      attach: (files, care) => attachTo(key, files, (file, onRead) => storeFile(evidenceFiles, file, care, onRead)),
      allIn: () => whenAllIsIn(key),
      dismiss: (id) => dismissFrom(key, id),
      remove: (file) => {
        change((all) => all.filter((one) => one.sha256 !== file.sha256));
        announce(words.removed(file.name));
      },
    },
  };
}

/** The compiler can't see that all of them have files alike. */
function filesIn<Kind extends FiledKind>(form: RecordForm<Kind>): UseFormReturn<{ files: readonly AttachedFile[] }> {
  return form.form as unknown as UseFormReturn<{ files: readonly AttachedFile[] }>;
}
