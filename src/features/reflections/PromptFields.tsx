import { Controller, useFieldArray } from 'react-hook-form';
import type { ClientNoun } from '../../domain/records/candidate';
import type { Session } from '../../domain/records/session';
import { heardSinceLast, type ImprovementPromise } from '../../domain/reflecting/golden-thread';
import { recordNameWithin } from '../../domain/rules/record-name';
import { meetingsByReflection } from '../../domain/rules/reviewed';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { reflectionWords as words } from '../../domain/words/reflection';
import { threadWords } from '../../domain/words/thread';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { ChipGroup, MultiChipGroup } from '../../ui/ChoiceGroup';
import { Banner } from '../../ui/Banner';
import { PlusIcon } from '../../ui/icons';
import { Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { useNaming, usePortfolio } from '../../workspace/use-portfolio';
import { useToday } from '../../workspace/use-today';
import type { PromptName } from './prompts';

interface PromptFieldsProps {
  readonly form: RecordForm<'reflection'>;
  readonly prompt: PromptName;
  readonly noun: ClientNoun;
  readonly session: Session;
  /** The promise that this session met. */
  readonly promise: ImprovementPromise | null;
}

const LINES = 8;

/** The fields of one prompt under its question. */
export function PromptFields(props: PromptFieldsProps) {
  return (
    <Section title={words.prompts[props.prompt]}>
      <Stack gap="loose">
        <Fields {...props} />
      </Stack>
    </Section>
  );
}

function Fields({ form, prompt, noun, session, promise }: PromptFieldsProps) {
  switch (prompt) {
    case 'overall':
      return <Overall form={form} promise={promise} />;
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
      return <ToSupervision form={form} />;
  }
}

function Overall({ form, promise }: Pick<PromptFieldsProps, 'form' | 'promise'>) {
  return (
    <>
      {promise !== null && (
        <>
          <Controller
            control={form.form.control}
            name="lastImprovementTried"
            render={({ field }) => (
              <ChipGroup
                id={fieldId('lastImprovementTried')}
                label={threadWords.wasItTried}
                choices={choicesOf(recordWords.tried)}
                value={field.value}
                onValue={field.onChange}
              />
            )}
          />
          <TextArea label={threadWords.whatBecame} {...form.text('answerToLastImprovement')} />
        </>
      )}
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

function ToSupervision({ form }: Pick<PromptFieldsProps, 'form'>) {
  const naming = useNaming();
  const meetings = meetingsByReflection(naming.portfolio.all('supervisionMeeting'), useToday());
  const meeting = meetings.get(form.recordId);
  return (
    <>
      {meeting !== undefined && <Banner>{words.goneThrough(recordNameWithin(naming, meeting))}</Banner>}
      <TextArea label={words.question} hint={words.questionHint} isOptional {...form.text('questionForSupervision')} />
      <TextArea label={words.concern} hint={words.concernHint} isOptional {...form.text('ethicalConcern')} />
      <TextField
        label={words.reviewedWith}
        hint={words.reviewedWithHint}
        isOptional={meeting !== undefined}
        {...form.text('reviewedWith')}
      />
      <DateField label={words.reviewedOn} isOptional={meeting !== undefined} {...form.orNull('reviewedOn')} />
    </>
  );
}

/** What came in since the session before stands first, and says itself; the rest can be cited too. */
function FromOthers({ form, noun, session }: Pick<PromptFieldsProps, 'form' | 'noun' | 'session'>) {
  const portfolio = usePortfolio();
  const heard = heardSinceLast(portfolio, session, useToday());
  const feedback = newestFirst(
    heard.feedback,
    session.clientIds.flatMap((id) => portfolio.belonging('feedback', id)),
  );
  const meetings = newestFirst(heard.meetings, portfolio.belonging('supervisionMeeting', session.enrolmentId));
  const feedbackChoices = feedback.map((one) => ({
    value: one.id,
    label: citation(one.ref, recordWords.feedbackSources[one.source], one.givenOn),
    note: heard.feedback.includes(one) ? one.said || one.whatHelped || one.whatToChange : undefined,
  }));
  const meetingChoices = meetings.map((one) => ({
    value: one.id,
    label: citation(one.ref, recordWords.supervisionKinds[one.supervisionKind], one.heldOn),
    note: heard.meetings.includes(one) ? one.supervisorFeedback || one.learning : undefined,
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

function newestFirst<One>(since: readonly One[], all: readonly One[]): readonly One[] {
  return [...new Set([...since, ...all.toReversed()])];
}

interface CitedProps extends Pick<PromptFieldsProps, 'form'> {
  readonly name: 'citedFeedbackIds' | 'citedSupervisionIds';
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly note?: string | undefined }[];
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
