import { useMemo } from 'react';
import { type Control, Controller, type FieldValues } from 'react-hook-form';
import type { RecordId } from '../domain/ids';
import type { Portfolio } from '../domain/portfolio';
import type { RecordKind } from '../domain/records/record-kinds';
import type { EvidenceRef } from '../domain/rules/finding';
import { MultiChipGroup } from '../ui/ChoiceGroup';
import { fieldId } from './record-form';
import { linkTo } from './record-links';
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

/** Only ids: a list can be of thousands, and of most of them nobody ever reads the name. */
function choicesOf(portfolio: Portfolio, except: RecordId) {
  return CITED_KINDS.flatMap((kind) =>
    portfolio
      .all(kind)
      .toReversed()
      .flatMap(({ id }) => (id === except ? [] : [{ value: id, label: <RecordLabel kind={kind} id={id} /> }])),
  );
}

function RecordLabel(ref: EvidenceRef) {
  const link = linkTo(usePortfolio(), ref);
  return [link?.ref, link?.title, link?.meta].filter(Boolean).join(', ');
}
