import { type Control, useFieldArray } from 'react-hook-form';
import type { Contract } from '../../domain/records/contract';
import { isFilled } from '../../domain/records/record-base';
import { contractWords as words } from '../../domain/words/contract';
import { recordWords } from '../../domain/words/records';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { FieldGroup } from '../../ui/Field';
import { Fold } from '../../ui/Fold';
import { PlusIcon } from '../../ui/icons';
import { FieldRow, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { useServices } from '../../workspace/services';
import { useClientNoun } from '../../workspace/use-portfolio';

type TextName = {
  [Name in keyof Contract]: Contract[Name] extends string ? Name : never;
}[keyof Contract];

/** What a contract should say in each part: a part that says all of it starts folded. */
const TERMS: readonly TextName[] = ['purpose', 'intendedOutcomes', 'expectations'];
const COMMITMENTS: readonly TextName[] = ['coachCommitments', 'clientCommitments'];
const GROUND: readonly TextName[] = ['confidentiality', 'recordsAndRetention', 'cancellation', 'codeOfEthics'];

interface TermsFieldsProps {
  readonly form: RecordForm<'contract'>;
  /** A template has no days of its own. */
  readonly isTemplate?: boolean;
}

/** The parts of a contract or of a template. */
export function TermsFields({ form, isTemplate = false }: TermsFieldsProps) {
  const saved = form.form.formState.defaultValues ?? {};
  const isOpen = (names: readonly TextName[]): boolean => !names.every((name) => isFilled(String(saved[name] ?? '')));
  return (
    <>
      <Fold title={words.terms} meta={words.termsMeta} isOpenAtFirst={isOpen(TERMS)}>
        <Stack gap="loose">
          <ChipGroup
            label={words.form}
            hint={words.formHint}
            choices={choicesOf(recordWords.contractForms)}
            {...form.text('form')}
          />
          {!isTemplate && <DateField label={words.agreedOn} hint={words.agreedOnHint} {...form.orNull('agreedOn')} />}
          <TextArea label={words.purpose} {...form.text('purpose')} />
          <TextArea label={words.intendedOutcomes} {...form.text('intendedOutcomes')} />
          <TextArea label={words.expectations} {...form.text('expectations')} />
          <Arrangements form={form} isTemplate={isTemplate} />
        </Stack>
      </Fold>
      <Fold title={words.commitments} meta={words.commitmentsMeta} isOpenAtFirst={isOpen(COMMITMENTS)}>
        <Commitments form={form} />
      </Fold>
      <Fold title={words.ground} meta={words.groundMeta} isOpenAtFirst={isOpen(GROUND)}>
        <Ground form={form} />
      </Fold>
    </>
  );
}

/** How many sessions, how long, how often, when and where. */
function Arrangements({ form, isTemplate }: Required<TermsFieldsProps>) {
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
      {!isTemplate && (
        <FieldRow>
          <DateField label={words.startsOn} isOptional {...form.orNull('startsOn')} />
          <DateField label={words.endsOn} isOptional {...form.orNull('endsOn')} />
        </FieldRow>
      )}
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

function Ground({ form }: { readonly form: RecordForm<'contract'> }) {
  return (
    <Stack gap="loose">
      <TextArea label={words.confidentiality} {...form.text('confidentiality')} />
      <TextArea label={words.boundaries} hint={words.boundariesHint} isOptional {...form.text('boundaries')} />
      <TextArea label={words.recordsAndRetention} {...form.text('recordsAndRetention')} />
      <TextArea label={words.sharedWithStakeholder} isOptional {...form.text('sharedWithStakeholder')} />
      <TextArea label={words.cancellation} {...form.text('cancellation')} />
      <TextArea label={words.codeOfEthics} {...form.text('codeOfEthics')} />
      <TextArea label={words.supervision} {...form.text('supervision')} />
      <TextArea label={words.midwayReview} {...form.text('midwayReview')} />
      <TextArea label={words.ending} {...form.text('ending')} />
      <Clauses form={form} />
    </Stack>
  );
}

/** Parts under headings of the parties' own. */
function Clauses({ form }: { readonly form: RecordForm<'contract'> }) {
  const { ids } = useServices();
  const { fields, append, remove } = useFieldArray({
    control: form.form.control as unknown as Control<{ clauses: { id: string; heading: string; text: string }[] }>,
    name: 'clauses',
    keyName: 'formKey',
  });
  return (
    <FieldGroup id={fieldId('clauses')} label={words.clauses}>
      <Stack>
        {fields.map((field, index) => (
          <Card key={field.formKey}>
            <Stack>
              <TextField label={words.clauseHeading} {...form.text(`clauses.${index}.heading`)} />
              <TextArea label={words.clauseText} {...form.text(`clauses.${index}.text`)} />
              <Button look="quiet" onClick={() => remove(index)}>
                {words.removeClause(index + 1)}
              </Button>
            </Stack>
          </Card>
        ))}
        <Button icon={<PlusIcon />} onClick={() => append({ id: ids.next(), heading: '', text: '' })}>
          {words.addClause}
        </Button>
      </Stack>
    </FieldGroup>
  );
}
