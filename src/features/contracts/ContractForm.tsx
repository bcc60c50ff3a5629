import type { Contract } from '../../domain/records/contract';
import { isFilled } from '../../domain/records/record-base';
import { contractWords as words } from '../../domain/words/contract';
import { recordWords } from '../../domain/words/records';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { FieldRow, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { draftKey } from '../../workspace/use-record';
import { useClientNoun } from '../../workspace/use-portfolio';

type TextName = {
  [Name in keyof Contract]: Contract[Name] extends string ? Name : never;
}[keyof Contract];

/** What a contract should say in each part: a part that says all of it starts folded. */
const TERMS: readonly TextName[] = ['purpose', 'intendedOutcomes', 'expectations'];
const COMMITMENTS: readonly TextName[] = ['coachCommitments', 'clientCommitments'];
const GROUND: readonly TextName[] = ['confidentiality', 'recordsAndRetention', 'cancellation', 'codeOfEthics'];

export function ContractForm({ contract }: { readonly contract: Contract }) {
  const form = useRecordForm<'contract'>(contract, draftKey('contract', 'of', contract.clientId));
  const isOpen = (names: readonly TextName[]): boolean => !names.every((name) => isFilled(contract[name]));
  return (
    <RecordFormFrame form={form}>
      <Fold title={words.terms} meta={words.termsMeta} isOpenAtFirst={isOpen(TERMS)}>
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
          <Arrangements form={form} />
        </Stack>
      </Fold>
      <Fold title={words.commitments} meta={words.commitmentsMeta} isOpenAtFirst={isOpen(COMMITMENTS)}>
        <Commitments form={form} />
      </Fold>
      <Fold title={words.ground} meta={words.groundMeta} isOpenAtFirst={isOpen(GROUND)}>
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
      </Fold>
    </RecordFormFrame>
  );
}

/** How many sessions, how long, how often, when and where. */
function Arrangements({ form }: { readonly form: RecordForm<'contract'> }) {
  return (
    <>
      <FieldRow>
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
          unit={words.minutesUnit}
          isOptional
          {...form.count('sessionMinutes')}
        />
      </FieldRow>
      <TextField label={words.frequency} isOptional {...form.text('frequency')} />
      <FieldRow>
        <DateField label={words.startsOn} isOptional {...form.orNull('startsOn')} />
        <DateField label={words.endsOn} isOptional {...form.orNull('endsOn')} />
      </FieldRow>
      <TextField label={words.place} isOptional {...form.text('place')} />
    </>
  );
}

function Commitments({ form }: { readonly form: RecordForm<'contract'> }) {
  const noun = useClientNoun();
  return (
    <Stack gap="loose">
      <TextArea label={words.coachCommitments} {...form.text('coachCommitments')} />
      <TextArea label={words.clientCommitments(noun)} {...form.text('clientCommitments')} />
      {form.form.watch('form') === 'three_way' && (
        <TextArea label={words.stakeholderCommitments} {...form.text('stakeholderCommitments')} />
      )}
    </Stack>
  );
}
