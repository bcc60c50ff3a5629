import { useState } from 'react';
import { Controller } from 'react-hook-form';
import { enrolmentWords as words } from '../../domain/words/enrolment';
import { TextField } from '../../ui/TextField';
import { fieldId, type RecordForm } from '../../workspace/record-form';

/** Coaching time planned: hours on screen, whole minutes in the record. */
export function HoursField({ form }: { readonly form: RecordForm<'programmePlan'> }) {
  return (
    <Controller
      control={form.form.control}
      name="minutesPlanned"
      render={({ field }) => (
        <Hours
          value={field.value}
          onValue={field.onChange}
          onBlur={field.onBlur}
          error={form.error('minutesPlanned')}
        />
      )}
    />
  );
}

interface HoursProps {
  readonly value: unknown;
  readonly onValue: (value: unknown) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

function Hours({ value, onValue, onBlur, error }: HoursProps) {
  const [typed, setTyped] = useState('');
  const shown = parseHours(typed) === value ? typed : hoursText(value);
  return (
    <TextField
      id={fieldId('minutesPlanned')}
      name="minutesPlanned"
      label={words.hoursPlanned}
      hint={words.hoursPlannedHint}
      unit={words.hoursUnit}
      inputMode="decimal"
      autoComplete="off"
      width="short"
      value={shown}
      error={error}
      onBlur={onBlur}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        onValue(parseHours(event.currentTarget.value));
      }}
    />
  );
}

/** Minutes; null for nothing; anything else stays as it was typed, so that saving says what is wrong with it. */
function parseHours(text: string): number | string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [, hours, minutes] = /^(\d+):([0-5]\d)$/.exec(trimmed) ?? [];
  if (hours !== undefined) return Number(hours) * 60 + Number(minutes);
  return /^\d+([.,]\d*)?$/.test(trimmed) ? Math.round(Number(trimmed.replace(',', '.')) * 60) : text;
}

function hoursText(value: unknown): string {
  if (typeof value === 'number') return String(Math.round((value / 60) * 100) / 100);
  return typeof value === 'string' ? value : '';
}
