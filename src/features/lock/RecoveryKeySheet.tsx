import { type FormEvent, useState } from 'react';
import { readRecoveryKey } from '../../domain/lock/recovery-key';
import { lockWords } from '../../domain/words/lock';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { CheckboxField } from '../../ui/CheckboxField';
import { Row, Section, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import styles from './lock.module.css';

const words = lockWords.key;

export interface RecoveryKeySheetProps {
  readonly recoveryKey: string;
  readonly action: string;
  /** It was typed back as it stands. */
  readonly onTyped: () => void;
  readonly onBack: () => void;
}

/** Shows the key to be printed, and goes on only once it was typed from the sheet. */
export function RecoveryKeySheet({ recoveryKey, action, onTyped, onBack }: RecoveryKeySheetProps) {
  const [typed, setTyped] = useState('');
  const [hasUnderstood, setHasUnderstood] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const isRight = readRecoveryKey(typed) === recoveryKey;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (isRight && hasUnderstood) onTyped();
  };
  return (
    <Section title={words.title} note={words.note}>
      <Card>
        <div className={styles.sheet}>
          <h3>{words.sheetTitle}</h3>
          <p className={styles.key}>{recoveryKey}</p>
          <p>{words.sheetText}</p>
        </div>
      </Card>
      <form onSubmit={submit} noValidate data-print="never">
        <Stack gap="loose">
          <Row>
            <Button autoFocus onClick={() => window.print()}>
              {words.print}
            </Button>
          </Row>
          <TextField
            label={words.typed}
            hint={words.typedHint}
            error={isAsked && !isRight ? words.wrong : undefined}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setIsAsked(false);
              setTyped(event.currentTarget.value);
            }}
          />
          <CheckboxField
            label={words.both}
            error={isAsked && !hasUnderstood ? words.bothNeeded : undefined}
            checked={hasUnderstood}
            onChange={(event) => setHasUnderstood(event.currentTarget.checked)}
          />
          <Row>
            <Button type="submit" look="primary">
              {action}
            </Button>
            <Button look="quiet" onClick={onBack}>
              {words.back}
            </Button>
          </Row>
        </Stack>
      </form>
    </Section>
  );
}
