import { useState } from 'react';
import { uiWords } from '../domain/words/ui';
import { ChipGroup } from './ChoiceGroup';
import styles from './DurationField.module.css';
import type { FieldWords } from './Field';
import { TextField } from './TextField';

export type DurationFieldProps = FieldWords & {
  /** Whole minutes, or null while nothing that can be read as minutes is there. */
  readonly value: number | null;
  readonly onValue: (minutes: number | null) => void;
  /** The name of the input for other lengths. What it can't read as minutes fails its `pattern`. */
  readonly name?: string | undefined;
  readonly presets?: readonly number[] | undefined;
};

const USUAL_MINUTES = [30, 45, 60, 90];
const OTHER = 'other';
const MINUTES_PATTERN = '\\s*\\d{1,4}\\s*';

/** A length of time: the usual ones as chips, any other typed as whole minutes. */
export function DurationField({ value, onValue, name, presets = USUAL_MINUTES, error, ...words }: DurationFieldProps) {
  const [isOther, setIsOther] = useState(value !== null && !presets.includes(value));
  const [otherText, setOtherText] = useState(value === null ? '' : String(value));
  const choices = [
    ...presets.map((minutes) => ({ value: String(minutes), label: String(minutes), unit: uiWords.minutesUnit })),
    { value: OTHER, label: uiWords.otherDuration },
  ];
  // A value that was not typed here, such as a form that was reset, takes the field back to its chips.
  const isTyped = isOther && (value === null || parseMinutes(otherText) === value);
  const showsOther = isTyped || (value !== null && !presets.includes(value));
  const shownText = isTyped || value === null ? otherText : String(value);

  const choose = (choice: string) => {
    setIsOther(choice === OTHER);
    if (choice !== OTHER) onValue(Number(choice));
    else setOtherText(value === null ? '' : String(value));
  };
  const typeOther = (text: string) => {
    setIsOther(true);
    setOtherText(text);
    onValue(parseMinutes(text));
  };

  return (
    <div>
      <ChipGroup
        {...words}
        layout="even"
        error={showsOther ? undefined : error}
        choices={choices}
        value={showsOther ? OTHER : value === null ? null : String(value)}
        onValue={choose}
      />
      {showsOther && (
        <div className={styles.other}>
          <TextField
            label={uiWords.otherDurationLabel}
            error={error}
            width="short"
            unit={uiWords.minutesUnit}
            inputMode="numeric"
            pattern={MINUTES_PATTERN}
            name={name}
            autoComplete="off"
            value={shownText}
            onChange={(event) => typeOther(event.currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}

function parseMinutes(text: string): number | null {
  return new RegExp(`^${MINUTES_PATTERN}$`).test(text) ? Number(text) : null;
}
