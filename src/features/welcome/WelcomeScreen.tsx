import { type FormEvent, useState } from 'react';
import { newRecord } from '../../domain/records/new-record';
import { addDays } from '../../domain/time';
import { formWords } from '../../domain/words/form';
import { welcomeWords as words } from '../../domain/words/welcome';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { RadioCards } from '../../ui/ChoiceGroup';
import { PathPicture } from '../../ui/illustrations';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { usePassFocusOn } from '../../ui/page-focus';
import { TextField } from '../../ui/TextField';
import { OpenSample } from '../../workspace/OpenSample';
import { paths } from '../../workspace/paths';
import { type Services, useServices } from '../../workspace/services';

const STANDARD = 'ilm-l5';
const DAYS_TO_DEADLINE = 365;
const QUALIFICATIONS = [
  { value: 'certificate', label: words.certificate, note: words.certificateNote },
  { value: 'diploma', label: words.diploma, note: words.diplomaNote },
] as const;
type QualificationId = (typeof QUALIFICATIONS)[number]['value'];

/** The first run: one choice, and the app is ready. */
export function WelcomeScreen() {
  const services = useServices();
  const [qualification, setQualification] = useState<QualificationId | null>(null);
  const [name, setName] = useState('');
  const [doubt, setDoubt] = useState('');
  const [isBeginning, setIsBeginning] = useState(false);
  const passFocusOn = usePassFocusOn();
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (qualification === null) return setDoubt(words.choose);
    passFocusOn();
    setIsBeginning(true); // a second press would enrol a second time
    const committed = await services.portfolio.commit(enrolmentChanges(services, qualification, name));
    setIsBeginning(false);
    if (!committed.ok) return setDoubt(formWords.notSaved(committed.problem));
    void services.device.persist();
  };
  return (
    <Page>
      <PathPicture />
      <PageHeader title={words.title} lead={words.lead} />
      <Stack gap="loose">
        {services.device.status().install === 'ios_tab' && (
          <Banner tone="warning" title={words.iosTitle}>
            {words.iosText}
          </Banner>
        )}
        <form noValidate onSubmit={(event) => void begin(event)}>
          <Stack gap="loose">
            <RadioCards
              label={words.which}
              choices={QUALIFICATIONS}
              value={qualification}
              onValue={setQualification}
              error={doubt}
            />
            <TextField
              label={words.name}
              hint={words.nameHint}
              isOptional
              autoComplete="name"
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" look="primary" isLarge isWide isBusy={isBeginning}>
              {words.begin}
            </Button>
          </Stack>
        </form>
        <Section title={words.look} note={words.lookText}>
          <Row>
            <OpenSample />
            <ButtonLink look="quiet" href={paths.openFile}>
              {words.openFile}
            </ButtonLink>
          </Row>
        </Section>
      </Stack>
    </Page>
  );
}

function enrolmentChanges({ ids, clock }: Services, qualification: QualificationId, name: string) {
  const now = clock.now();
  const today = clock.today();
  const candidate = newRecord('candidate', ids.next(), now, { name: name.trim() });
  const enrolment = newRecord('enrolment', ids.next(), now, {
    candidateId: candidate.id,
    standard: STANDARD,
    qualification,
    registeredOn: today,
    deadlineOn: addDays(today, DAYS_TO_DEADLINE),
  });
  return [candidate, enrolment].map((record) => ({ op: 'put' as const, record }));
}
