import { useState } from 'react';
import { storageWords } from '../../domain/words/storage-page';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { DownloadIcon } from '../../ui/icons';
import { Row, Stack } from '../../ui/Page';
import { useServices } from '../../workspace/services';

const words = storageWords.portable;

/** The portfolio in an open format that other programs and the command line read. */
export function PortableSection() {
  const { portfolioFile, files } = useServices();
  const [outcome, setOutcome] = useState<{ readonly tone: 'success' | 'problem'; readonly text: string } | null>(null);
  const save = async (): Promise<void> => {
    try {
      const { file, fileName } = await portfolioFile.write();
      files.save(file, fileName);
      setOutcome({ tone: 'success', text: words.saved(fileName) });
    } catch {
      setOutcome({ tone: 'problem', text: words.notWritten });
    }
  };
  return (
    <Fold title={words.title} meta={words.meta}>
      <Stack>
        <p>{words.note}</p>
        <Row>
          <Button icon={<DownloadIcon />} onClick={() => void save()}>
            {words.save}
          </Button>
        </Row>
        {outcome !== null && <Banner tone={outcome.tone}>{outcome.text}</Banner>}
      </Stack>
    </Fold>
  );
}
