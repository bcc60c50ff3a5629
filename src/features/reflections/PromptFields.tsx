import { Controller, useFieldArray } from 'react-hook-form';
import type { ClientNoun } from '../../domain/records/candidate';
import type { Session } from '../../domain/records/session';
import { sessionBefore } from '../../domain/quick-log';
import { isFilled } from '../../domain/records/record-base';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { reflectionWords as words } from '../../domain/words/reflection';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { PlusIcon } from '../../ui/icons';
import { Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { usePortfolio } from '../../workspace/use-portfolio';
import type { PromptName } from './prompts';

interface PromptFieldsProps {
  readonly form: RecordForm<'reflection'>;
  readonly prompt: PromptName;
  readonly noun: ClientNoun;
  readonly session: Session;
}

const LINES = 8;

/** The fields of one prompt under its question. */
export function PromptFields({ form, prompt, noun, session }: PromptFieldsProps) {
  return (
    <Section title={words.prompts[prompt]}>
      <Stack gap="loose">
        <Fields {...{ form, prompt, noun, session }} />
      </Stack>
    </Section>
  );
}

function Fields({ form, prompt, noun, session }: PromptFieldsProps) {
  switch (prompt) {
    case 'overall':
      return <Overall form={form} session={session} />;
    case 'tools':
      return <Tools form={form} noun={noun} />;
    case 'questioning':
    case 'listening':
    case 'givingFeedback':
    case 'relationship':
    case 'improvements':
      return (
        <TextArea
          label={words.short[prompt]}
          isLabelHidden
          hint={words.hints[prompt]}
          rows={LINES}
          showsCount
          {...form.text(prompt)}
        />
      );
    case 'fromOthers':
      return <FromOthers form={form} noun={noun} session={session} />;
    case 'keyLearning':
      return (
        <>
          <TextArea
            label={words.short.keyLearning}
            isLabelHidden
            hint={words.hints.keyLearning}
            rows={LINES}
            showsCount
            {...form.text('keyLearning')}
          />
          <TextArea label={words.cpdAction} hint={words.cpdActionHint} {...form.text('cpdAction')} />
        </>
      );
    case 'review':
      return (
        <>
          <TextField label={words.reviewedWith} hint={words.reviewedWithHint} {...form.text('reviewedWith')} />
          <DateField label={words.reviewedOn} {...form.orNull('reviewedOn')} />
        </>
      );
  }
}

function Overall({ form, session }: Pick<PromptFieldsProps, 'form' | 'session'>) {
  const portfolio = usePortfolio();
  const before = sessionBefore(portfolio, session);
  const promised =
    before !== undefined && portfolio.belonging('reflection', before.id).some((one) => isFilled(one.improvements));
  return (
    <>
      {promised && <TextArea label={words.answerToLast} {...form.text('answerToLastImprovement')} />}
      <TextArea
        label={words.short.overall}
        isLabelHidden
        hint={words.hints.overall}
        rows={LINES}
        showsCount
        {...form.text('overall')}
      />
      <DateField label={words.reflectedOn} hint={words.reflectedOnHint} {...form.orNull('reflectedOn')} />
    </>
  );
}

function Tools({ form, noun }: Pick<PromptFieldsProps, 'form' | 'noun'>) {
  const { fields, append, remove } = useFieldArray({ control: form.form.control, name: 'tools' as never });
  return (
    <>
      {fields.map((field, index) => (
        <Card key={field.id}>
          <Stack>
            <TextField label={words.tool} {...form.text(`tools.${index}.tool`)} />
            <TextArea label={words.toolWhy} {...form.text(`tools.${index}.why`)} />
            <TextArea label={words.toolSupport(noun)} {...form.text(`tools.${index}.support`)} />
            <Button look="quiet" onClick={() => remove(index)}>
              {words.removeTool(index + 1)}
            </Button>
          </Stack>
        </Card>
      ))}
      <Button id={fieldId('tools')} icon={<PlusIcon />} onClick={() => append({ tool: '', why: '', support: '' })}>
        {words.addTool}
      </Button>
    </>
  );
}

function FromOthers({ form, noun, session }: Pick<PromptFieldsProps, 'form' | 'noun' | 'session'>) {
  const portfolio = usePortfolio();
  const feedback = session.clientIds.flatMap((id) => portfolio.belonging('feedback', id));
  const meetings = portfolio.belonging('supervisionMeeting', session.enrolmentId);
  const feedbackChoices = feedback.map((one) => ({
    value: one.id,
    label: citation(one.ref, recordWords.feedbackSources[one.source], one.givenOn),
  }));
  const meetingChoices = meetings.map((one) => ({
    value: one.id,
    label: citation(one.ref, recordWords.supervisionKinds[one.supervisionKind], one.heldOn),
  }));
  return (
    <>
      <TextArea label={words.fromClientFeedback(noun)} {...form.text('fromClientFeedback')} />
      {feedbackChoices.length > 0 && (
        <Cited form={form} name="citedFeedbackIds" label={words.citedFeedback} choices={feedbackChoices} />
      )}
      <TextArea label={words.fromSupervision} {...form.text('fromSupervision')} />
      {meetingChoices.length > 0 && (
        <Cited form={form} name="citedSupervisionIds" label={words.citedSupervision} choices={meetingChoices} />
      )}
    </>
  );
}

interface CitedProps extends Pick<PromptFieldsProps, 'form'> {
  readonly name: 'citedFeedbackIds' | 'citedSupervisionIds';
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Cited({ form, name, label, choices }: CitedProps) {
  return (
    <Controller
      control={form.form.control}
      name={name}
      render={({ field }) => (
        <MultiChipGroup
          layout="list"
          id={fieldId(name)}
          label={label}
          choices={choices}
          values={field.value}
          onValues={(ids) => field.onChange(ids)}
        />
      )}
    />
  );
}

function citation(ref: string | null, kind: string, day: Parameters<typeof formatDate>[0] | null): string {
  return [ref, kind, day === null ? null : formatDate(day)].filter((part) => part !== null).join(', ');
}
