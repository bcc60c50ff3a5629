import { Controller } from 'react-hook-form';
import { useLocation } from 'wouter';
import { daysUntilWritten } from '../../domain/contemporaneity';
import type { SupervisionMeeting } from '../../domain/records/supervision-meeting';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { supervisionWords as words } from '../../domain/words/supervision';
import { writtenWords } from '../../domain/words/written';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { DurationField } from '../../ui/DurationField';
import { FieldRow, Page, PageHeader, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField, TimeField } from '../../ui/TextField';
import { ActionsField } from '../../workspace/ActionsField';
import { choicesOf } from '../../workspace/choices';
import { ConfirmationSection } from '../../workspace/ConfirmationSection';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { fieldId, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { draftKey, useRecordAt } from '../../workspace/use-record';
import { type Enrolled, usePortfolio, usePractice } from '../../workspace/use-portfolio';
import { Agenda } from './Agenda';

export function SupervisionScreen({ id }: { readonly id: string }) {
  const enrolled = usePractice();
  return enrolled === null ? null : <Meeting id={id} enrolled={enrolled} />;
}

function Meeting({ id, enrolled }: { readonly id: string; readonly enrolled: Enrolled }) {
  const { clock } = useServices();
  const { enrolment } = enrolled;
  const portfolio = usePortfolio();
  const meeting = useRecordAt('supervisionMeeting', id, () => ({
    enrolmentId: enrolment.id,
    heldOn: clock.today(),
    durationMinutes: 60,
    supervisorName: enrolment.supervisorName,
  }));
  const back = { href: paths.supervisionMeetings, label: words.title };
  if (meeting === undefined) return <NotHere title={words.gone} back={back} />;
  const title =
    id === NEW
      ? words.newMeeting
      : meeting.heldOn === null
        ? words.meetingUndated
        : words.meetingOn(formatDate(meeting.heldOn));
  const written = id === NEW ? null : daysUntilWritten(portfolio, meeting);
  const lead = [meeting.ref, written === null ? null : writtenWords.written(written)].filter(Boolean).join(' · ');
  return (
    <Page>
      <PageHeader title={title} back={back} lead={lead === '' ? undefined : lead} />
      <Stack gap="loose">
        <MeetingForm key={id} id={id} meeting={meeting} />
        {id !== NEW && <ConfirmationSection record={meeting} />}
        {id !== NEW && <RemoveRecord record={meeting} words={words} leadsTo={paths.supervisionMeetings} />}
      </Stack>
    </Page>
  );
}

function MeetingForm({ id, meeting }: { readonly id: string; readonly meeting: SupervisionMeeting }) {
  const form = useRecordForm<'supervisionMeeting'>(meeting, draftKey('supervisionMeeting', id));
  const [, navigate] = useLocation();
  return (
    <RecordFormFrame
      form={form}
      onSaved={(saved) => id === NEW && navigate(paths.supervisionMeeting(saved.id), { replace: true })}
    >
      <Section title={words.when}>
        <Stack gap="loose">
          <FieldRow>
            <DateField label={words.heldOn} {...form.orNull('heldOn')} />
            <TimeField label={words.startTime} isOptional {...form.orNull('startTime')} />
          </FieldRow>
          <Controller
            control={form.form.control}
            name="durationMinutes"
            render={({ field }) => (
              <DurationField
                id={fieldId('durationMinutes')}
                name="durationMinutes"
                label={words.duration}
                value={field.value}
                onValue={field.onChange}
                error={form.error('durationMinutes')}
              />
            )}
          />
          <ChipGroup
            label={words.kind}
            hint={words.kindHint}
            choices={choicesOf(recordWords.supervisionKinds)}
            {...form.text('supervisionKind')}
          />
          <FieldRow>
            <TextField label={words.supervisorName} autoComplete="off" {...form.text('supervisorName')} />
            <TextField label={words.supervisorRole} {...form.text('supervisorRole')} />
          </FieldRow>
          <TextField label={words.supervisorExperience} isOptional {...form.text('supervisorExperience')} />
        </Stack>
      </Section>
      <Section title={words.brought}>
        <Stack gap="loose">
          <Agenda form={form} meeting={meeting} />
          <TextArea label={words.themes} {...form.text('themes')} />
          <TextArea label={words.discussion} rows={5} {...form.text('discussion')} />
          <TextArea label={words.supervisorFeedback} rows={5} {...form.text('supervisorFeedback')} />
          <TextArea label={words.learning} {...form.text('learning')} />
          <ActionsField form={form} />
        </Stack>
      </Section>
    </RecordFormFrame>
  );
}
