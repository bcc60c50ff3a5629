import { type FormEvent, useState } from 'react';
import { lockWords } from '../../domain/words/lock';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Row, Section, Stack } from '../../ui/Page';
import type { LockProblem, LockWork } from '../../workspace/lock-service';
import { Moving } from './Moving';
import { NewPassphrase } from './NewPassphrase';
import { problemText } from './problem-text';
import { RecoveryKeySheet } from './RecoveryKeySheet';
import { useNewPassphrase } from './use-new-passphrase';

const words = lockWords.off;

/** A passphrase, then the recovery key printed and typed back; only then is anything changed. */
export function TurnOn({ work }: { readonly work: LockWork }) {
  const passphrase = useNewPassphrase();
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [share, setShare] = useState<number | null>(null);
  const [problem, setProblem] = useState<LockProblem | null>(null);
  const goOn = (event: FormEvent): void => {
    event.preventDefault();
    if (passphrase.take() !== null) setRecoveryKey(work.newRecoveryKey());
  };
  const turnOn = async (key: string): Promise<void> => {
    const chosen = passphrase.take();
    if (chosen === null) return setRecoveryKey(null);
    setProblem(null);
    setShare(0);
    const done = await work.turnOn(chosen, key, setShare);
    if (done.ok) return; // the app starts anew
    setShare(null);
    setProblem(done.problem);
  };
  if (share !== null) return <Moving title={lockWords.moving.title} share={share} />;
  if (recoveryKey !== null) {
    return (
      <>
        {problem !== null && <Banner tone="problem">{problemText(problem)}</Banner>}
        <RecoveryKeySheet
          recoveryKey={recoveryKey}
          action={lockWords.key.turnOn}
          onTyped={() => void turnOn(recoveryKey)}
          onBack={() => setRecoveryKey(null)}
        />
      </>
    );
  }
  return (
    <Section title={words.title} note={words.note}>
      <form onSubmit={goOn} noValidate>
        <Stack gap="loose">
          <NewPassphrase form={passphrase} labels={{ first: words.first, again: words.again }} />
          <Row>
            <Button type="submit" look="primary">
              {words.next}
            </Button>
          </Row>
        </Stack>
      </form>
    </Section>
  );
}
