import { useState } from 'react';
import type { RecordId } from '../../domain/ids';
import { timerWords as words } from '../../domain/words/timer';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { Row, Stack } from '../../ui/Page';
import type { SessionTiming } from '../../workspace/use-session-timer';

interface TimerRowProps {
  readonly timing: SessionTiming;
  /** With whom the session is, so far as that is chosen. */
  readonly clientId: RecordId | null;
  readonly onDiscarded: () => void;
}

/** Starts and stops the time of a session; what it gives goes into the fields above, where it can be changed. */
export function TimerRow({ timing, clientId, onDiscarded }: TimerRowProps) {
  const { timer, minutes } = timing;
  const [hasFailed, setHasFailed] = useState(false);
  if (timer === null) {
    return (
      <Stack gap="tight">
        <Row>
          <Button look="quiet" onClick={() => void timing.start(clientId).then((isKept) => setHasFailed(!isKept))}>
            {words.start}
          </Button>
        </Row>
        <p role="status">{hasFailed ? words.failed : ''}</p>
      </Stack>
    );
  }
  const isRunning = timer.stoppedAt === null;
  return (
    <Card>
      <Stack gap="tight">
        <p role={isRunning ? 'timer' : undefined}>
          {isRunning ? words.running(minutes, timer.startTime) : words.stopped(minutes, timer.startTime)}
        </p>
        <Row>
          {isRunning && (
            <Button look="secondary" onClick={() => void timing.stop()}>
              {words.stop}
            </Button>
          )}
          <Button look="quiet" onClick={() => void timing.discard().then(onDiscarded)}>
            {words.discard}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
