import { useCallback, useRef, useState } from 'react';
import { fileWords as words } from '../../domain/words/files';
import { Button } from '../../ui/Button';
import { SegmentedControl } from '../../ui/ChoiceGroup';
import { Fold } from '../../ui/Fold';
import { PlusIcon } from '../../ui/icons';
import { CameraIcon } from '../../ui/screen-icons';
import { Row, Section, Stack } from '../../ui/Page';
import { choicesOf } from '../choices';
import { AttachedFiles } from './AttachedFiles';
import styles from './FilesField.module.css';
import { IncomingFiles } from './IncomingFiles';
import type { PhotoCare } from './store-file';
import type { FormFiles } from './use-form-files';
import { useOfferedFiles } from './use-offered-files';

interface FilesFieldProps {
  readonly id: string;
  readonly formFiles: FormFiles;
  readonly title?: string;
}

/** As it was chosen last, until the app is closed. */
let lastCare: PhotoCare = 'clean';

/** The files of a record: taken with the camera, chosen, dropped or pasted; looked at, saved again, taken away. */
export function FilesField({ id, formFiles, title = words.title }: FilesFieldProps) {
  const { files, incoming, attach, dismiss, remove } = formFiles;
  const [care, setCare] = useState(lastCare);
  const add = useCallback((added: readonly File[]) => attach(added, care), [attach, care]);
  const isOver = useOfferedFiles(add);
  const choose = (next: PhotoCare): void => {
    lastCare = next;
    setCare(next);
  };
  return (
    <Section title={title} note={words.more}>
      <div id={id} tabIndex={-1} className={styles.files} data-over={isOver || undefined}>
        <Stack>
          {files.length === 0 && incoming.length === 0 && <p className={styles.none}>{words.none}</p>}
          <AttachedFiles files={files} onRemove={remove} />
          <IncomingFiles incoming={incoming} onDismiss={dismiss} />
          <Pickers onFiles={add} />
          <Fold title={words.photos} meta={words.photoCares[care]}>
            <Stack>
              <SegmentedControl
                label={words.photos}
                isLabelHidden
                choices={choicesOf(words.photoCares)}
                value={care}
                onValue={choose}
              />
              <p className={styles.none}>{words.photoCareHints[care]}</p>
              <p className={styles.none}>{words.othersStay}</p>
            </Stack>
          </Fold>
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
