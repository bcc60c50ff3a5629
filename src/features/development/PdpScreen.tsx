import { useState } from 'react';
import { newRecord } from '../../domain/records/new-record';
import type { Pdp } from '../../domain/records/pdp';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { responseWords as words } from '../../domain/words/responses';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { FieldRow, Page, PageHeader, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField } from '../../ui/TextField';
import { NEW, paths } from '../../workspace/paths';
import { useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { useServices } from '../../workspace/services';
import { draftKey } from '../../workspace/use-record';
import { type Enrolled, useEnrolled, usePortfolio } from '../../workspace/use-portfolio';

/** The personal development plan, and the way to its objectives. */
export function PdpScreen() {
  const enrolled = useEnrolled();
  return (
    <Page>
      <PageHeader title={words.pdp} lead={words.pdpLead} back={{ href: paths.development }} />
      {enrolled !== null && <OpenPlan key={enrolled.enrolment.id} enrolled={enrolled} />}
    </Page>
  );
}

function OpenPlan({ enrolled: { enrolment } }: { readonly enrolled: Enrolled }) {
  const { ids, clock } = useServices();
  const portfolio = usePortfolio();
  const standing = portfolio.belonging('pdp', enrolment.id).at(-1);
  const [fresh] = useState(() =>
    newRecord('pdp', ids.next(), clock.now(), { enrolmentId: enrolment.id, startsOn: clock.today() }),
  );
  return (
    <Stack gap="loose">
      <PlanForm plan={standing ?? fresh} />
      <Section title={words.objectives} note={standing === undefined ? words.objectivesEmpty : undefined}>
        {standing !== undefined && <Objectives plan={standing} />}
      </Section>
    </Stack>
  );
}

function PlanForm({ plan }: { readonly plan: Pdp }) {
  const form = useRecordForm<'pdp'>(plan, draftKey('pdp', 'of', plan.enrolmentId));
  return (
    <RecordFormFrame form={form} isInline>
      <FieldRow>
        <DateField label={words.startsOn} {...form.orNull('startsOn')} />
        <DateField label={words.endsOn} {...form.orNull('endsOn')} />
      </FieldRow>
      <TextArea label={words.aspiration} {...form.text('aspiration')} />
      <TextArea label={words.support} {...form.text('support')} />
    </RecordFormFrame>
  );
}

function Objectives({ plan }: { readonly plan: Pdp }) {
  const objectives = usePortfolio().belonging('pdpObjective', plan.id);
  return (
    <Stack>
      {objectives.length > 0 && (
        <Card isFlush>
          <List label={words.objectives}>
            {objectives.map((one) => (
              <ListRow
                key={one.id}
                href={paths.objective(one.id)}
                leading={one.ref ?? undefined}
                title={one.objective || words.unnamedObjective}
                meta={one.targetOn === null ? recordWords.noDate : formatDate(one.targetOn)}
              />
            ))}
          </List>
        </Card>
      )}
      <ButtonLink href={paths.objective(NEW)}>{words.addObjective}</ButtonLink>
    </Stack>
  );
}
