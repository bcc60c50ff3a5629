import { useFieldArray } from 'react-hook-form';
import type { Client } from '../../domain/records/client';
import { clientWords as words } from '../../domain/words/clients';
import { recordWords } from '../../domain/words/records';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { FieldGroup } from '../../ui/Field';
import { PlusIcon } from '../../ui/icons';
import { FieldRow, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { NEW } from '../../workspace/paths';
import { fieldId, type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';

interface ClientFormProps {
  readonly client: Client;
  readonly id: string;
  readonly onSaved?: (client: Client) => void;
}

export function ClientForm({ client, id, onSaved }: ClientFormProps) {
  const form = useRecordForm<'client'>(client, draftKey('client', id));
  const isGroup = form.form.watch('grouping') === 'group';
  const isNew = id === NEW;
  return (
    <RecordFormFrame form={form} isInline={!isNew} {...(onSaved === undefined ? {} : { onSaved })}>
      <TextField label={words.codeName} hint={words.codeNameHint} autoComplete="off" {...form.text('codeName')} />
      <FieldRow>
        <ChipGroup label={words.practice} choices={choicesOf(recordWords.practices)} {...form.text('practice')} />
        <ChipGroup label={words.grouping} choices={choicesOf(recordWords.groupings)} {...form.text('grouping')} />
      </FieldRow>
      {isGroup && <TextField label={words.groupSize} inputMode="numeric" width="short" {...form.count('groupSize')} />}
      <FieldRow>
        <DateField label={words.startedOn} {...form.orNull('startedOn')} />
        {!isNew && <DateField label={words.endedOn} isOptional {...form.orNull('endedOn')} />}
      </FieldRow>
      {!isNew && <TextArea label={words.ending} isOptional {...form.text('ending')} />}
      <Stakeholders form={form} />
      <ChipGroup label={words.consent} choices={choicesOf(recordWords.consents)} {...form.text('consentToUse')} />
      <CheckboxField label={words.claimed} hint={words.claimedHint} {...form.text('claimed')} />
    </RecordFormFrame>
  );
}

function Stakeholders({ form }: { readonly form: RecordForm<'client'> }) {
  const { ids } = useServices();
  const { fields, append, remove } = useFieldArray({
    control: form.form.control,
    name: 'stakeholders' as never,
    keyName: 'formKey',
  });
  const stakeholders = form.form.watch('stakeholders');
  return (
    <FieldGroup id={fieldId('stakeholders')} label={words.stakeholders} hint={words.stakeholdersHint}>
      <Stack>
        {fields.map((field, index) => (
          <Card key={field.formKey}>
            <Stack>
              <TextField label={words.role} {...form.text(`stakeholders.${index}.role`)} />
              <CheckboxField label={words.isParty} {...form.text(`stakeholders.${index}.isParty`)} />
              {stakeholders[index]?.isParty === false && (
                <TextField label={words.notPartyBecause} {...form.text(`stakeholders.${index}.notPartyBecause`)} />
              )}
              <Button look="quiet" onClick={() => remove(index)}>
                {words.removeStakeholder(index + 1)}
              </Button>
            </Stack>
          </Card>
        ))}
        <Button
          icon={<PlusIcon />}
          onClick={() => append({ id: ids.next(), role: '', isParty: true, notPartyBecause: '' })}
        >
          {words.addStakeholder}
        </Button>
        {stakeholders.length === 0 && (
          <TextField label={words.noStakeholdersBecause} {...form.text('noStakeholdersBecause')} />
        )}
      </Stack>
    </FieldGroup>
  );
}
