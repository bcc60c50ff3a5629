import { useLocation, useSearch } from 'wouter';
import { isFilled } from '../../domain/records/record-base';
import type { WitnessStatement } from '../../domain/records/witness-statement';
import { evidenceWords as words, witnessWords } from '../../domain/words/evidence';
import { FieldRow, Page, PageHeader, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { FilesField } from '../../workspace/files/FilesField';
import { useFormFiles } from '../../workspace/files/use-form-files';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { fieldId, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { draftKey, useRecordAt } from '../../workspace/use-record';
import { type Enrolled, useEnrolled } from '../../workspace/use-portfolio';
import { sharedForm } from './evidence-form';
import { Purpose } from './Purpose';
import { servedInQuery } from './served';

export function WitnessScreen({ id }: { readonly id: string }) {
  const enrolled = useEnrolled();
  return enrolled === null ? null : <OpenStatement id={id} enrolled={enrolled} />;
}

function OpenStatement({ id, enrolled }: { readonly id: string; readonly enrolled: Enrolled }) {
  const { clock } = useServices();
  const search = useSearch();
  const statement = useRecordAt('witnessStatement', id, () => ({
    enrolmentId: enrolled.enrolment.id,
    statedOn: clock.today(),
    serves: servedInQuery(search),
  }));
  const back = { href: paths.evidenceList, label: words.title };
  if (statement === undefined) return <NotHere title={words.witnessGone} back={back} />;
  const { witnessName, ref } = statement;
  const title = id === NEW ? words.newWitness : isFilled(witnessName) ? witnessName : words.unnamedWitness;
  return (
    <Page>
      <PageHeader title={title} back={back} lead={ref ?? undefined} />
      <Stack gap="loose">
        <WitnessForm key={`${id}${search}`} id={id} about={search} statement={statement} />
        {id !== NEW && <RemoveRecord record={statement} words={witnessWords} leadsTo={paths.evidenceList} />}
      </Stack>
    </Page>
  );
}

function WitnessForm({
  id,
  about,
  statement,
}: {
  readonly id: string;
  readonly about: string;
  readonly statement: WitnessStatement;
}) {
  const form = useRecordForm<'witnessStatement'>(statement, draftKey('witnessStatement', id, about));
  const { guarded, formFiles } = useFormFiles(form);
  const [, navigate] = useLocation();
  return (
    <RecordFormFrame
      form={guarded}
      onSaved={(saved) => id === NEW && navigate(paths.witness(saved.id), { replace: true })}
    >
      <Section title={words.witness}>
        <Stack gap="loose">
          <TextField
            label={words.witnessName}
            hint={words.witnessNameHint}
            autoComplete="off"
            {...form.text('witnessName')}
          />
          <FieldRow>
            <TextField label={words.witnessRole} autoComplete="off" {...form.text('witnessRole')} />
            <DateField label={words.statedOn} {...form.orNull('statedOn')} />
          </FieldRow>
          <TextField
            label={words.relationship}
            hint={words.relationshipHint}
            autoComplete="off"
            {...form.text('relationship')}
          />
        </Stack>
      </Section>
      <Section title={words.said}>
        <TextArea label={words.statement} hint={words.statementHint} rows={6} {...form.text('statement')} />
      </Section>
      <FilesField id={fieldId('files')} formFiles={formFiles} />
      <Purpose form={sharedForm(form)} />
    </RecordFormFrame>
  );
}
