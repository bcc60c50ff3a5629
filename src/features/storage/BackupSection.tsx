import { useRef, useState } from 'react';
import { storageWords } from '../../domain/words/storage-page';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DownloadIcon } from '../../ui/icons';
import { Row, Section, Stack } from '../../ui/Page';
import type { BackupProblem, BackupRequest, WrittenBackup } from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';
import { PassphraseFields } from './PassphraseFields';
import { useBackupState } from './use-backups';
import { usePassphrase } from './use-passphrase';

const words = storageWords.backup;

/** One press makes a backup, reads it back and says so. */
export function BackupSection() {
  const { backups } = useServices();
  const { folder } = useBackupState();
  const passphrase = usePassphrase();
  const [busy, setBusy] = useState<BackupRequest['to'] | null>(null);
  const [written, setWritten] = useState<WrittenBackup | null>(null);
  const [problem, setProblem] = useState<BackupProblem | null>(null);
  const isUnderWay = useRef(false);

  const write = async (to: BackupRequest['to'], secret: string | null): Promise<void> => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setBusy(to);
    setWritten(null);
    setProblem(null);
    const done = await backups.write({ to, passphrase: secret });
    isUnderWay.current = false;
    setBusy(null);
    if (done.ok) setWritten(done.value);
    else setProblem(done.problem);
  };
  const writeFile = (): void => {
    const secret = passphrase.take();
    if (secret !== undefined) void write('file', secret);
  };
  return (
    <Section title={words.title} note={words.note}>
      <Card>
        <Stack gap="loose">
          {folder.kind === 'ready' && (
            <Row>
              <Button
                look="primary"
                icon={<DownloadIcon />}
                isBusy={busy === 'folder'}
                onClick={() => void write('folder', null)}
              >
                {words.nowToFolder(folder.name)}
              </Button>
            </Row>
          )}
          <PassphraseFields form={passphrase} />
          <Row>
            <Button
              look={folder.kind === 'ready' ? 'secondary' : 'primary'}
              icon={<DownloadIcon />}
              isBusy={busy === 'file'}
              onClick={writeFile}
            >
              {folder.kind === 'ready' ? words.elsewhere : words.now}
            </Button>
          </Row>
          <div role="status">{busy !== null && <p>{words.busy}</p>}</div>
          {written !== null && <Written written={written} />}
          {problem !== null && (
            <Banner tone={problem.kind === 'cancelled' ? 'info' : 'problem'}>
              {storageWords.problems[problem.kind]}
            </Banner>
          )}
        </Stack>
      </Card>
    </Section>
  );
}

function Written({ written: { note, file } }: { readonly written: WrittenBackup }) {
  const { files } = useServices();
  const [isRefused, setIsRefused] = useState(false);
  const share = async (): Promise<void> => setIsRefused(!(await files.share(file, note.fileName)));
  const where = { folder: words.inFolder, chosen_file: words.inFile, handed_over: words.handedOver }[note.place];
  return (
    <Banner
      tone="success"
      title={words.done(note.verifiedAt)}
      action={
        files.canShare && note.place !== 'folder' ? (
          <Button onClick={() => void share()}>{words.share}</Button>
        ) : undefined
      }
    >
      <p>
        {words.doneText(note.fileName, note.bytes)} {where} {note.isEncrypted ? words.encrypted : ''}
      </p>
      {isRefused && <p>{words.notShared}</p>}
    </Banner>
  );
}
