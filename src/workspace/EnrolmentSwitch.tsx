import { claimWords as words } from '../domain/words/claims';
import { SelectField } from '../ui/SelectField';
import { useServices } from './services';
import { useEnrolmentNames } from './use-enrolment-names';
import { useEnrolled } from './use-portfolio';

/** Which of several enrolments is worked on; nothing where there is one. Every screen follows. */
export function EnrolmentSwitch() {
  const { currentEnrolment } = useServices();
  const names = useEnrolmentNames();
  const current = useEnrolled()?.enrolment;
  if (names.length < 2) return null;
  return (
    <SelectField
      label={words.which}
      choices={names.map(({ id, title }) => ({ value: id, label: title }))}
      value={current?.id ?? ''}
      onChange={({ currentTarget }) => {
        const chosen = names.find(({ id }) => id === currentTarget.value);
        if (chosen !== undefined) currentEnrolment.choose(chosen.id);
      }}
    />
  );
}
