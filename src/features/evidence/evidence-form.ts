import type { UseFormReturn } from 'react-hook-form';
import type { EvidenceItem } from '../../domain/records/evidence-item';
import type { FieldProps, RecordForm } from '../../workspace/record-form';

type SharedField = 'serves' | 'aboutIds' | 'proves';

/** What the forms on an evidence item and on a witness statement have in common. */
export interface SharedForm {
  readonly form: UseFormReturn<Pick<EvidenceItem, SharedField>>;
  readonly text: (name: 'proves') => FieldProps;
}

/** The compiler can't see that the two have these fields alike. */
export function sharedForm(form: RecordForm<'evidenceItem'> | RecordForm<'witnessStatement'>): SharedForm {
  return form as unknown as SharedForm;
}
