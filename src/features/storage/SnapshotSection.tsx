import { useState } from 'react';
import { storageWords } from '../../domain/words/storage-page';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { DownloadIcon } from '../../ui/icons';
import { Row, Section, Stack } from '../../ui/Page';
import { useServices } from '../../workspace/services';
import { useBackupState } from './use-backups';

const words = storageWords.snapshot;

/** What stood before everything was replaced, still to be had. */
export function SnapshotSection() {
  const { backups, files } = useServices();
  const { snapshot } = useBackupState();
  const [isGone, setIsGone] = useState(false);
  if (snapshot === null) return null;
  const save = async (): Promise<void> => {
    const file = await backups.snapshotFile();
    setIsGone(file === null);
    if (file !== null) files.save(file, snapshot.fileName);
  };
  return (
    <Section title={words.title} note={words.text(snapshot.takenAt, snapshot.bytes)}>
      <Stack>
        <Row>
          <Button icon={<DownloadIcon />} onClick={() => void save()}>
            {words.save}
          </Button>
        </Row>
        {isGone && <Banner tone="problem">{words.gone}</Banner>}
      </Stack>
    </Section>
  );
}
