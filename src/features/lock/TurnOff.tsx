import { type FormEvent, useState } from 'react';
import { lockWords } from '../../domain/words/lock';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Page';
import type { LockWork } from '../../workspace/lock-service';
import { SecretField } from './SecretField';
import { useAttempt } from './use-attempt';

const words = lockWords.turnOff;

export interface TurnOffProps {
  readonly work: LockWork;
  /** Null once it has come to nothing. */
  readonly onProgress: (share: number | null) => void;
}

export function TurnOff({ work, onProgress }: TurnOffProps) {
  const [secret, setSecret] = useState('');
  const attempt = useAttempt();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await attempt.make(() => work.turnOff(secret, onProgress)))) onProgress(null);
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="loose">
        <p>{words.note}</p>
        <SecretField label={words.current} value={secret} error={attempt.problem} onValue={setSecret} />
        <Row>
          <Button type="submit" look="danger" isBusy={attempt.isBusy}>
            {words.action}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
