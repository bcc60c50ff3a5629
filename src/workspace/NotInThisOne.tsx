import { claimWords } from '../domain/words/claims';
import { Page, PageHeader } from '../ui/Page';
import { EnrolmentSwitch } from './EnrolmentSwitch';
import { NotHere } from './NotHere';
import { usePortfolio } from './use-portfolio';

interface NotInThisOneProps {
  readonly title: string;
  readonly back: { readonly href: string; readonly label: string };
}

/** An address of a unit or an item that the current enrolment does not have: with several, another one may. */
export function NotInThisOne({ title, back }: NotInThisOneProps) {
  const isOnly = usePortfolio().all('enrolment').length < 2;
  if (isOnly) return <NotHere title={title} back={back} />;
  return (
    <Page>
      <PageHeader title={title} back={back} lead={claimWords.maybeOther} />
      <EnrolmentSwitch />
    </Page>
  );
}
