import { Controller } from 'react-hook-form';
import { isFilled } from '../../domain/records/record-base';
import { criteriaOf, type StandardUnit, unitOf } from '../../domain/standards/standard';
import { evidenceWords as words } from '../../domain/words/evidence';
import { recordWords } from '../../domain/words/records';
import { MultiChipGroup } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { Section, Stack } from '../../ui/Page';
import { TextArea } from '../../ui/TextArea';
import { fieldId } from '../../workspace/record-form';
import { SessionLabel } from '../../workspace/SessionLabel';
import { useCheck, usePortfolio } from '../../workspace/use-portfolio';
import type { SharedForm } from './evidence-form';
import styles from './Purpose.module.css';
import { servedIn, withServed } from './served';
import { useSuggestions } from './use-suggestions';

/** What the evidence proves, for which criteria, and whom and what it is about. */
export function Purpose({ form }: { readonly form: SharedForm }) {
  const check = useCheck();
  const units = (check?.qualification.units ?? []).flatMap((id) => {
    const unit = check === null ? undefined : unitOf(check.standard, id);
    return unit === undefined ? [] : [unit];
  });
  return (
    <>
      <Section title={words.proof}>
        <Stack gap="loose">
          <TextArea label={words.proves} hint={words.provesHint} {...form.text('proves')} />
        </Stack>
      </Section>
      {units.length > 0 && (
        <Section title={words.criteria} note={words.criteriaHint}>
          <div id={fieldId('serves')} tabIndex={-1}>
            <Stack>
              {units.map((unit) => (
                <UnitCriteria key={unit.unit} form={form} standard={check?.standard.id ?? ''} unit={unit} />
              ))}
            </Stack>
          </div>
        </Section>
      )}
      <About form={form} />
    </>
  );
}

interface UnitCriteriaProps {
  readonly form: SharedForm;
  readonly standard: string;
  readonly unit: StandardUnit;
}

function UnitCriteria({ form, standard, unit }: UnitCriteriaProps) {
  const chosen = servedIn(form.form.watch('serves'), unit.unit);
  const suggestions = useSuggestions(standard, unit.unit);
  const choices = criteriaOf(unit).map(({ ref, wording }) => ({ value: ref, label: words.criterion(ref, wording) }));
  return (
    <Fold title={words.criteriaOf(unit.unit)} meta={words.chosen(chosen.length)} isOpenAtFirst={chosen.length > 0}>
      <Stack>
        <Controller
          control={form.form.control}
          name="serves"
          render={({ field }) => (
            <MultiChipGroup
              layout="list"
              label={words.criteriaOf(unit.unit)}
              isLabelHidden
              choices={choices}
              values={servedIn(field.value, unit.unit)}
              onValues={(criteria) => field.onChange(withServed(field.value, unit.unit, criteria))}
            />
          )}
        />
        {suggestions.length > 0 && (
          <div>
            <h3>{words.suggestions}</h3>
            <ul className={styles.suggestions}>
              {suggestions.map(({ ref, wording }) => (
                <li key={ref}>{wording}</li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Fold>
  );
}

/** The people and the sessions; of the sessions those with somebody chosen, newest first. */
function About({ form }: { readonly form: SharedForm }) {
  const portfolio = usePortfolio();
  const about = form.form.watch('aboutIds');
  const clients = portfolio.all('client').map(({ id, codeName }) => ({
    value: id,
    label: isFilled(codeName) ? codeName : recordWords.nameless,
  }));
  const people = new Set<string>(clients.map(({ value }) => value).filter((id) => about.includes(id)));
  const sessions = portfolio
    .all('session')
    .filter(
      (one) =>
        about.includes(one.id) ||
        (one.status === 'held' && (people.size === 0 || one.clientIds.some((id) => people.has(id)))),
    )
    .toReversed()
    .map((one) => ({ value: one.id, label: <SessionLabel session={one} /> }));
  const groups = [
    { label: words.clients, choices: clients, layout: 'wrap' as const },
    { label: words.sessions, choices: sessions, layout: 'list' as const },
  ].filter(({ choices }) => choices.length > 0);
  if (groups.length === 0) return null;
  return (
    <Section title={words.about}>
      <Stack gap="loose">
        {groups.map(({ label, choices, layout }) => (
          <Controller
            key={label}
            control={form.form.control}
            name="aboutIds"
            render={({ field }) => (
              <MultiChipGroup
                layout={layout}
                label={label}
                choices={choices}
                values={field.value.filter((id) => choices.some(({ value }) => value === id))}
                onValues={(ids) =>
                  field.onChange([...field.value.filter((id) => !choices.some(({ value }) => value === id)), ...ids])
                }
              />
            )}
          />
        ))}
      </Stack>
    </Section>
  );
}
