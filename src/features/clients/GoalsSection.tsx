import type { Client } from '../../domain/records/client';
import type { Goal } from '../../domain/records/goal';
import { newRecord } from '../../domain/records/new-record';
import { clientWords as words } from '../../domain/words/clients';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { FieldGroup } from '../../ui/Field';
import { Row } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { usePortfolio } from '../../workspace/use-portfolio';
import { OwnedRecords } from './OwnedRecords';

/** The overall goals agreed with this client. */
export function GoalsSection({ client }: { readonly client: Client }) {
  const { ids, clock } = useServices();
  const goals = usePortfolio().belonging('goal', client.id);
  return (
    <OwnedRecords
      name="goals"
      title={words.goals}
      note={words.goalsNote}
      addLabel={words.addGoal}
      records={goals}
      fresh={() => newRecord('goal', ids.next(), clock.now(), { clientId: client.id, agreedOn: clock.today() })}
      titleOf={(goal) => goal.goal || words.unnamedGoal}
      metaOf={metaOfGoal}
      removeWords={{ remove: words.removeGoal, removed: words.goalRemoved, undo: words.undo }}
      form={(goal, done) => <GoalForm goal={goal} onSaved={done} />}
    />
  );
}

/** "12 May 2026, 3 → 5 → 8": the day, and as much of the scale as is known. */
function metaOfGoal({ agreedOn, scaleAtStart, scaleAtMiddle, scaleAtEnd }: Goal): string {
  const scale = [scaleAtStart, scaleAtMiddle, scaleAtEnd].filter((value) => value !== null);
  return [agreedOn === null ? recordWords.noDate : formatDate(agreedOn), words.scaleSteps(scale)]
    .filter(Boolean)
    .join(', ');
}

function GoalForm({ goal, onSaved }: { readonly goal: Goal; readonly onSaved: () => void }) {
  const form = useRecordForm<'goal'>(goal, draftKey('goal', goal.ref === null ? 'new' : goal.id, goal.clientId));
  return (
    <RecordFormFrame form={form} isInline onSaved={onSaved} saveLabel={words.saveGoal}>
      <TextArea label={words.goal} {...form.text('goal')} />
      <TextArea label={words.desiredOutcome} {...form.text('desiredOutcome')} />
      <TextArea label={words.measure} {...form.text('measureOfSuccess')} />
      <DateField label={words.agreedOn} {...form.orNull('agreedOn')} />
      <FieldGroup label={words.scale}>
        <Row>
          <TextField label={words.scaleStart} inputMode="numeric" width="short" {...form.count('scaleAtStart')} />
          <TextField label={words.scaleMiddle} inputMode="numeric" width="short" {...form.count('scaleAtMiddle')} />
          <TextField label={words.scaleEnd} inputMode="numeric" width="short" {...form.count('scaleAtEnd')} />
        </Row>
      </FieldGroup>
    </RecordFormFrame>
  );
}
