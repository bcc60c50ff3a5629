import { useState } from 'react';
import { formWords } from '../domain/words/form';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Row, Stack } from '../ui/Page';
import { TextArea } from '../ui/TextArea';
import { useServices } from './services';

interface WayOutProps {
  /** Why it was not saved. */
  readonly text: string;
  readonly values: () => unknown;
}

/** `by_hand`: the browser does not let the page copy, so the text itself is shown. */
type Copying = 'offered' | 'done' | 'by_hand';

/** When a save failed: the words are still in the form, and can be carried off: copied, downloaded, or copied by hand. */
export function WayOut({ text, values }: WayOutProps) {
  const { files } = useServices();
  const [copying, setCopying] = useState<Copying>('offered');
  const written = (): string => JSON.stringify(values(), null, 2);
  const copy = async (): Promise<void> => setCopying((await copyText(written())) ? 'done' : 'by_hand');
  const action = (
    <Row>
      <Button onClick={() => void copy()}>{copying === 'done' ? formWords.copied : formWords.copyText}</Button>
      <Button onClick={() => files.save(new Blob([written()], { type: 'text/plain' }), formWords.wayOutFileName)}>
        {formWords.downloadText}
      </Button>
    </Row>
  );
  return (
    <Stack>
      <Banner tone="problem" action={action}>
        {text}
      </Banner>
      {copying === 'by_hand' && (
        <TextArea
          label={formWords.copyByHand}
          readOnly
          defaultValue={written()}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </Stack>
  );
}

/** False where the browser refuses, or, as in a page without a secure address, has no clipboard at all. */
async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined) return false;
  try {
    await clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
