import { Controller } from 'react-hook-form';
import { unitsChosen, unitsToChoose } from '../../domain/coverage/units-chosen';
import type { Enrolment } from '../../domain/records/enrolment';
import { claimWords as words } from '../../domain/words/claims';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { Section } from '../../ui/Page';
import { fieldId, type RecordForm } from '../../workspace/record-form';
import { useEnrolledStandard } from '../../workspace/use-portfolio';

interface ScopeFieldProps {
  readonly form: RecordForm<'enrolment'>;
  readonly enrolment: Enrolment;
}

/** Which units of a standard the candidate works towards, where they depend on a role. */
export function ScopeField({ form, enrolment }: ScopeFieldProps) {
  const standard = useEnrolledStandard();
  if (standard?.coverage !== 'claims') return null;
  const all = unitsToChoose(standard, enrolment);
  if (all.every(({ scope }) => scope === undefined)) return null;
  const byDefault = unitsChosen(standard, { ...enrolment, units: null }).map(({ unit }) => unit);
  const choices = all.map(({ unit, title, scope }) => ({
    value: unit,
    label: `${unit} ${title}`,
    note: scope?.wording,
  }));
  return (
    <Section title={words.scope} note={words.scopeNote}>
      <Controller
        control={form.form.control}
        name="units"
        render={({ field }) => (
          <MultiChipGroup
            layout="list"
            id={fieldId('units')}
            label={words.units}
            choices={choices}
            values={field.value ?? byDefault}
            onValues={(units) => field.onChange(all.map(({ unit }) => unit).filter((unit) => units.includes(unit)))}
          />
        )}
      />
    </Section>
  );
}
