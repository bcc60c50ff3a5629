import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { claimWords as words } from '../../domain/words/claims';
import { formWords } from '../../domain/words/form';
import { welcomeWords } from '../../domain/words/welcome';
import { Button } from '../../ui/Button';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { enrolmentOn, QualificationChoice, type QualificationKey } from '../../workspace/QualificationChoice';
import { useServices } from '../../workspace/services';
import { useEnrolled } from '../../workspace/use-portfolio';

/** A further qualification beside those there are. It becomes the one that the screens are about. */
export function AddEnrolmentScreen() {
  const services = useServices();
  const candidateId = useEnrolled()?.enrolment.candidateId;
  const [, goTo] = useLocation();
  const [qualification, setQualification] = useState<QualificationKey | null>(null);
  const [doubt, setDoubt] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const enrol = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (qualification === null || candidateId === undefined) return setDoubt(welcomeWords.choose);
    setIsBusy(true); // a second press would enrol a second time
    const record = await enrolmentOn(services, qualification, candidateId);
    const committed = await services.portfolio.commit([{ op: 'put', record }]);
    setIsBusy(false);
    if (!committed.ok) return setDoubt(formWords.notSaved(committed.problem));
    services.currentEnrolment.choose(record.id);
    goTo(paths.portfolio);
  };
  return (
    <Page>
      <PageHeader title={words.addTitle} lead={words.addLead} back={{ href: paths.enrolment }} />
      <form autoComplete="off" noValidate onSubmit={(event) => void enrol(event)}>
        <Stack gap="loose">
          <QualificationChoice value={qualification} onValue={setQualification} error={doubt} />
          <Button type="submit" look="primary" isLarge isBusy={isBusy}>
            {words.enrol}
          </Button>
        </Stack>
      </form>
    </Page>
  );
}
