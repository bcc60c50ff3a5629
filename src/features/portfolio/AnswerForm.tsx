import { useState } from 'react';
import type { WrittenResponse } from '../../domain/records/written-response';
import { passageDefaults } from '../../domain/records/written-response';
import { newRecord } from '../../domain/records/new-record';
import { itemKey, nameOfItem } from '../../domain/standards/item-key';
import { claimWords as words } from '../../domain/words/claims';
import { TextArea } from '../../ui/TextArea';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import type { ClaimsCheck } from '../../workspace/use-coverage';
import { usePortfolio } from '../../workspace/use-portfolio';
import { draftKey } from '../../workspace/use-record';
import type { ItemCoverage } from '../../domain/coverage/cover-enrolment';

interface AnswerFormProps {
  readonly check: ClaimsCheck;
  readonly unit: string;
  readonly item: ItemCoverage;
}

/** The answer in writing to one item, in its first passage; further passages stay as they are. */
export function AnswerForm({ check, unit, item }: AnswerFormProps) {
  const { ids, clock } = useServices();
  const enrolmentId = check.enrolment.id;
  const standing = usePortfolio()
    .belonging('writtenResponse', enrolmentId)
    .find((one) => one.unit === unit && itemKey(one) === item.key);
  const [fresh] = useState(() =>
    newRecord('writtenResponse', ids.next(), clock.now(), {
      ...{ enrolmentId, unit },
      ...nameOfItem(item.item),
      passages: [{ ...passageDefaults, id: ids.next() }],
    }),
  );
  return <OpenAnswer answer={standing ?? fresh} about={`${enrolmentId}:${unit}:${item.key}`} />;
}

function OpenAnswer({ answer, about }: { readonly answer: WrittenResponse; readonly about: string }) {
  const form = useRecordForm<'writtenResponse'>(answer, draftKey('writtenResponse', 'of', about));
  return (
    <RecordFormFrame form={form} isInline saveLabel={words.saveAnswer}>
      <TextArea label={words.answer} rows={6} {...form.text('passages.0.text')} />
    </RecordFormFrame>
  );
}
