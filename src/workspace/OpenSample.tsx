import { useState } from 'react';
import { appWords as words } from '../domain/words/app';
import { Banner } from '../ui/Banner';
import { Button } from '../ui/Button';
import { Row, Stack } from '../ui/Page';
import { useServices } from './services';

/** The way into the sample, wherever it is offered. */
export function OpenSample() {
  const { sample } = useServices();
  const [isMissing, setIsMissing] = useState(false);
  return (
    <Stack>
      <Row>
        <Button onClick={() => void sample.open().then((isOpen) => setIsMissing(!isOpen))}>{words.openSample}</Button>
      </Row>
      {isMissing && <Banner tone="problem">{words.sampleMissing}</Banner>}
    </Stack>
  );
}
