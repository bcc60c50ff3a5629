import { type ChangeEvent, useRef } from 'react';
import { Button, type ButtonLook } from './Button';
import { UploadIcon } from './screen-icons';
import { VisuallyHidden } from './VisuallyHidden';

type FileButtonProps = {
  /** What is chosen: the words of the button, and the name of the field behind it. */
  readonly children: string;
  readonly onFile: (file: File) => void;
  /** As in HTML; what a file holds is looked at all the same. Anything if none is named. */
  readonly accept?: string | undefined;
  readonly look?: ButtonLook | undefined;
};

/** A press opens the browser's own window to choose one file. */
export function FileButton({ children, onFile, accept, look }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    event.currentTarget.value = ''; // so that the same file can be chosen again
    if (file !== undefined) onFile(file);
  };
  return (
    <>
      <Button look={look} icon={<UploadIcon />} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <VisuallyHidden>
        <input ref={input} type="file" accept={accept} aria-label={children} tabIndex={-1} onChange={take} />
      </VisuallyHidden>
    </>
  );
}
