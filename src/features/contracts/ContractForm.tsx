import type { Contract } from '../../domain/records/contract';
import { contractWords as words } from '../../domain/words/contract';
import { recordWords } from '../../domain/words/records';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { draftKey } from '../../workspace/use-record';
import { useClientNoun } from '../../workspace/use-portfolio';

export function ContractForm({ contract }: { readonly contract: Contract }) {
  const form = useRecordForm<'contract'>(contract, draftKey('contract', 'of', contract.clientId));
  return (
    <RecordFormFrame form={form}>
      <Section title={words.terms}>
        <Stack gap="loose">
          <ChipGroup
            label={words.form}
            hint={words.formHint}
            choices={choicesOf(recordWords.contractForms)}
            {...form.text('form')}
          />
          <DateField label={words.agreedOn} hint={words.agreedOnHint} {...form.orNull('agreedOn')} />
          <TextArea label={words.purpose} {...form.text('purpose')} />
          <TextArea label={words.intendedOutcomes} {...form.text('intendedOutcomes')} />
          <TextArea label={words.expectations} {...form.text('expectations')} />
          <TextField
            label={words.sessionsPlanned}
            inputMode="numeric"
            width="short"
            isOptional
            {...form.count('sessionsPlanned')}
          />
          <TextField
            label={words.sessionMinutes}
            inputMode="numeric"
            width="short"
            isOptional
            {...form.count('sessionMinutes')}
          />
          <TextField label={words.frequency} isOptional {...form.text('frequency')} />
          <DateField label={words.startsOn} isOptional {...form.orNull('startsOn')} />
          <DateField label={words.endsOn} isOptional {...form.orNull('endsOn')} />
          <TextField label={words.place} isOptional {...form.text('place')} />
        </Stack>
      </Section>
      <Commitments form={form} />
      <Section title={words.ground}>
        <Stack gap="loose">
          <TextArea label={words.confidentiality} {...form.text('confidentiality')} />
          <TextArea label={words.recordsAndRetention} {...form.text('recordsAndRetention')} />
          <TextArea label={words.sharedWithStakeholder} isOptional {...form.text('sharedWithStakeholder')} />
          <TextArea label={words.cancellation} {...form.text('cancellation')} />
          <TextArea label={words.codeOfEthics} {...form.text('codeOfEthics')} />
          <TextArea label={words.supervision} {...form.text('supervision')} />
          <TextArea label={words.midwayReview} {...form.text('midwayReview')} />
          <TextArea label={words.ending} {...form.text('ending')} />
        </Stack>
      </Section>
    </RecordFormFrame>
  );
}

function Commitments({ form }: { readonly form: RecordForm<'contract'> }) {
  const noun = useClientNoun();
  return (
    <Section title={words.commitments}>
      <Stack gap="loose">
        <TextArea label={words.coachCommitments} {...form.text('coachCommitments')} />
        <TextArea label={words.clientCommitments(noun)} {...form.text('clientCommitments')} />
        {form.form.watch('form') === 'three_way' && (
          <TextArea label={words.stakeholderCommitments} {...form.text('stakeholderCommitments')} />
        )}
      </Stack>
    </Section>
  );
}
