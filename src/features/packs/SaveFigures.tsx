import { type FormEvent, useState } from 'react';
import { overlayFileOf } from '../../domain/packs/centre-figures';
import { isFilled } from '../../domain/records/record-base';
import { packWords as words } from '../../domain/words/packs';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { DownloadIcon } from '../../ui/icons';
import { Row, Stack } from '../../ui/Page';
import { TextField } from '../../ui/TextField';
import { useAnnouncer } from '../../ui/Toast';
import { useServices } from '../../workspace/services';
import type { PackSubject } from './subject';

/** The figures of this enrolment as a small file, for whoever else is at the centre. */
export function SaveFigures({ enrolment, standard }: PackSubject) {
  const { files } = useServices();
  const { announce } = useAnnouncer();
  const [title, setTitle] = useState(enrolment.centreName);
  const [isAsked, setIsAsked] = useState(false);
  const save = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (!isFilled(title)) return;
    const text = `${JSON.stringify(overlayFileOf(enrolment, standard, title.trim()), null, 2)}\n`;
    files.save(new Blob([text], { type: 'application/json' }), words.fileName(standard.id));
    announce(words.saved);
  };
  return (
    <Fold title={words.save}>
      <form autoComplete="off" noValidate onSubmit={save}>
        <Stack>
          <TextField
            label={words.saveTitle}
            hint={words.saveTitleHint}
            autoComplete="off"
            maxLength={120}
            value={title}
            error={isAsked && !isFilled(title) ? words.saveTitleMissing : undefined}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Row>
            <Button type="submit" icon={<DownloadIcon />}>
              {words.saveFile}
            </Button>
          </Row>
        </Stack>
      </form>
    </Fold>
  );
}
