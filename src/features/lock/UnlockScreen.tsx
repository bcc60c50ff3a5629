import { type FormEvent, useEffect, useState } from 'react';
import { lockWords } from '../../domain/words/lock';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { Page, PageHeader, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { paths } from '../../workspace/paths';

const words = lockWords.open;

export interface UnlockScreenProps {
  /** Resolves with whether it opened. */
  readonly tryOpen: (secret: string) => Promise<boolean>;
  /** How long the next try has to wait, in milliseconds. */
  readonly waitMs: () => number;
}

/** Stands in place of everything else until the portfolio is opened. */
export function UnlockScreen({ tryOpen, waitMs }: UnlockScreenProps) {
  const [secret, setSecret] = useState('');
  const [isShown, setIsShown] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<string | undefined>(undefined);
  const seconds = useWait(waitMs);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (isBusy || waitMs() > 0) return;
    if (secret.trim() === '') return setError(words.needed);
    setIsBusy(true);
    setError(undefined);
    if (await tryOpen(secret)) return;
    setIsBusy(false);
    setError(words.wrong);
  };
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} />
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="loose">
          <TextField
            label={words.secret}
            hint={words.hint}
            error={error}
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            value={secret}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          <CheckboxField
            label={words.show}
            checked={isShown}
            onChange={(event) => setIsShown(event.currentTarget.checked)}
          />
          <Button type="submit" look="spark" isWide isLarge isBusy={isBusy} disabled={seconds > 0}>
            {isBusy ? words.busy : words.action}
          </Button>
          <p role="status">{seconds > 0 && words.wait(seconds)}</p>
          <p>{words.trouble}</p>
          <p>
            <a href={paths.rescue}>{words.rescue}</a>
          </p>
        </Stack>
      </form>
    </Page>
  );
}

/** Whole seconds until the next try. */
function useWait(waitMs: () => number): number {
  const [seconds, setSeconds] = useState(() => Math.ceil(waitMs() / 1000));
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.ceil(waitMs() / 1000)), 250);
    return () => clearInterval(timer);
  }, [waitMs]);
  return seconds;
}
