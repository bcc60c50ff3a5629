import { useEffect, useState } from 'react';
import { claimWords as words } from '../domain/words/claims';
import { SelectField } from '../ui/SelectField';
import { type StandardHead, useServices } from './services';
import { useEnrolled, usePortfolio } from './use-portfolio';

/** Which of several enrolments is worked on; nothing where there is one. Every screen follows. */
export function EnrolmentSwitch() {
  const { currentEnrolment, standards } = useServices();
  const enrolments = usePortfolio().all('enrolment');
  const current = useEnrolled()?.enrolment;
  const isNeeded = enrolments.length > 1;
  const [heads, setHeads] = useState<readonly StandardHead[]>([]);
  useEffect(() => {
    if (isNeeded) void standards.list().then(setHeads, () => undefined);
  }, [isNeeded, standards]);
  if (!isNeeded) return null;
  const choices = enrolments.map(({ id, standard, qualification }) => ({
    value: id,
    label:
      heads.find((head) => head.id === standard)?.qualifications.find((one) => one.id === qualification)?.title ??
      `${standard}, ${qualification}`,
  }));
  const choose = (id: string): void => {
    const chosen = enrolments.find((one) => one.id === id);
    if (chosen !== undefined) currentEnrolment.choose(chosen.id);
  };
  return (
    <SelectField
      label={words.which}
      choices={choices}
      value={current?.id ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}
