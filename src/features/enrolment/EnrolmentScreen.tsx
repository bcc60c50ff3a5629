import type { Candidate } from '../../domain/records/candidate';
import type { Enrolment } from '../../domain/records/enrolment';
import { upgradesOf } from '../../domain/upgrade';
import { claimSetWords } from '../../domain/words/claim-set';
import { claimWords } from '../../domain/words/claims';
import { enrolmentWords as words } from '../../domain/words/enrolment';
import { formatDate } from '../../domain/words/format';
import { officialWordingWords } from '../../domain/words/official-wording';
import { packWords } from '../../domain/words/packs';
import { recordWords } from '../../domain/words/records';
import { ButtonLink } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { ChipGroup } from '../../ui/ChoiceGroup';
import { List, ListRow } from '../../ui/List';
import { FieldRow, Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { SelectField } from '../../ui/SelectField';
import { TextArea } from '../../ui/TextArea';
import { DateField, TextField } from '../../ui/TextField';
import { choicesOf } from '../../workspace/choices';
import { paths } from '../../workspace/paths';
import { type RecordForm, useRecordForm } from '../../workspace/record-form';
import { RecordFormFrame } from '../../workspace/RecordFormFrame';
import { draftKey } from '../../workspace/use-record';
import { useCheck, useEnrolled, useEnrolledStandard, usePortfolio } from '../../workspace/use-portfolio';
import { CentreRules } from './CentreRules';
import { ScopeField } from './ScopeField';

export function EnrolmentScreen() {
  const enrolled = useEnrolled();
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      {enrolled !== null && (
        <Stack gap="loose">
          {enrolled.candidate !== undefined && (
            <CandidateForm key={enrolled.candidate.id} candidate={enrolled.candidate} />
          )}
          <EnrolmentForm key={enrolled.enrolment.id} enrolment={enrolled.enrolment} />
          <UpgradeLink />
          <Row>
            <ButtonLink href={paths.packs}>{packWords.link}</ButtonLink>
            <ButtonLink href={paths.wording}>{officialWordingWords.link}</ButtonLink>
          </Row>
          <Section title={claimWords.addEnrolment} note={claimWords.addEnrolmentNote}>
            <Row>
              <ButtonLink href={paths.newEnrolment}>{claimWords.addEnrolment}</ButtonLink>
            </Row>
          </Section>
        </Stack>
      )}
    </Page>
  );
}

function CandidateForm({ candidate }: { readonly candidate: Candidate }) {
  const form = useRecordForm<'candidate'>(candidate, draftKey('candidate', candidate.id));
  return (
    <Section title={words.you}>
      <RecordFormFrame form={form} isInline saveLabel={words.saveYou}>
        <FieldRow>
          <TextField label={words.name} autoComplete="name" {...form.text('name')} />
          <TextField label={words.registrationNumber} autoComplete="off" {...form.text('registrationNumber')} />
        </FieldRow>
        <FieldRow>
          <TextField label={words.role} {...form.text('role')} />
          <TextField label={words.organisation} autoComplete="organization" {...form.text('organisation')} />
        </FieldRow>
        <TextArea label={words.ownGoals} {...form.text('ownGoals')} />
        <ChipGroup label={words.noun} choices={choicesOf(words.nouns)} {...form.text('clientNoun')} />
      </RecordFormFrame>
    </Section>
  );
}

function EnrolmentForm({ enrolment }: { readonly enrolment: Enrolment }) {
  const form = useRecordForm<'enrolment'>(enrolment, draftKey('enrolment', enrolment.id));
  const qualifications = useEnrolledStandard()?.qualifications ?? [];
  return (
    <RecordFormFrame form={form} saveLabel={words.saveCentre}>
      <Section title={words.centre}>
        <Stack gap="loose">
          {qualifications.length > 0 && (
            <SelectField
              label={words.qualification}
              choices={qualifications.map(({ id, title }) => ({ value: id, label: title }))}
              {...form.text('qualification')}
            />
          )}
          <FieldRow>
            <TextField label={words.centreName} {...form.text('centreName')} />
            <TextField label={words.centreNumber} {...form.text('centreNumber')} />
          </FieldRow>
          <FieldRow>
            <TextField label={words.tutorName} autoComplete="off" {...form.text('tutorName')} />
            <TextField label={words.supervisorName} autoComplete="off" {...form.text('supervisorName')} />
          </FieldRow>
          <TextField label={words.iqaName} autoComplete="off" isOptional {...form.text('iqaName')} />
          <FieldRow>
            <DateField label={words.registeredOn} {...form.orNull('registeredOn')} />
            <DateField label={words.deadlineOn} hint={words.deadlineHint} {...form.orNull('deadlineOn')} />
          </FieldRow>
          <EarlierEnrolment form={form} enrolment={enrolment} />
        </Stack>
      </Section>
      <ScopeField form={form} enrolment={enrolment} />
      <CentreRules form={form} />
      <Section title={words.declaration}>
        <Stack gap="loose">
          <p>{words.authentic}</p>
          <FieldRow>
            <TextField label={words.authenticBy} autoComplete="off" {...form.text('authenticDeclaredBy')} />
            <DateField label={words.authenticOn} {...form.orNull('authenticDeclaredOn')} />
          </FieldRow>
          <CheckboxField label={words.optsOut} {...form.text('optsOutOfAnonymousUse')} />
        </Stack>
      </Section>
    </RecordFormFrame>
  );
}

/** Certificate to Diploma: the earlier hours count only if the candidate says so. */
function EarlierEnrolment({
  form,
  enrolment,
}: {
  readonly form: RecordForm<'enrolment'>;
  readonly enrolment: Enrolment;
}) {
  const others = usePortfolio()
    .all('enrolment')
    .filter((one) => one.id !== enrolment.id);
  if (others.length === 0) return null;
  const choices = others.map((one) => ({
    value: one.id,
    label: `${one.qualification}, ${one.registeredOn === null ? recordWords.noDate : formatDate(one.registeredOn)}`,
  }));
  return (
    <SelectField
      label={words.countsHoursOf}
      choices={choices}
      emptyLabel={words.countsNone}
      {...form.orNull('countsHoursOf')}
    />
  );
}

/** The way from the Certificate to the Diploma, for whoever has it before them. */
function UpgradeLink() {
  const check = useCheck();
  const [next] = check === null ? [] : upgradesOf(check.standard, check.enrolment);
  if (next === undefined) return null;
  return (
    <Card isFlush>
      <List>
        <ListRow href={paths.upgrade} title={claimSetWords.upgradeLink(next.title)} meta={claimSetWords.upgradeMeta} />
      </List>
    </Card>
  );
}
