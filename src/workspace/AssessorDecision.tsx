import type { RecordId } from '../domain/ids';
import type { Judgement } from '../domain/records/judgement';
import { latestJudgements } from '../domain/review/plan-review';
import { reviewedFileWords as words } from '../domain/words/review';
import { Card } from '../ui/Card';
import { Section, Stack } from '../ui/Page';
import { TextArea } from '../ui/TextArea';
import { DateField } from '../ui/TextField';
import { DecisionBadge } from './DecisionBadge';
import { useRecordForm } from './record-form';
import { RecordFormFrame } from './RecordFormFrame';
import { draftKey } from './use-record';
import { usePortfolio } from './use-portfolio';

interface AssessorDecisionProps {
  readonly enrolmentId: RecordId;
  readonly unit: string;
  /** The item's key within the unit. */
  readonly item: string;
}

/** The last decision on an item that came back, and what the candidate did about it. Nothing where none has come back. */
export function AssessorDecision({ enrolmentId, unit, item }: AssessorDecisionProps) {
  const portfolio = usePortfolio();
  const judgement = latestJudgements(portfolio, enrolmentId).find((one) => one.unit === unit && one.item === item);
  return judgement === undefined ? null : <Decision key={judgement.id} judgement={judgement} />;
}

function Decision({ judgement }: { readonly judgement: Judgement }) {
  const { comment, action, due, assessor, decidedWhen } = judgement;
  const by = words.by(assessor, decidedWhen);
  return (
    <Section title={words.about} action={<DecisionBadge judgement={judgement} />} note={by === '' ? undefined : by}>
      <Card>
        <Stack>
          {comment !== '' && <p>{comment}</p>}
          {action !== '' && <p>{words.asks(action, due)}</p>}
          <ResponseForm judgement={judgement} />
        </Stack>
      </Card>
    </Section>
  );
}

function ResponseForm({ judgement }: { readonly judgement: Judgement }) {
  const form = useRecordForm<'judgement'>(judgement, draftKey('judgement', 'of', judgement.id));
  return (
    <RecordFormFrame form={form} isInline saveLabel={words.saveResponse}>
      <TextArea label={words.respond} {...form.text('response')} />
      <DateField label={words.respondedOn} {...form.orNull('respondedOn')} />
    </RecordFormFrame>
  );
}
