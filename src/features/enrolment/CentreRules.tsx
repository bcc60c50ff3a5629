import type { Overlay } from '../../domain/records/enrolment';
import { enrolmentWords as words } from '../../domain/words/enrolment';
import { CheckboxField } from '../../ui/CheckboxField';
import { Section, Stack } from '../../ui/Page';
import type { RecordForm } from '../../workspace/record-form';
import { useCheck } from '../../workspace/use-portfolio';

/** Two places where the unit can be read in two ways, and what the milder reading sets. */
const RELAXATIONS = [
  { rule: '3.3-feedback-of-each-session', figure: 'everySession', value: 0, label: words.feedbackOngoing },
  { rule: '1.2-before-contracting', figure: 'clients', value: 2, label: words.needsFromTwo },
] as const;
type Relaxation = (typeof RELAXATIONS)[number];

/** What the centre has agreed to read more mildly than the default. Kept as overlays with their reason. */
export function CentreRules({ form }: { readonly form: RecordForm<'enrolment'> }) {
  const unit = useCheck()?.qualification.practiceUnit ?? null;
  const overlays = form.form.watch('overlays');
  if (unit === null) return null;
  const isOf = (overlay: Overlay, one: Relaxation): boolean =>
    overlay.unit === unit && overlay.rule === one.rule && overlay.figure === one.figure;
  const toggle = (one: Relaxation, isOn: boolean): void => {
    const others = overlays.filter((overlay) => !isOf(overlay, one));
    const own: Overlay = {
      unit,
      rule: one.rule,
      figure: one.figure,
      value: one.value,
      reason: words.relaxReason,
      source: '',
    };
    form.form.setValue('overlays', isOn ? [...others, own] : others, { shouldDirty: true });
  };
  return (
    <Section title={words.centreRules} note={words.centreRulesNote}>
      <Stack>
        {RELAXATIONS.map((one) => (
          <CheckboxField
            key={one.rule}
            label={one.label}
            checked={overlays.some((overlay) => isOf(overlay, one) && overlay.value === one.value)}
            onChange={(event) => toggle(one, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </Section>
  );
}
