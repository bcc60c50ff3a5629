import { useMemo } from 'react';
import { type Control, Controller, type FieldValues } from 'react-hook-form';
import type { RecordId } from '../domain/ids';
import type { Portfolio } from '../domain/portfolio';
import type { RecordKind } from '../domain/records/record-kinds';
import { MultiChipGroup, type RichChoice } from '../ui/ChoiceGroup';
import { fieldId } from './record-form';
import { RecordLabel } from './RecordLabel';
import { usePortfolio } from './use-portfolio';

const CITED_KINDS: readonly RecordKind[] = [
  'feedback',
  'reflection',
  'supervisionMeeting',
  'goal',
  'session',
  'evidenceItem',
  'witnessStatement',
  'writtenResponse',
];

interface CitePickerProps {
  readonly form: { readonly form: { readonly control: unknown } };
  readonly name: string;
  readonly label: string;
  /** The record that is being written: it does not rest on itself. */
  readonly except: RecordId;
}

/** Records that a text rests on, chosen by their references. */
export function CitePicker({ form, name, label, except }: CitePickerProps) {
  const portfolio = usePortfolio();
  const choices = useMemo(() => choicesOf(portfolio, except), [portfolio, except]);
  if (choices.length === 0) return null;
  return (
    <Controller
      control={form.form.control as Control<FieldValues>}
      name={name}
      render={({ field }) => (
        <MultiChipGroup
          layout="list"
          id={fieldId(name)}
          label={label}
          choices={choices}
          values={Array.isArray(field.value) ? (field.value as readonly string[]) : []}
          onValues={field.onChange}
        />
      )}
    />
  );
}

type CiteChoice = RichChoice<RecordId>;
const choicesByPortfolio = new WeakMap<Portfolio, readonly CiteChoice[]>();

/** Made once for each state of the portfolio: a screen has one list for each line that can cite. */
function choicesOf(portfolio: Portfolio, except: RecordId): readonly CiteChoice[] {
  const known = choicesByPortfolio.get(portfolio);
  const choices = known ?? allChoices(portfolio);
  if (known === undefined) choicesByPortfolio.set(portfolio, choices);
  return choices.some(({ value }) => value === except) ? choices.filter(({ value }) => value !== except) : choices;
}

function allChoices(portfolio: Portfolio): readonly CiteChoice[] {
  return CITED_KINDS.flatMap((kind) =>
    portfolio
      .all(kind)
      .toReversed()
      .map(({ id }): CiteChoice => ({ value: id, label: <RecordLabel kind={kind} id={id} /> })),
  );
}
