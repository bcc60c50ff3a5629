import { useCallback } from 'react';
import type { AttachedFile } from '../../domain/records/attached-file';
import { FilesField } from '../../workspace/files/FilesField';
import { fieldId } from '../../workspace/record-form';
import type { SharedForm } from './evidence-form';

/** The files of the record that a form is about. */
export function EvidenceFiles({
  form,
  onWork,
}: {
  readonly form: SharedForm;
  readonly onWork: (work: Promise<void>) => void;
}) {
  const { watch, getValues, setValue } = form.form;
  const onFiles = useCallback(
    (change: (files: readonly AttachedFile[]) => readonly AttachedFile[]) =>
      setValue('files', [...change(getValues('files'))], { shouldDirty: true }),
    [getValues, setValue],
  );
  return <FilesField id={fieldId('files')} files={watch('files')} onFiles={onFiles} onWork={onWork} />;
}
