import { useCallback, useRef, useState } from 'react';
import type { AttachedFile } from '../../domain/records/attached-file';
import { fileWords as words } from '../../domain/words/files';
import { Button } from '../../ui/Button';
import { CheckboxField } from '../../ui/CheckboxField';
import { PlusIcon } from '../../ui/icons';
import { CameraIcon } from '../../ui/screen-icons';
import { Row, Section, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { AttachedFiles } from './AttachedFiles';
import styles from './FilesField.module.css';
import { IncomingFiles } from './IncomingFiles';
import { useAttachFiles } from './use-attach-files';
import { useOfferedFiles } from './use-offered-files';

export interface FilesFieldProps {
  readonly id: string;
  readonly files: readonly AttachedFile[];
  readonly onFiles: (change: (files: readonly AttachedFile[]) => readonly AttachedFile[]) => void;
  /** Work that Save has to wait for: a file that is on its way in. */
  readonly onWork: (work: Promise<void>) => void;
}

/** The files of a record: taken with the camera, chosen, dropped or pasted; looked at, saved again, taken away. */
export function FilesField({ id, files, onFiles, onWork }: FilesFieldProps) {
  const { announce } = useAnnouncer();
  const [keepOriginals, setKeepOriginals] = useState(false);
  const onStored = useCallback(
    (file: AttachedFile) => {
      onFiles((all) => [...all.filter((one) => one.sha256 !== file.sha256), file]);
      announce(words.attached(file.name));
    },
    [onFiles, announce],
  );
  const { incoming, attach, dismiss } = useAttachFiles(onStored);
  const add = useCallback(
    (added: readonly File[]) => onWork(attach(added, { keepOriginals })),
    [attach, onWork, keepOriginals],
  );
  const isOver = useOfferedFiles(add);
  return (
    <Section title={words.title} note={words.more}>
      <div id={id} tabIndex={-1} className={styles.files} data-over={isOver || undefined}>
        <Stack>
          {files.length === 0 && incoming.length === 0 && <p className={styles.none}>{words.none}</p>}
          <AttachedFiles
            files={files}
            onRemove={(file) => {
              onFiles((all) => all.filter((one) => one !== file));
              announce(words.removed(file.name));
            }}
          />
          <IncomingFiles incoming={incoming} onDismiss={dismiss} />
          <Pickers onFiles={add} />
          <CheckboxField
            label={words.keepOriginals}
            hint={words.keepOriginalsHint}
            checked={keepOriginals}
            onChange={(event) => setKeepOriginals(event.currentTarget.checked)}
          />
        </Stack>
        {isOver && <p className={styles.drop}>{words.drop}</p>}
      </div>
    </Section>
  );
}

function Pickers({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const take = ({ currentTarget }: React.ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(currentTarget.files ?? [])];
    currentTarget.value = ''; // so that the same file can be chosen again
    if (chosen.length > 0) onFiles(chosen);
  };
  return (
    <Row>
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={take} />
      <input ref={chooser} type="file" multiple hidden onChange={take} />
      <Button className={styles.camera} icon={<CameraIcon />} onClick={() => camera.current?.click()}>
        {words.takePhoto}
      </Button>
      <Button icon={<PlusIcon />} onClick={() => chooser.current?.click()}>
        {words.choose}
      </Button>
    </Row>
  );
}
