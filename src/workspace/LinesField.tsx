import { useState } from 'react';
import { type Control, Controller, type FieldValues } from 'react-hook-form';
import { TextArea } from '../ui/TextArea';

interface LinesFieldProps {
  readonly form: { readonly form: { readonly control: unknown }; readonly error: (name: string) => string | undefined };
  readonly name: string;
  readonly label: string;
  readonly hint: string;
}

/** A list of short texts, one on each line. */
export function LinesField({ form, name, label, hint }: LinesFieldProps) {
  return (
    <Controller
      control={form.form.control as Control<FieldValues>}
      name={name}
      render={({ field }) => (
        <Lines
          {...{ name, label, hint }}
          lines={linesOf(field.value)}
          onLines={field.onChange}
          onBlur={field.onBlur}
          error={form.error(name)}
        />
      )}
    />
  );
}

interface LinesProps extends Pick<LinesFieldProps, 'name' | 'label' | 'hint'> {
  readonly lines: readonly string[];
  readonly onLines: (lines: readonly string[]) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
}

function Lines({ name, label, hint, lines, onLines, onBlur, error }: LinesProps) {
  const [typed, setTyped] = useState('');
  // A line that is empty yet is in the text but not in the record; a text from elsewhere (a draft, another tab) replaces both.
  const text = parseLines(typed).join('\n') === lines.join('\n') ? typed : lines.join('\n');
  const change = (next: string): void => {
    setTyped(next);
    onLines(parseLines(next));
  };
  return (
    <TextArea
      id={`field-${name}`}
      {...{ name, label, hint, error, onBlur }}
      value={text}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

function parseLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}

function linesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((line): line is string => typeof line === 'string') : [];
}
