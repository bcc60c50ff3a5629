import { type FormEvent, useState } from 'react';
import { formWords } from '../../domain/words/form';
import { welcomeWords as words } from '../../domain/words/welcome';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { PathPicture } from '../../ui/illustrations';
import { Page, PageHeader, Row, Section, Stack } from '../../ui/Page';
import { usePassFocusOn } from '../../ui/page-focus';
import { TextField } from '../../ui/TextField';
import { OpenSample } from '../../workspace/OpenSample';
import { paths } from '../../workspace/paths';
import { firstEnrolment, QualificationChoice, type QualificationKey } from '../../workspace/QualificationChoice';
import { useServices } from '../../workspace/services';

/** The first run: one choice, and the app is ready. */
export function WelcomeScreen() {
  const services = useServices();
  const [qualification, setQualification] = useState<QualificationKey | null>(null);
  const [name, setName] = useState('');
  const [doubt, setDoubt] = useState('');
  const [isBeginning, setIsBeginning] = useState(false);
  const passFocusOn = usePassFocusOn();
  const begin = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (qualification === null) return setDoubt(words.choose);
    passFocusOn();
    setIsBeginning(true); // a second press would enrol a second time
    const committed = await services.portfolio.commit(await firstEnrolment(services, qualification, name));
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
            <QualificationChoice value={qualification} onValue={setQualification} error={doubt} />
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
