import { Controller } from 'react-hook-form';
import { useLocation, useSearch } from 'wouter';
import type { EvidenceItem } from '../../domain/records/evidence-item';
import { isFilled } from '../../domain/records/record-base';
import { evidenceWords as words } from '../../domain/words/evidence';
import { formatDate } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { CheckboxField } from '../../ui/CheckboxField';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { FilesField } from '../../workspace/files/FilesField';
import { useFormFiles } from '../../workspace/files/use-form-files';
import { useSharedFiles } from '../../workspace/files/use-shared-files';
import { NotHere } from '../../workspace/NotHere';
import { NEW, paths } from '../../workspace/paths';
import { fieldId, type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { RemoveRecord } from '../../workspace/RemoveRecord';
import { useServices } from '../../workspace/services';
import { draftKey, useQueryRecord, useRecordAt } from '../../workspace/use-record';
import { type Enrolled, useEnrolled } from '../../workspace/use-portfolio';
import { sharedForm } from './evidence-form';
import { Purpose } from './Purpose';
import { servedInQuery } from './served';

export function EvidenceScreen({ id }: { readonly id: string }) {
  const enrolled = useEnrolled();
  return enrolled === null ? null : <OpenEvidence id={id} enrolled={enrolled} />;
}

function OpenEvidence({ id, enrolled }: { readonly id: string; readonly enrolled: Enrolled }) {
  const { clock } = useServices();
  const search = useSearch();
  const client = useQueryRecord('client', 'client');
  const session = useQueryRecord('session', 'session');
  const item = useRecordAt('evidenceItem', id, () => ({
    enrolmentId: enrolled.enrolment.id,
    producedOn: session?.heldOn ?? clock.today(),
    serves: servedInQuery(search),
    aboutIds: [...(client === undefined ? (session?.clientIds ?? []) : [client.id]), ...(session ? [session.id] : [])],
  }));
  const back = { href: paths.evidenceList, label: words.title };
  if (item === undefined) return <NotHere title={words.gone} back={back} />;
  const title = id === NEW ? words.newItem : isFilled(item.title) ? item.title : words.unnamed;
  return (
    <Page>
      <PageHeader title={title} back={back} lead={item.ref ?? undefined} />
      <Stack gap="loose">
        <EvidenceForm key={`${id}${search}`} id={id} about={search} item={item} />
        {id !== NEW && <RemoveRecord record={item} words={words} leadsTo={paths.evidenceList} />}
      </Stack>
    </Page>
  );
}

function EvidenceForm({
  id,
  about,
  item,
}: {
  readonly id: string;
  readonly about: string;
  readonly item: EvidenceItem;
}) {
  const form = useRecordForm<'evidenceItem'>(item, draftKey('evidenceItem', id, about));
  const { guarded, formFiles } = useFormFiles(form);
  const [, navigate] = useLocation();
  useSharedFiles(new URLSearchParams(about).has('shared'), formFiles);
  return (
    <RecordFormFrame
      form={guarded}
      onSaved={(saved) => id === NEW && navigate(paths.evidence(saved.id), { replace: true })}
    >
      <FilesField id={fieldId('files')} formFiles={formFiles} />
      <Section title={words.what}>
        <Stack gap="loose">
          <TextField label={words.itemTitle} hint={words.itemTitleHint} autoComplete="off" {...form.text('title')} />
          <ChipGroup label={words.kind} choices={choicesOf(recordWords.evidenceKinds)} {...form.text('evidenceKind')} />
          <TextArea label={words.description} hint={words.descriptionHint} {...form.text('description')} />
          <DateField label={words.producedOn} {...form.orNull('producedOn')} />
        </Stack>
      </Section>
      <Whose form={form} />
      <Purpose form={sharedForm(form)} />
    </RecordFormFrame>
  );
}

function Whose({ form }: { readonly form: RecordForm<'evidenceItem'> }) {
  const [authenticity, note] = form.form.watch(['authenticity', 'authenticityNote']);
  const label = authenticity === 'third_party' ? words.thirdParty : words.shared;
  return (
    <Section title={words.whose}>
      <Stack gap="loose">
        <ChipGroup
          label={words.authenticity}
          choices={choicesOf(recordWords.authenticities)}
          {...form.text('authenticity')}
        />
        {(authenticity !== 'own' || isFilled(note)) && <TextArea label={label} {...form.text('authenticityNote')} />}
        <Declared form={form} />
      </Stack>
    </Section>
  );
}

/** The candidate's word that it is genuine, and the day it was given. */
function Declared({ form }: { readonly form: RecordForm<'evidenceItem'> }) {
  const { clock } = useServices();
  const declaredOn = form.form.watch('authenticDeclaredOn');
  return (
    <Controller
      control={form.form.control}
      name="authenticDeclaredOn"
      render={({ field }) => (
        <CheckboxField
          id={fieldId('authenticDeclaredOn')}
          label={words.genuine}
          hint={declaredOn === null ? words.genuineHint : words.genuineOn(formatDate(declaredOn))}
          checked={declaredOn !== null}
          onChange={(event) => field.onChange(event.currentTarget.checked ? clock.today() : null)}
        />
      )}
    />
  );
}
