import { useEffect, useState } from 'react';
import { failure, type Result } from '../../domain/result';
import { storageWords } from '../../domain/words/storage-page';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Row, Section, Stack } from '../../ui/Page';
import type { BackupProblem, FolderState } from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';
import { PassphraseFields } from './PassphraseFields';
import { useBackupState } from './use-backups';
import { usePassphrase } from './use-passphrase';

const words = storageWords.folder;

/** Copies that go into a folder by themselves, where the browser can write to one. */
export function FolderSection() {
  const { backups } = useServices();
  const { folder, folderProblem } = useBackupState();
  const isLocked = folder.kind === 'locked';
  useEffect(() => {
    if (isLocked) void backups.lookAtFolder().catch(() => false); // it may be open, and only not looked at yet
  }, [backups, isLocked]);
  return (
    <Section title={words.title} note={words.note}>
      <Card>
        <Stack>
          {folder.kind === 'unsupported' && <p>{words.unsupported}</p>}
          {folder.kind === 'none' && <Choosing />}
          {(folder.kind === 'ready' || folder.kind === 'locked') && <Chosen folder={folder} />}
          {folderProblem !== null && folder.kind === 'ready' && (
            <Banner tone="warning" title={words.problem}>
              {storageWords.problems[folderProblem.kind]}
            </Banner>
          )}
        </Stack>
      </Card>
    </Section>
  );
}

function Choosing() {
  const { backups } = useServices();
  const passphrase = usePassphrase();
  const { isBusy, problem, run } = useAttempt();
  const choose = (): void => {
    const secret = passphrase.take();
    if (secret !== undefined) void run(() => backups.chooseFolder(secret));
  };
  return (
    <Stack>
      <PassphraseFields form={passphrase} />
      <Row>
        <Button isBusy={isBusy} onClick={choose}>
          {words.choose}
        </Button>
      </Row>
      {problem !== null && (
        <Banner tone={problem.kind === 'cancelled' ? 'info' : 'problem'}>{storageWords.problems[problem.kind]}</Banner>
      )}
    </Stack>
  );
}

function Chosen({ folder }: { readonly folder: Extract<FolderState, { readonly name: string }> }) {
  const { backups } = useServices();
  return (
    <Stack>
      <p>
        {words.chosen(folder.name)} {words.kept}
      </p>
      <p>{folder.isEncrypted ? words.isEncrypted : words.isPlain}</p>
      {folder.kind === 'locked' && (
        <Banner tone="warning" action={<Button onClick={() => void backups.unlockFolder()}>{words.unlock}</Button>}>
          {words.locked(folder.name)}
        </Banner>
      )}
      <Row>
        <Button look="quiet" onClick={() => void backups.leaveFolder()}>
          {words.leave}
        </Button>
      </Row>
    </Stack>
  );
}

interface Attempt {
  readonly isBusy: boolean;
  readonly problem: BackupProblem | null;
  readonly run: (work: () => Promise<Result<unknown, BackupProblem>>) => Promise<void>;
}

function useAttempt(): Attempt {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  return {
    isBusy,
    problem,
    run: async (work) => {
      setIsBusy(true);
      setProblem(null);
      const done = await work().catch(() => failure({ kind: 'failed' as const, detail: '' }));
      setIsBusy(false);
      if (!done.ok) setProblem(done.problem);
    },
  };
}
