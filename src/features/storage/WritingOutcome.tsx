import { useState } from 'react';
import { storageWords } from '../../domain/words/storage-page';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import type { WrittenBackup } from '../../workspace/backup-services';
import { useServices } from '../../workspace/services';
import type { Writing } from './use-writing';

const words = storageWords.backup;

/** What became of a backup: verified, or why not. */
export function WritingOutcome({ writing: { written, problem } }: { readonly writing: Writing }) {
  if (written !== null) return <Written written={written} />;
  if (problem === null) return null;
  return (
    <Banner tone={problem.kind === 'cancelled' ? 'info' : 'problem'}>{storageWords.problems[problem.kind]}</Banner>
  );
}

function Written({ written: { note, file } }: { readonly written: WrittenBackup }) {
  const { files } = useServices();
  const [isRefused, setIsRefused] = useState(false);
  const share = async (): Promise<void> => setIsRefused(!(await files.share(file, note.fileName)));
  const where =
    note.place === 'folder' ? words.inFolder : note.place === 'chosen_file' ? words.inFile : words.handedOver;
  const canShare = files.canShare && note.place === 'handed_over';
  return (
    <Banner
      tone="success"
      title={words.done(note.verifiedAt)}
      action={canShare ? <Button onClick={() => void share()}>{words.share}</Button> : undefined}
    >
      <p>
        {words.doneText(note.fileName, note.bytes)} {where} {note.isEncrypted ? words.encrypted : ''}
      </p>
      {isRefused && <p>{words.notShared}</p>}
    </Banner>
  );
}
