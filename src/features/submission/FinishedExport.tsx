import { exportWords as words } from '../../domain/words/export';
import { formatBytes } from '../../domain/words/format';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { DownloadIcon } from '../../ui/icons';
import { List, ListRow } from '../../ui/List';
import { Row, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';
import type { ExportState, MadeFile } from './run-export';

type Done = Extract<ExportState, { readonly kind: 'done' }>;

/** What was made, to be saved or passed on. */
export function FinishedExport({ done, mostBytes }: { readonly done: Done; readonly mostBytes: number | null }) {
  const { files, pages, missingCharacters } = done;
  const [first, ...more] = files;
  if (first === undefined) return null;
  const lacking = missingCharacters.length > 0 && <p>{words.missingCharacters(missingCharacters.join(' '))}</p>;
  if (more.length === 0) {
    return (
      <Banner tone="success" title={words.done(pages)} action={<Handing made={first} />}>
        <p>{[first.fileName, sizeOf(first, mostBytes)].join(', ')}</p>
        {lacking}
      </Banner>
    );
  }
  return (
    <Stack>
      <Banner tone="success" title={words.allReady(files.length, pages)}>
        {lacking}
      </Banner>
      <Card isFlush>
        <List>
          {files.map((made) => (
            <ListRow
              key={made.fileName}
              title={made.fileName}
              meta={sizeOf(made, mostBytes)}
              action={<Handing made={made} isOneOfMany />}
            />
          ))}
        </List>
      </Card>
    </Stack>
  );
}

function sizeOf({ file }: MadeFile, mostBytes: number | null): string {
  const size = formatBytes(file.size);
  return mostBytes !== null && file.size > mostBytes ? `${size}. ${words.tooLarge}` : size;
}

function Handing({
  made: { file, fileName },
  isOneOfMany,
}: {
  readonly made: MadeFile;
  readonly isOneOfMany?: boolean;
}) {
  const { files } = useServices();
  const { announce } = useAnnouncer();
  const share = async (): Promise<void> => {
    if (await files.share(file, fileName)) announce(words.shared);
  };
  return (
    <Row>
      <Button
        look={isOneOfMany === true ? 'secondary' : 'primary'}
        icon={<DownloadIcon />}
        aria-label={isOneOfMany === true ? words.saveOne(fileName) : undefined}
        onClick={() => files.save(file, fileName)}
      >
        {isOneOfMany === true ? words.saveShort : words.save}
      </Button>
      {files.canShare && (
        <Button aria-label={isOneOfMany === true ? words.shareOne(fileName) : undefined} onClick={() => void share()}>
          {words.share}
        </Button>
      )}
    </Row>
  );
}
