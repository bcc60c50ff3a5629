import { useRef, useState } from 'react';
import type { Signature } from '../../domain/records/signature';
import { contractWords as words } from '../../domain/words/contract';
import { attachProblemText } from '../../domain/words/files';
import { Button } from '../../ui/Button';
import { FieldGroup } from '../../ui/Field';
import { Row, Stack } from '../../ui/Page';
import { CameraIcon } from '../../ui/screen-icons';
import { AttachedFiles } from '../../workspace/files/AttachedFiles';
import { storeFile } from '../../workspace/files/store-file';
import { useServices } from '../../workspace/services';

interface InkFieldProps {
  readonly files: Signature['files'];
  readonly error: string | undefined;
  readonly onFiles: (files: Signature['files']) => void;
}

/** A signature in ink, as a photograph or scan of the sheet. */
export function InkField({ files, error, onFiles }: InkFieldProps) {
  const { evidenceFiles } = useServices();
  const picker = useRef<HTMLInputElement>(null);
  const [isStoring, setIsStoring] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = async (file: File): Promise<void> => {
    setIsStoring(true);
    const stored = await storeFile(evidenceFiles, file, 'clean', () => undefined);
    setIsStoring(false);
    setProblem(stored.ok ? undefined : attachProblemText(stored.problem));
    if (stored.ok) onFiles([stored.file]);
  };
  return (
    <FieldGroup label={words.ink} hint={words.inkHint} error={problem ?? error}>
      <Stack>
        <AttachedFiles files={files} onRemove={() => onFiles([])} />
        <Row>
          <input
            ref={picker}
            type="file"
            accept="image/*,application/pdf"
            hidden
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              currentTarget.value = '';
              if (file !== undefined) void take(file);
            }}
          />
          <Button icon={<CameraIcon />} isBusy={isStoring} onClick={() => picker.current?.click()}>
            {isStoring ? words.storingInk : words.takeInk}
          </Button>
        </Row>
      </Stack>
    </FieldGroup>
  );
}
