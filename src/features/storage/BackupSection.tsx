import { storageWords } from '../../domain/words/storage-page';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DownloadIcon } from '../../ui/icons';
import { Row, Section, Stack } from '../../ui/Page';
import { PassphraseFields } from './PassphraseFields';
import { useBackupState } from './use-backups';
import { usePassphrase } from './use-passphrase';
import { useWriting } from './use-writing';
import { WritingOutcome } from './WritingOutcome';

const words = storageWords.backup;

/** One press makes a backup, reads it back and says so. */
export function BackupSection() {
  const { folder } = useBackupState();
  const passphrase = usePassphrase();
  const writing = useWriting();
  const isFolderReady = folder.kind === 'ready';
  const writeFile = (): void => {
    const secret = passphrase.take();
    if (secret !== undefined) writing.write({ to: 'file', passphrase: secret });
  };
  return (
    <Section title={words.title} note={words.note}>
      <Card>
        <Stack gap="loose">
          {isFolderReady && (
            <Row>
              <Button
                look="primary"
                icon={<DownloadIcon />}
                isBusy={writing.busy === 'folder'}
                onClick={() => writing.write({ to: 'folder', passphrase: null })}
              >
                {words.nowToFolder(folder.name)}
              </Button>
            </Row>
          )}
          <PassphraseFields form={passphrase} />
          <Row>
            <Button
              look={isFolderReady ? 'secondary' : 'primary'}
              icon={<DownloadIcon />}
              isBusy={writing.busy === 'file'}
              onClick={writeFile}
            >
              {isFolderReady ? words.elsewhere : words.now}
            </Button>
          </Row>
          {writing.busy !== null && <p role="status">{words.busy}</p>}
          <WritingOutcome writing={writing} />
        </Stack>
      </Card>
    </Section>
  );
}
