import { useLocation } from 'wouter';
import type { Pdp } from '../../domain/records/pdp';
import type { PdpObjective } from '../../domain/records/pdp-objective';
import { responseWords as words } from '../../domain/words/responses';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField } from '../../ui/TextField';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { draftKey, useRecordAt } from '../../workspace/use-record';
import { useEnrolled, usePortfolio } from '../../workspace/use-portfolio';

const back = { href: paths.pdp, label: words.pdp };

/** One objective of the plan, part by part. A new one belongs to the plan that counts. */
export function ObjectiveScreen({ id }: { readonly id: string }) {
  const portfolio = usePortfolio();
  const enrolment = useEnrolled()?.enrolment;
  const plan = enrolment && portfolio.belonging('pdp', enrolment.id).at(-1);
  if (plan === undefined) return <NotHere title={words.objectiveGone} back={back} />;
  return <OpenObjective key={id} id={id} plan={plan} />;
}

function OpenObjective({ id, plan }: { readonly id: string; readonly plan: Pdp }) {
  const objective = useRecordAt('pdpObjective', id, () => ({ planId: plan.id }));
  if (objective === undefined) return <NotHere title={words.objectiveGone} back={back} />;
  return (
    <Page>
      <PageHeader
        title={id === NEW ? words.newObjective : words.objective}
        back={back}
        lead={objective.ref ?? undefined}
      />
      <Stack gap="loose">
        <ObjectiveForm id={id} objective={objective} />
        {id !== NEW && (
          <RemoveRecord
            record={objective}
            words={{ remove: words.removeObjective, removed: words.objectiveRemoved, undo: words.undo }}
            leadsTo={paths.pdp}
          />
        )}
      </Stack>
    </Page>
  );
}

function ObjectiveForm({ id, objective }: { readonly id: string; readonly objective: PdpObjective }) {
  const form = useRecordForm<'pdpObjective'>(objective, draftKey('pdpObjective', id));
  const [, navigate] = useLocation();
  return (
    <RecordFormFrame
      form={form}
      onSaved={(saved) => id === NEW && navigate(paths.objective(saved.id), { replace: true })}
    >
      <TextArea label={words.specific} {...form.text('objective')} />
      <TextArea label={words.measure} {...form.text('measure')} />
      <TextArea label={words.achievable} {...form.text('achievable')} />
      <TextArea label={words.relevance} {...form.text('relevance')} />
      <DateField label={words.targetOn} {...form.orNull('targetOn')} />
      <TextArea label={words.actions} {...form.text('actions')} />
      <TextArea label={words.resources} isOptional {...form.text('resources')} />
      <TextArea label={words.helpers} isOptional {...form.text('support')} />
      <DateField label={words.reviewOn} {...form.orNull('reviewOn')} />
      <TextArea label={words.cameOfIt} isOptional {...form.text('outcome')} />
    </RecordFormFrame>
  );
}
