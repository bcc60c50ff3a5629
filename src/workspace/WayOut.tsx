import { useState } from 'react';
import { formWords } from '../domain/words/form';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Row } from '../ui/Page';
import { useServices } from './services';

interface WayOutProps {
  /** Why it was not saved. */
  readonly text: string;
  readonly values: () => unknown;
}

/** When a save failed: the words are still in the form, and can be carried off by hand. */
export function WayOut({ text, values }: WayOutProps) {
  const { files } = useServices();
  const [copy, setCopy] = useState<'offered' | 'done' | 'refused'>('offered');
  const written = (): string => JSON.stringify(values(), null, 2);
  const copyText = (): void =>
    void navigator.clipboard.writeText(written()).then(
      () => setCopy('done'),
      () => setCopy('refused'),
    );
  const action = (
    <Row>
      {copy !== 'refused' && (
        <Button onClick={copyText}>{copy === 'done' ? formWords.copied : formWords.copyText}</Button>
      )}
      <Button onClick={() => files.save(new Blob([written()], { type: 'text/plain' }), formWords.wayOutFileName)}>
        {formWords.downloadText}
      </Button>
    </Row>
  );
  return (
    <Banner tone="problem" action={action}>
      {text}
    </Banner>
  );
}
