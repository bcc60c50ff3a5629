import { type FormEvent, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { checkEnrolment } from '../../domain/rules/check-enrolment';
import { compareResults } from '../../domain/rules/compare-results';
import type { Qualification } from '../../domain/standards/standard';
import { planUpgrade, type UpgradeChoice, upgradesOf } from '../../domain/upgrade';
import { claimSetWords as words } from '../../domain/words/claim-set';
import { formWords } from '../../domain/words/form';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { Page, PageHeader, Section, Stack } from '../../ui/Page';
import { NotHere } from '../../workspace/NotHere';
import { paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import { type Check, useCheck, usePortfolio } from '../../workspace/use-portfolio';
import { Shifts } from './Shifts';

/** Certificate to Diploma: what comes along, and what the new one would find on its first day. */
export function UpgradeScreen() {
  const check = useCheck();
  if (check === null) return null;
  const [next] = upgradesOf(check.standard, check.enrolment);
  const back = { href: paths.enrolment, label: check.qualification.title };
  return next === undefined ? (
    <NotHere title={words.noUpgrade} back={back} />
  ) : (
    <Page>
      <PageHeader
        title={words.upgradeTitle(shortTitle(next))}
        longTitle={next.title}
        back={back}
        lead={words.upgradeLead}
      />
      <UpgradeForm check={check} next={next} />
    </Page>
  );
}

function UpgradeForm({ check, next }: { readonly check: Check; readonly next: Qualification }) {
  const services = useServices();
  const portfolio = usePortfolio();
  const [, goTo] = useLocation();
  const [choice, setChoice] = useState<UpgradeChoice>({ countsHours: false, takesWriting: true });
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const upgrade = useMemo(
    () => planUpgrade(portfolio, check.enrolment, next.id, choice, services),
    [portfolio, check.enrolment, next.id, choice, services],
  );
  const shifts = useMemo(() => {
    const { standard, today, result } = check;
    const enrolmentId = upgrade.enrolment.id;
    const first = checkEnrolment({ portfolio: portfolio.with(upgrade.changes), standard, enrolmentId, today });
    return compareResults(result, first);
  }, [check, portfolio, upgrade]);
  const enrol = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsBusy(true); // a second press would enrol a second time
    const committed = await services.portfolio.commit(upgrade.changes);
    setIsBusy(false);
    if (!committed.ok) return setProblem(formWords.notSaved(committed.problem));
    services.currentEnrolment.choose(upgrade.enrolment.id);
    goTo(paths.enrolment);
  };
  return (
    <form autoComplete="off" noValidate onSubmit={(event) => void enrol(event)}>
      <Stack gap="loose">
        <CheckboxField
          label={words.countsHours(check.result.hours.coachingMinutes)}
          hint={words.countsHoursHint}
          checked={choice.countsHours}
          onChange={(event) => setChoice({ ...choice, countsHours: event.currentTarget.checked })}
        />
        <CheckboxField
          label={words.takesWriting}
          hint={words.takesWritingHint}
          checked={choice.takesWriting}
          onChange={(event) => setChoice({ ...choice, takesWriting: event.currentTarget.checked })}
        />
        {problem !== '' && <Banner tone="problem">{problem}</Banner>}
        <Button type="submit" look="primary" isLarge isBusy={isBusy}>
          {words.enrol}
        </Button>
        <Section title={words.asked}>
          <Shifts shifts={shifts} />
        </Section>
      </Stack>
    </form>
  );
}

/** "Diploma": the id as a word of its own. */
function shortTitle({ id }: Qualification): string {
  return id.charAt(0).toLocaleUpperCase('en') + id.slice(1);
}
