import { type FormEvent, useState } from 'react';
import { lockWords } from '../../domain/words/lock';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Row, Stack } from '../../ui/Page';
import type { LockWork } from '../../workspace/lock-service';
import { NewPassphrase } from './NewPassphrase';
import { SecretField } from './SecretField';
import { useAttempt } from './use-attempt';
import { useNewPassphrase } from './use-new-passphrase';

const words = lockWords.passphrase;

export function ChangePassphrase({ work }: { readonly work: LockWork }) {
  const [secret, setSecret] = useState('');
  const next = useNewPassphrase();
  const attempt = useAttempt();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const chosen = next.take();
    if (chosen === null || !(await attempt.make(() => work.changePassphrase(secret, chosen)))) return;
    setSecret('');
    next.clear();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack gap="loose">
        <p>{words.note}</p>
        {attempt.isDone && <Banner tone="success">{words.done}</Banner>}
        <SecretField label={words.current} value={secret} error={attempt.problem} onValue={setSecret} />
        <NewPassphrase form={next} labels={{ first: words.next, again: words.again }} />
        <Row>
          <Button type="submit" isBusy={attempt.isBusy}>
            {words.action}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
