import { useEffect, useState } from 'react';
import type { HandOverForm } from '../../domain/privacy/hand-over';
import { RATED_SKILLS, type RatedSkill } from '../../domain/records/feedback';
import { newRecord } from '../../domain/records/new-record';
import { handOverWords as words } from '../../domain/words/hand-over';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { Row, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { type RecordForm, saveStateText, useRecordForm } from '../../workspace/record-form';
import { useServices } from '../../workspace/services';
import styles from './HandedOver.module.css';

interface FeedbackFormProps {
  readonly form: Extract<HandOverForm, { kind: 'feedback' }>;
  readonly onDone: () => void;
  /** Told how to keep what is written so far, should the owner take the phone back before it is saved. */
  readonly onUnfinished: (keep: (() => Promise<void>) | null) => void;
}

/** A client's feedback in the client's own words. Kept as a draft while it is typed, as every form is. */
export function FeedbackForm({ form: { recordId, clientId, sessionId }, onDone, onUnfinished }: FeedbackFormProps) {
  const { clock } = useServices();
  const [feedback] = useState(() =>
    newRecord('feedback', recordId, clock.now(), {
      source: 'client',
      clientId,
      form: 'written',
      givenOn: clock.today(),
      sessionIds: sessionId === null ? [] : [sessionId],
    }),
  );
  const form = useRecordForm<'feedback'>(feedback, `hand-over:feedback:${recordId}`);
  const { save, hasChanges, state } = form;
  useEffect(() => {
    onUnfinished(async () => {
      if (hasChanges) await save();
    });
    return () => onUnfinished(null);
  }, [onUnfinished, hasChanges, save]);
  const submit = async (): Promise<void> => {
    if ((await save()) !== null) onDone();
  };
  return (
    <form
      autoComplete="off"
      ref={form.formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="loose">
        {state.kind === 'not_saved' && <Banner tone="problem">{saveStateText(state)}</Banner>}
        <TextArea label={words.said} rows={4} {...form.text('said')} />
        <TextArea label={words.whatHelped} isOptional {...form.text('whatHelped')} />
        <TextArea label={words.whatToChange} isOptional {...form.text('whatToChange')} />
        <TextArea label={words.progress} isOptional {...form.text('progressTowardsGoals')} />
        <p>{words.ratingHint}</p>
        <div className={styles.ratings}>
          {RATED_SKILLS.map((skill) => (
            <Rating key={skill} form={form} skill={skill} />
          ))}
        </div>
        <Row>
          <Button type="submit" look="primary" isLarge isBusy={state.kind === 'saving'}>
            {words.sendFeedback}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}

const STARS = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

function Rating({ form: { form }, skill }: { readonly form: RecordForm<'feedback'>; readonly skill: RatedSkill }) {
  const rating = form.watch(`ratings.${skill}`);
  return (
    <ChipGroup
      layout="scale"
      label={words.skills[skill]}
      name={`ratings.${skill}`}
      choices={[...STARS, { value: '0', label: words.notObserved }]}
      value={rating === null ? null : String(rating)}
      onValue={(value) => form.setValue(`ratings.${skill}`, Number(value), { shouldDirty: true })}
    />
  );
}
