import { Controller } from 'react-hook-form';
import type { Session } from '../../domain/records/session';
import { formatDate, formatList, formatMinutes } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { sessionWords } from '../../domain/words/sessions';
import { Banner } from '../../ui/Banner';
import { CheckboxField } from '../../ui/CheckboxField';
import { ChipGroup, MultiChipGroup } from '../../ui/ChoiceGroup';
import { DurationField } from '../../ui/DurationField';
import { Fold } from '../../ui/Fold';
import { FieldRow, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField, TimeField } from '../../ui/TextField';
import { ActionsField } from '../../workspace/ActionsField';
import { choicesOf } from '../../workspace/choices';
import { LinesField } from '../../workspace/LinesField';
import { clientName } from '../../workspace/names';
import { draftKey } from '../../workspace/use-record';
import { fieldId, type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';

interface FieldsProps {
  readonly form: RecordForm<'session'>;
}

export function SessionForm({ session }: { readonly session: Session }) {
  const form = useRecordForm<'session'>(session, draftKey('session', session.id));
  return (
    <RecordFormFrame form={form}>
      <WhenAndWhere form={form} session={session} />
      <DiaryEntry form={form} />
      <Section title={sessionWords.next}>
        <Stack gap="loose">
          <DateField label={sessionWords.nextOn} isOptional {...form.orNull('nextOn')} />
          <TextArea
            label={sessionWords.privateNotes}
            hint={sessionWords.privateNotesHint}
            isOptional
            {...form.text('privateNotes')}
          />
          <CheckboxField label={sessionWords.claimed} hint={sessionWords.claimedHint} {...form.text('claimed')} />
        </Stack>
      </Section>
    </RecordFormFrame>
  );
}

/** Who, when, how long and how: from the log it is mostly there already, so it is folded unless something is missing. */
function WhenAndWhere({ form, session }: FieldsProps & { readonly session: Session }) {
  const portfolio = usePortfolio();
  const [clientIds, heldOn, durationMinutes, medium] = form.form.watch([
    'clientIds',
    'heldOn',
    'durationMinutes',
    'medium',
  ]);
  const facts = [
    formatList(clientIds.map((id) => clientName(portfolio, id))),
    heldOn === null ? recordWords.noDate : formatDate(heldOn),
    durationMinutes === null ? sessionWords.noDuration : formatMinutes(durationMinutes),
    recordWords.mediums[medium],
  ];
  const isOpen =
    session.status !== 'held' ||
    session.clientIds.length === 0 ||
    session.heldOn === null ||
    (session.durationMinutes ?? 0) === 0;
  return (
    <Fold title={sessionWords.whenAndWhere} meta={facts.filter(Boolean).join(', ')} isOpenAtFirst={isOpen}>
      <Stack gap="loose">
        <WhoAndHowLong form={form} />
        <ChipGroup label={sessionWords.medium} choices={choicesOf(recordWords.mediums)} {...form.text('medium')} />
        <TextField label={sessionWords.place} isOptional {...form.text('place')} />
        <ChipGroup
          label={sessionWords.status}
          hint={sessionWords.statusNote}
          choices={choicesOf(recordWords.statuses)}
          {...form.text('status')}
        />
        <ChipGroup
          label={sessionWords.practice}
          choices={choicesOf(recordWords.practices)}
          {...form.text('practice')}
        />
        <CheckboxField label={sessionWords.formal} hint={sessionWords.formalHint} {...form.text('formal')} />
      </Stack>
    </Fold>
  );
}

function WhoAndHowLong({ form }: FieldsProps) {
  const { control } = form.form;
  const today = useToday();
  const noun = useClientNoun();
  const clients = usePortfolio()
    .all('client')
    .map((client) => ({ value: client.id, label: client.codeName || recordWords.nameless }));
  const [heldOn, status, minutes] = form.form.watch(['heldOn', 'status', 'durationMinutes']);
  return (
    <>
      <Controller
        control={control}
        name="clientIds"
        render={({ field }) => (
          <MultiChipGroup
            id={fieldId('clientIds')}
            label={sessionWords.withWhom(noun)}
            hint={sessionWords.withWhomHint}
            choices={clients}
            values={field.value}
            onValues={(ids) => field.onChange(ids)}
            error={form.error('clientIds')}
          />
        )}
      />
      <FieldRow>
        <DateField label={sessionWords.heldOn} {...form.orNull('heldOn')} />
        <TimeField
          label={sessionWords.startTime}
          hint={sessionWords.startTimeHint}
          isOptional
          {...form.orNull('startTime')}
        />
      </FieldRow>
      <Controller
        control={control}
        name="durationMinutes"
        render={({ field }) => (
          <DurationField
            id={fieldId('durationMinutes')}
            name="durationMinutes"
            label={sessionWords.duration}
            hint={sessionWords.durationHint}
            value={field.value}
            onValue={field.onChange}
            error={form.error('durationMinutes')}
          />
        )}
      />
      {status === 'held' && heldOn !== null && heldOn > today && (
        <Banner tone="warning">{sessionWords.futureHeld}</Banner>
      )}
      {status === 'held' && minutes === 0 && <Banner tone="warning">{sessionWords.zero}</Banner>}
    </>
  );
}

function DiaryEntry({ form }: FieldsProps) {
  return (
    <Section title={sessionWords.diary}>
      <Stack gap="loose">
        <TextArea label={sessionWords.goals} {...form.text('goals')} />
        <TextArea label={sessionWords.progress} {...form.text('progress')} />
        <TextArea label={sessionWords.summary} rows={5} {...form.text('summary')} />
        <LinesField form={form} name="techniques" label={sessionWords.techniques} hint={sessionWords.techniquesHint} />
        <TextArea label={sessionWords.questions} {...form.text('questions')} />
        <TextArea label={sessionWords.outcomes} {...form.text('outcomes')} />
        <ActionsField form={form} />
        <TextArea label={sessionWords.feedbackGiven} {...form.text('feedbackGiven')} />
      </Stack>
    </Section>
  );
}
