import { useState } from 'react';
import { lockWords } from '../../domain/words/lock';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Page';
import type { LockWork } from '../../workspace/lock-service';
import { RecoveryKeySheet } from './RecoveryKeySheet';
import { SecretField } from './SecretField';
import { useAttempt } from './use-attempt';

const words = lockWords.recovery;

export function ChangeRecoveryKey({ work }: { readonly work: LockWork }) {
  const [secret, setSecret] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const attempt = useAttempt();
  const keep = async (key: string): Promise<void> => {
    if (await attempt.make(() => work.changeRecoveryKey(secret, key))) setSecret('');
    setNext(null);
  };
  if (next !== null) {
    return (
      <RecoveryKeySheet
        recoveryKey={next}
        action={lockWords.key.keep}
        onTyped={() => void keep(next)}
        onBack={() => setNext(null)}
      />
    );
  }
  return (
    <Stack gap="loose">
      <p>{words.note}</p>
      {attempt.isDone && <Banner tone="success">{words.done}</Banner>}
      <SecretField label={words.current} value={secret} error={attempt.problem} onValue={setSecret} />
      <Row>
        <Button isBusy={attempt.isBusy} onClick={() => setNext(work.newRecoveryKey())}>
          {words.action}
        </Button>
      </Row>
    </Stack>
  );
}
