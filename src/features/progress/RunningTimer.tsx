import { timerWords as words } from '../../domain/words/timer';
import { Card } from '../../ui/Card';
import { List, ListRow } from '../../ui/List';
import { paths } from '../../workspace/paths';
import { useSessionTimer } from '../../workspace/use-session-timer';

/** A session that is being timed is easily forgotten: home leads back to it. */
export function RunningTimer() {
  const { timer, minutes } = useSessionTimer();
  if (timer === null) return null;
  return (
    <Card isFlush>
      <List>
        <ListRow href={paths.log} title={words.onHome(minutes, timer.startTime)} meta={words.onHomeMeta} />
      </List>
    </Card>
  );
}
