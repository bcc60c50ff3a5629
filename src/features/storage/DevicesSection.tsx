import { storageWords } from '../../domain/words/storage-page';
import { Button, ButtonLink } from '../../ui/Button';
import { DownloadIcon } from '../../ui/icons';
import { UploadIcon } from '../../ui/screen-icons';
import { Row, Section, Stack } from '../../ui/Page';
import { paths } from '../../workspace/paths';
import { useWriting } from './use-writing';
import { WritingOutcome } from './WritingOutcome';

const words = storageWords.devices;

/** Two devices that hold the same, by a file that goes from one to the other and back. */
export function DevicesSection() {
  const writing = useWriting();
  return (
    <Section title={words.title}>
      <Stack>
        <ol>
          <li>{words.text.there}</li>
          <li>{words.text.back}</li>
          <li>{words.text.conflicts}</li>
        </ol>
        <Row>
          <Button
            icon={<DownloadIcon />}
            isBusy={writing.busy !== null}
            onClick={() => writing.write({ to: 'file', passphrase: null })}
          >
            {words.write}
          </Button>
          <ButtonLink href={paths.openFile} icon={<UploadIcon />}>
            {words.read}
          </ButtonLink>
        </Row>
        <WritingOutcome writing={writing} />
      </Stack>
    </Section>
  );
}
