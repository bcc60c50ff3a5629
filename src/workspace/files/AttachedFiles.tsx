import { useState } from 'react';
import type { AttachedFile } from '../../domain/records/attached-file';
import { fileWords as words } from '../../domain/words/files';
import { mediaTypeWords } from '../../domain/words/media-types';
import { Card } from '../../ui/Card';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { IconButton } from '../../ui/IconButton';
import { DownloadIcon } from '../../ui/icons';
import { PlayIcon, TrashIcon } from '../../ui/screen-icons';
import { List } from '../../ui/List';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../services';
import styles from './AttachedFiles.module.css';
import { type StoredPicture, useStoredPicture } from './use-stored-picture';
import { useStoredSound } from './use-stored-sound';

interface AttachedFilesProps {
  readonly files: readonly AttachedFile[];
  /** Left out where a file is part of what was signed and stays. */
  readonly onRemove?: (file: AttachedFile) => void;
}

/** The files of a record: pictures are shown, everything else has its name, its size and a way to save it again. */
export function AttachedFiles({ files, onRemove }: AttachedFilesProps) {
  if (files.length === 0) return null;
  return (
    <Card isFlush>
      <List label={words.title}>
        {files.map((file) => (
          <FileRow key={file.sha256} file={file} onRemove={onRemove && (() => onRemove(file))} />
        ))}
      </List>
    </Card>
  );
}

interface FileRowProps {
  readonly file: AttachedFile;
  readonly onRemove: (() => void) | undefined;
}

function FileRow({ file, onRemove }: FileRowProps) {
  const [isOpen, setIsOpen] = useState(false);
  const picture = useStoredPicture(file);
  const save = useSaveCopy(file);
  const name = file.name === '' ? words.nameless : file.name;
  const remark = remarkOn(file, picture);
  const isSound = file.mediaType.startsWith('audio/') && picture.kind !== 'missing';
  const saveButton = (
    <Button icon={<DownloadIcon />} onClick={() => void save()}>
      {words.save}
    </Button>
  );
  return (
    <li className={styles.row}>
      {picture.kind === 'picture' && (
        <button type="button" className={styles.thumb} aria-label={words.look(name)} onClick={() => setIsOpen(true)}>
          <img src={picture.address} alt="" />
        </button>
      )}
      <div className={styles.words}>
        <span className={styles.name}>{name}</span>
        <span className={styles.meta}>{words.facts(mediaTypeWords[file.mediaType], file.size)}</span>
        {remark !== null && <span className={styles.remark}>{remark}</span>}
      </div>
      <div className={styles.actions}>
        {isSound && <IconButton label={words.listen(name)} icon={<PlayIcon />} onClick={() => setIsOpen(true)} />}
        <IconButton label={words.saveAloud(name)} icon={<DownloadIcon />} onClick={() => void save()} />
        {onRemove !== undefined && (
          <IconButton label={words.removeAloud(name)} icon={<TrashIcon />} onClick={onRemove} />
        )}
      </div>
      {picture.kind === 'picture' && (
        <Dialog isOpen={isOpen} title={name} onClose={() => setIsOpen(false)} actions={saveButton}>
          <img className={styles.picture} src={picture.address} alt={words.pictureOf(name)} />
        </Dialog>
      )}
      {isSound && (
        <Dialog isOpen={isOpen} title={name} onClose={() => setIsOpen(false)} actions={saveButton}>
          <Sound file={file} label={words.soundOf(name)} />
        </Dialog>
      )}
    </li>
  );
}

/** Played by the browser's own controls, and never as a page. */
function Sound({ file, label }: { readonly file: AttachedFile; readonly label: string }) {
  const [isUnknown, setIsUnknown] = useState(false);
  const sound = useStoredSound(file);
  switch (sound.kind) {
    case 'loading':
      return <p role="status">{words.reading}</p>;
    case 'missing':
      return <p>{words.missing}</p>;
    case 'failed':
      return <p>{words.notRead}</p>;
    case 'sound':
      return isUnknown ? (
        <p>{words.notPlayed}</p>
      ) : (
        <audio
          className={styles.sound}
          controls
          src={sound.address}
          aria-label={label}
          onError={() => setIsUnknown(true)}
        />
      );
  }
}

function remarkOn({ mediaType }: AttachedFile, { kind }: StoredPicture): string | null {
  if (kind === 'missing') return words.missing;
  if (kind === 'failed') return words.notRead;
  return mediaType === 'image/heic' ? words.heic : null;
}

/** Hands the file out under its name. It is never opened here: a page of its own would run as part of the app. */
function useSaveCopy({ sha256, name }: AttachedFile): () => Promise<void> {
  const { evidenceFiles, files } = useServices();
  const { showToast } = useAnnouncer();
  return async () => {
    try {
      const blob = await evidenceFiles.get(sha256);
      if (blob === null) showToast({ message: words.missing });
      else files.save(blob, name === '' ? words.nameless : name);
    } catch {
      showToast({ message: words.notRead });
    }
  };
}
