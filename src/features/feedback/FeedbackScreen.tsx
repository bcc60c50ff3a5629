import { Controller } from 'react-hook-form';
import { useLocation } from 'wouter';
import { daysUntilWritten } from '../../domain/contemporaneity';
import { type Feedback, RATED_SKILLS } from '../../domain/records/feedback';
import { isFilled } from '../../domain/records/record-base';
import { feedbackWords as words } from '../../domain/words/feedback';
import { recordWords } from '../../domain/words/records';
import { writtenWords } from '../../domain/words/written';
import { ChipGroup, MultiChipGroup } from '../../ui/ChoiceGroup';
import { FieldRow, Page, PageHeader, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { FilesField } from '../../workspace/files/FilesField';
import { useFormFiles } from '../../workspace/files/use-form-files';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { fieldId, type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { SessionLabel } from '../../workspace/SessionLabel';
import { useServices } from '../../workspace/services';
import { draftKey, useQueryRecord, useRecordAt } from '../../workspace/use-record';
import { useClientNoun, usePortfolio } from '../../workspace/use-portfolio';
import { ChangedIn } from './ChangedIn';
import styles from './FeedbackScreen.module.css';

const RATINGS = ['0', '1', '2', '3', '4', '5'].map((value) => ({
  value,
  label: value === '0' ? recordWords.notObserved : value,
}));

/** Whoever is asked for feedback as a professional is named; the people coached and their stakeholders are not. */
const NAMED_SOURCES: readonly Feedback['source'][] = ['supervisor', 'tutor', 'peer'];

export function FeedbackScreen({ id }: { readonly id: string }) {
  const { clock } = useServices();
  const portfolio = usePortfolio();
  const session = useQueryRecord('session', 'session');
  const client = useQueryRecord('client', 'client');
  const feedback = useRecordAt('feedback', id, () => ({
    source: 'client' as const,
    clientId: client?.id ?? session?.clientIds[0] ?? null,
    givenOn: clock.today(),
    sessionIds: session === undefined ? [] : [session.id],
  }));
  const back = { href: paths.feedbackList, label: words.title };
  if (feedback === undefined) return <NotHere title={words.gone} back={back} />;
  const title = id === NEW ? words.newFeedback : words.feedbackFrom(recordWords.feedbackSources[feedback.source]);
  const about = session?.id ?? client?.id ?? '';
  const written = id === NEW ? null : daysUntilWritten(portfolio, feedback);
  const lead = [feedback.ref, written === null ? null : writtenWords.written(written)].filter(Boolean).join(' · ');
  return (
    <Page>
      <PageHeader title={title} back={back} lead={lead === '' ? undefined : lead} />
      <Stack gap="loose">
        <FeedbackForm key={`${id}${about}`} id={id} about={about} feedback={feedback} />
        {id !== NEW && <RemoveRecord record={feedback} words={words} leadsTo={paths.feedbackList} />}
      </Stack>
    </Page>
  );
}

function FeedbackForm({
  id,
  about,
  feedback,
}: {
  readonly id: string;
  readonly about: string;
  readonly feedback: Feedback;
}) {
  const form = useRecordForm<'feedback'>(feedback, draftKey('feedback', id, about));
  const { guarded, formFiles } = useFormFiles(form);
  const [, navigate] = useLocation();
  return (
    <RecordFormFrame
      form={guarded}
      onSaved={(saved) => id === NEW && navigate(paths.feedback(saved.id), { replace: true })}
    >
      <WhoAndWhen form={form} />
      <Section title={words.what}>
        <Stack gap="loose">
          <TextArea label={words.said} rows={5} {...form.text('said')} />
          <TextArea label={words.whatHelped} isOptional {...form.text('whatHelped')} />
          <TextArea label={words.whatToChange} isOptional {...form.text('whatToChange')} />
          <TextArea label={words.progress} isOptional {...form.text('progressTowardsGoals')} />
        </Stack>
      </Section>
      <Section title={words.because}>
        <Stack gap="loose">
          <TextArea label={words.whatChanged} hint={words.whatChangedHint} {...form.text('whatChanged')} />
          <ChangedIn form={form} />
        </Stack>
      </Section>
      <FilesField id={fieldId('files')} formFiles={formFiles} title={words.files} />
      <Section title={words.ratings} note={words.ratingsHint}>
        <div className={styles.ratings}>
          {RATED_SKILLS.map((skill) => (
            <SelectField
              key={skill}
              label={recordWords.skills[skill]}
              choices={RATINGS}
              emptyLabel={words.notAnswered}
              {...form.count(`ratings.${skill}`)}
            />
          ))}
        </div>
      </Section>
    </RecordFormFrame>
  );
}

function WhoAndWhen({ form }: { readonly form: RecordForm<'feedback'> }) {
  const noun = useClientNoun();
  const clients = usePortfolio().all('client');
  const [source, givenBy] = form.form.watch(['source', 'givenBy']);
  const clientChoices = clients.map((client) => ({
    value: client.id,
    label: client.codeName || recordWords.nameless,
  }));
  return (
    <Section title={words.who}>
      <Stack gap="loose">
        <ChipGroup label={words.source} choices={choicesOf(recordWords.feedbackSources)} {...form.text('source')} />
        <SelectField
          label={words.client(noun)}
          choices={clientChoices}
          emptyLabel={words.nobody}
          {...form.orNull('clientId')}
        />
        {(NAMED_SOURCES.includes(source) || isFilled(givenBy)) && (
          <TextField label={words.givenBy} hint={words.givenByHint} autoComplete="off" {...form.text('givenBy')} />
        )}
        <FieldRow>
          <ChipGroup label={words.form} choices={choicesOf(recordWords.feedbackForms)} {...form.text('form')} />
          <DateField label={words.givenOn} {...form.orNull('givenOn')} />
        </FieldRow>
        <Sessions form={form} />
      </Stack>
    </Section>
  );
}

/** The sessions of the client chosen, newest first; those chosen already always stay in sight. */
function Sessions({ form }: { readonly form: RecordForm<'feedback'> }) {
  const portfolio = usePortfolio();
  const [clientId, chosen] = form.form.watch(['clientId', 'sessionIds']);
  const sessions = portfolio
    .all('session')
    .filter(
      (one) =>
        chosen.includes(one.id) || (one.status === 'held' && (clientId === null || one.clientIds.includes(clientId))),
    );
  const choices = sessions.toReversed().map((one) => ({
    value: one.id,
    label: <SessionLabel session={one} />,
  }));
  if (choices.length === 0) return <p>{words.noSessions}</p>;
  return (
    <Controller
      control={form.form.control}
      name="sessionIds"
      render={({ field }) => (
        <MultiChipGroup
          layout="list"
          id={fieldId('sessionIds')}
          label={words.sessions}
          choices={choices}
          values={field.value}
          onValues={(ids) => field.onChange(ids)}
        />
      )}
    />
  );
}
