import { Controller } from 'react-hook-form';
import { useLocation } from 'wouter';
import type { RecordId } from '../../domain/ids';
import type { CpdActivity } from '../../domain/records/cpd-activity';
import { responseWords as words } from '../../domain/words/responses';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { fieldId, type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { draftKey, useRecordAt } from '../../workspace/use-record';
import { useEnrolled, usePortfolio } from '../../workspace/use-portfolio';

const back = { href: paths.development, label: words.development };

/** Something done for the candidate's own development, and what came of it. */
export function CpdScreen({ id }: { readonly id: string }) {
  const enrolment = useEnrolled()?.enrolment;
  if (enrolment === undefined) return null;
  return <OpenActivity key={id} id={id} enrolmentId={enrolment.id} />;
}

function OpenActivity({ id, enrolmentId }: { readonly id: string; readonly enrolmentId: RecordId }) {
  const { clock } = useServices();
  const activity = useRecordAt('cpdActivity', id, () => ({ enrolmentId, doneOn: clock.today() }));
  if (activity === undefined) return <NotHere title={words.cpdGone} back={back} />;
  return (
    <Page>
      <PageHeader title={id === NEW ? words.newCpd : words.cpdActivity} back={back} lead={activity.ref ?? undefined} />
      <Stack gap="loose">
        <ActivityForm id={id} activity={activity} />
        {id !== NEW && (
          <RemoveRecord
            record={activity}
            words={{ remove: words.removeCpd, removed: words.cpdRemoved, undo: words.undo }}
            leadsTo={paths.development}
          />
        )}
      </Stack>
    </Page>
  );
}

function ActivityForm({ id, activity }: { readonly id: string; readonly activity: CpdActivity }) {
  const form = useRecordForm<'cpdActivity'>(activity, draftKey('cpdActivity', id));
  const [, navigate] = useLocation();
  return (
    <RecordFormFrame
      form={form}
      onSaved={(saved) => id === NEW && navigate(paths.cpdActivity(saved.id), { replace: true })}
    >
      <TextArea label={words.activity} {...form.text('activity')} />
      <DateField label={words.doneOn} {...form.orNull('doneOn')} />
      <TextField label={words.duration} inputMode="numeric" width="short" {...form.count('durationMinutes')} />
      <Objectives form={form} enrolmentId={activity.enrolmentId} />
      <TextArea label={words.learning} {...form.text('learning')} />
      <TextArea label={words.applied} isOptional {...form.text('applied')} />
      <TextArea label={words.evaluation} isOptional {...form.text('evaluation')} />
    </RecordFormFrame>
  );
}

function Objectives({
  form,
  enrolmentId,
}: {
  readonly form: RecordForm<'cpdActivity'>;
  readonly enrolmentId: RecordId;
}) {
  const portfolio = usePortfolio();
  const plan = portfolio.belonging('pdp', enrolmentId).at(-1);
  const objectives = plan === undefined ? [] : portfolio.belonging('pdpObjective', plan.id);
  if (objectives.length === 0) return null;
  return (
    <Controller
      control={form.form.control}
      name="objectiveIds"
      render={({ field }) => (
        <MultiChipGroup
          layout="list"
          id={fieldId('objectiveIds')}
          label={words.serves}
          choices={objectives.map(({ id, ref, objective }) => ({
            value: id,
            label: [ref, objective || words.unnamedObjective].filter(Boolean).join(', '),
          }))}
          values={field.value}
          onValues={(values) => field.onChange(values)}
        />
      )}
    />
  );
}
