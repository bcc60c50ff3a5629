import { useState } from 'react';
import { addDays, type IsoDate, toIsoDate } from '../domain/time';
import { uiWords } from '../domain/words/ui';
import { ChipGroup } from './ChoiceGroup';
import styles from './DurationField.module.css';
import type { FieldWords } from './Field';
import { DateField } from './TextField';

export type DayFieldProps = FieldWords & {
  readonly today: IsoDate;
  /** Null while the date picked is not a whole one. */
  readonly value: IsoDate | null;
  readonly onValue: (day: IsoDate | null) => void;
};

type Pick = 'today' | 'yesterday' | 'other';

/** A day that is most often today or yesterday: two chips, and the phone's calendar for any other. */
export function DayField({ today, value, onValue, error, ...words }: DayFieldProps) {
  const yesterday = addDays(today, -1);
  const [isOther, setIsOther] = useState(false);
  // While a year is being typed the input holds days such as 0002-05-12, which must not be wiped.
  const [otherText, setOtherText] = useState('');
  const picked: Pick = isOther ? 'other' : value === today ? 'today' : value === yesterday ? 'yesterday' : 'other';
  const choices = [
    { value: 'today', label: uiWords.today },
    { value: 'yesterday', label: uiWords.yesterday },
    { value: 'other', label: uiWords.otherDay },
  ] as const;

  const choose = (pick: Pick) => {
    setIsOther(pick === 'other');
    if (pick !== 'other') onValue(pick === 'today' ? today : yesterday);
  };
  const pickOther = (text: string) => {
    setIsOther(true);
    setOtherText(text);
    onValue(toIsoDate(text));
  };

  return (
    <div>
      <ChipGroup<Pick>
        {...words}
        layout="even"
        error={picked === 'other' ? undefined : error}
        choices={choices}
        value={picked}
        onValue={choose}
      />
      {picked === 'other' && (
        <div className={styles.other}>
          <DateField
            label={uiWords.otherDayLabel}
            error={error}
            value={value ?? otherText}
            onChange={(event) => pickOther(event.currentTarget.value)}
          />
        </div>
      )}
    </div>
  );
}
