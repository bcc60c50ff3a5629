import type { ReactNode } from 'react';
import { signingWords as words } from '../domain/words/signing';
import { CheckboxField } from '../ui/CheckboxField';
import { SegmentedControl } from '../ui/ChoiceGroup';
import type { Choice } from '../ui/SelectField';
import { SignaturePad } from '../ui/Signature';
import { DateField, TextField } from '../ui/TextField';
import type { SignDoubts, SignEntry } from './signing';

interface SignFieldsProps {
  readonly entry: SignEntry;
  readonly doubts: SignDoubts;
  readonly nameLabel: string;
  /** What is agreed to: ticked by who types, read above the pad by who draws. */
  readonly statement: string;
  readonly methods: readonly Choice<SignEntry['method']>[];
  /** Where ink on paper is taken in, if that is one of the ways. */
  readonly ink?: ReactNode;
  /** For who may sign for another day than today. */
  readonly asksDay: boolean;
  readonly onChange: (part: Partial<SignEntry>) => void;
}

/** One signature, in the way that the person likes. */
export function SignFields(props: SignFieldsProps) {
  const { entry, doubts, nameLabel, methods, asksDay, onChange } = props;
  return (
    <>
      <SegmentedControl
        label={words.method}
        choices={methods}
        value={entry.method}
        onValue={(method) => onChange({ method })}
      />
      <TextField
        label={nameLabel}
        autoComplete="off"
        error={doubts.name}
        value={entry.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Hand {...props} />
      {asksDay && (
        <DateField
          label={words.signedOn}
          error={doubts.signedOn}
          value={entry.signedOn}
          onChange={(event) => onChange({ signedOn: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function Hand({ entry, doubts, statement, ink, onChange }: SignFieldsProps) {
  switch (entry.method) {
    case 'typed':
      return (
        <CheckboxField
          label={statement}
          error={doubts.agrees}
          checked={entry.agrees}
          onChange={(event) => onChange({ agrees: event.currentTarget.checked })}
        />
      );
    case 'drawn':
      return (
        <>
          <p>{statement}</p>
          <SignaturePad
            label={words.drawHere}
            error={doubts.strokes}
            strokes={entry.strokes}
            onStrokes={(strokes) => onChange({ strokes })}
          />
        </>
      );
    case 'photographed':
      return ink;
  }
}
