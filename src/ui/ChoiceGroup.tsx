import { type ComponentPropsWithRef, type ReactNode, useId, useState } from 'react';
import { uiWords } from '../domain/words/ui';
import { Button } from './Button';
import styles from './ChoiceGroup.module.css';
import { classNames } from './class-names';
import { FieldGroup, type FieldWords } from './Field';
import { CheckIcon } from './icons';
import type { Choice } from './SelectField';

/** A choice that may carry an icon, and in cards a line of explanation. */
export type RichChoice<Value extends string = string> = Omit<Choice<Value>, 'label'> & {
  /** A component, where to work out the words of a long list would cost more than to draw the few that are shown. */
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  readonly note?: ReactNode;
  /** Small, behind or under the label: `{ label: '60', unit: 'min' }`. */
  readonly unit?: string | undefined;
  readonly isDisabled?: boolean | undefined;
};

/** What `register('name')` of react-hook-form gives; it goes onto every input of the group. */
type Registration = Pick<ComponentPropsWithRef<'input'>, 'name' | 'onChange' | 'onBlur' | 'ref'>;

type Common<Value extends string> = FieldWords & Registration & { readonly choices: readonly RichChoice<Value>[] };

export type SingleChoiceProps<Value extends string> = Common<Value> & {
  /** Give `value` and `onValue`, or spread a registration, but not both. */
  readonly value?: Value | null | undefined;
  readonly defaultValue?: Value | undefined;
  readonly onValue?: ((value: Value) => void) | undefined;
};

export type MultiChoiceProps<Value extends string> = Common<Value> & {
  readonly values?: readonly Value[] | undefined;
  readonly defaultValues?: readonly Value[] | undefined;
  readonly onValues?: ((values: readonly Value[]) => void) | undefined;
  /** `list`: one under the other with a box each, for labels longer than a word or two. */
  readonly layout?: 'wrap' | 'list' | undefined;
};

type Look = 'chips' | 'even' | 'scale' | 'cards' | 'segments' | 'list';

export type ChipGroupProps<Value extends string> = SingleChoiceProps<Value> & {
  /** `even`: keys of one width in a row, icon above the word, for two to five short labels. `scale`: marks 1 to 5 and a word in one row. */
  readonly layout?: 'wrap' | 'even' | 'scale' | undefined;
};

/** Chips of which one is chosen: arrow keys move between them, as in any group of radio buttons. */
export function ChipGroup<Value extends string>({ layout = 'wrap', ...props }: ChipGroupProps<Value>) {
  return <SingleChoice {...props} look={layout === 'wrap' ? 'chips' : layout} />;
}

/** Larger choices with a line of explanation each. */
export function RadioCards<Value extends string>(props: SingleChoiceProps<Value>) {
  return <SingleChoice {...props} look="cards" />;
}

/** Two to four views of one thing, side by side. Its label is usually hidden. */
export function SegmentedControl<Value extends string>(props: SingleChoiceProps<Value>) {
  return <SingleChoice {...props} look="segments" />;
}

/** How many rows of a long list are shown before the person asks for all. */
const ROWS_AT_FIRST = 6;
/** Of what is chosen, this many are shown at first, and this many rows more each time: a list costs what it shows. */
const CHOSEN_AT_FIRST = 24;
const ROWS_MORE = 60;

/** Chips or rows of which any number is chosen. Of a long list the first rows and those chosen are shown at first. */
export function MultiChipGroup<Value extends string>({
  values,
  defaultValues,
  onValues,
  layout = 'wrap',
  choices,
  ...props
}: MultiChoiceProps<Value>) {
  const isList = layout === 'list';
  const [rows, setRows] = useState(isList && choices.length > ROWS_AT_FIRST + 2 ? ROWS_AT_FIRST : Infinity);
  const [chosenAtFirst] = useState(() => new Set((values ?? defaultValues ?? []).slice(0, CHOSEN_AT_FIRST)));
  const toggle = (value: Value, isOn: boolean) => {
    const others = (values ?? []).filter((chosen) => chosen !== value);
    onValues?.(isOn ? [...others, value] : others);
  };
  const shown = choices.filter(({ value }, index) => index < rows || chosenAtFirst.has(value));
  const rest = choices.length - shown.length;
  return (
    <Group
      {...props}
      choices={shown}
      look={isList ? 'list' : 'chips'}
      kind="checkbox"
      isChosen={values && ((value) => values.includes(value))}
      isChosenAtFirst={(value) => defaultValues?.includes(value)}
      onToggle={toggle}
      end={
        rest > 0 && (
          <Button look="quiet" onClick={() => setRows(rows + ROWS_MORE)}>
            {rest <= ROWS_MORE ? uiWords.showAll(choices.length) : uiWords.showMore(ROWS_MORE, rest)}
          </Button>
        )
      }
    />
  );
}

function SingleChoice<Value extends string>({
  value,
  defaultValue,
  onValue,
  ...props
}: SingleChoiceProps<Value> & { readonly look: Look }) {
  return (
    <Group
      {...props}
      kind="radio"
      isChosen={value === undefined ? undefined : (candidate) => candidate === value}
      isChosenAtFirst={(candidate) => candidate === defaultValue}
      onToggle={(chosen) => onValue?.(chosen)}
    />
  );
}

type GroupProps<Value extends string> = Common<Value> & {
  readonly look: Look;
  readonly kind: 'radio' | 'checkbox';
  readonly isChosen: ((value: Value) => boolean) | undefined;
  readonly isChosenAtFirst: (value: Value) => boolean | undefined;
  readonly onToggle: (value: Value, isOn: boolean) => void;
  /** Under the choices. */
  readonly end?: ReactNode;
};

function Group<Value extends string>(props: GroupProps<Value>) {
  const {
    label,
    hint,
    error,
    isOptional,
    isLabelHidden,
    id,
    choices,
    look,
    kind,
    isChosen,
    isChosenAtFirst,
    onToggle,
    onChange,
    name,
    end,
    ...registration
  } = props;
  const fallbackName = useId();
  return (
    <FieldGroup
      {...{ label, hint, error, isOptional, isLabelHidden, id }}
      role={kind === 'radio' ? 'radiogroup' : 'group'}
    >
      <div
        className={classNames(
          styles.choices,
          styles[look === 'even' || look === 'scale' ? 'chips' : look],
          look === 'even' && styles.even,
          look === 'scale' && styles.scale,
          kind === 'checkbox' && styles.many,
        )}
      >
        {choices.map((choice) => (
          <label key={choice.value} className={styles.choice}>
            <input
              {...registration}
              {...(isChosen === undefined
                ? { defaultChecked: isChosenAtFirst(choice.value) }
                : { checked: isChosen(choice.value) })}
              type={kind}
              name={name ?? fallbackName}
              value={choice.value}
              disabled={choice.isDisabled}
              className={styles.input}
              onChange={(event) => {
                onToggle(choice.value, event.currentTarget.checked);
                onChange?.(event);
              }}
            />
            <ChoiceFace choice={choice} mark={kind === 'checkbox' ? 'box' : look === 'cards' ? 'dot' : 'none'} />
          </label>
        ))}
      </div>
      {end}
    </FieldGroup>
  );
}

function ChoiceFace({ choice, mark }: { readonly choice: RichChoice; readonly mark: 'box' | 'dot' | 'none' }) {
  return (
    <span className={styles.face}>
      {mark === 'dot' && <span className={styles.dot} />}
      {mark === 'box' && (
        <span className={styles.box}>
          <CheckIcon />
        </span>
      )}
      {choice.icon !== undefined && <span className={styles.icon}>{choice.icon}</span>}
      <span className={styles.words}>
        <span className={styles.label}>{choice.label}</span>
        {choice.unit !== undefined && <span className={styles.unit}> {choice.unit}</span>}
        {choice.note !== undefined && <span className={styles.note}>{choice.note}</span>}
      </span>
    </span>
  );
}
