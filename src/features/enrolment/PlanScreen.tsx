import { useState } from 'react';
import { newRecord } from '../../domain/records/new-record';
import type { ProgrammePlan } from '../../domain/records/programme-plan';
import { enrolmentWords as words } from '../../domain/words/enrolment';
import { Page, PageHeader } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { TextField } from '../../ui/TextField';
import { paths } from '../../workspace/paths';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { type Enrolled, usePractice, usePortfolio } from '../../workspace/use-portfolio';
import { HoursField } from './HoursField';

export function PlanScreen() {
  const enrolled = usePractice();
  return (
    <Page>
      <PageHeader title={words.planTitle} lead={words.planLead} back={{ href: paths.more }} />
      {enrolled !== null && <OpenPlan key={enrolled.enrolment.id} enrolled={enrolled} />}
    </Page>
  );
}

function OpenPlan({ enrolled }: { readonly enrolled: Enrolled }) {
  const { ids, clock } = useServices();
  const standing = usePortfolio().belonging('programmePlan', enrolled.enrolment.id).at(-1);
  const [fresh] = useState(() =>
    newRecord('programmePlan', ids.next(), clock.now(), { enrolmentId: enrolled.enrolment.id }),
  );
  return <PlanForm plan={standing ?? fresh} />;
}

function PlanForm({ plan }: { readonly plan: ProgrammePlan }) {
  const form = useRecordForm<'programmePlan'>(plan, draftKey('programmePlan', 'of', plan.enrolmentId));
  return (
    <RecordFormFrame form={form} saveLabel={words.savePlan}>
      <TextField
        label={words.individualsPlanned}
        inputMode="numeric"
        width="short"
        {...form.count('individualsPlanned')}
      />
      <HoursField form={form} />
      <TextArea label={words.structure} rows={5} {...form.text('structure')} />
      <TextArea label={words.environment} {...form.text('environment')} />
      <TextArea label={words.modelsAndTools} {...form.text('modelsAndTools')} />
      <TextArea label={words.progressReview} {...form.text('progressReview')} />
    </RecordFormFrame>
  );
}
