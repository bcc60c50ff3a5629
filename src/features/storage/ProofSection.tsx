import { useState } from 'react';
import { failure } from '../../domain/result';
import { storageWords } from '../../domain/words/storage-page';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Row, Section, Stack } from '../../ui/Page';
import type { BackupProblem } from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';
import { useBackupState } from './use-backups';

const words = storageWords.proof;

/** A backup is worth what it restores to: tried in a scratch database, and compared. */
export function ProofSection() {
  const { backups } = useServices();
  const { proof } = useBackupState();
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const prove = async (): Promise<void> => {
    setIsBusy(true);
    setProblem(null);
    const done = await backups.prove().catch(() => failure({ kind: 'failed' as const, detail: '' }));
    setIsBusy(false);
    if (!done.ok) setProblem(done.problem);
  };
  return (
    <Section title={words.title} note={words.note}>
      <Card>
        <Stack>
          {proof === null && <p>{words.never}</p>}
          {proof?.isGood === true && (
            <Banner tone="success">{words.good(proof.provedAt, proof.records, proof.files)}</Banner>
          )}
          {proof?.isGood === false && <Banner tone="problem">{words.bad(proof.provedAt)}</Banner>}
          <Row>
            <Button isBusy={isBusy} onClick={() => void prove()}>
              {words.now}
            </Button>
          </Row>
          {isBusy && <p role="status">{words.busy}</p>}
          {problem !== null && <Banner tone="problem">{storageWords.problems[problem.kind]}</Banner>}
        </Stack>
      </Card>
    </Section>
  );
}
