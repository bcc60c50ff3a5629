import { useCallback, useEffect, useState } from 'react';
import type { Portfolio } from '../../domain/portfolio';
import type { RemovedRecord } from '../../domain/ports';
import { groupRemoved, planReturn, type RemovedGroup } from '../../domain/removal';
import { addDays, dateOfInstant, startOfDay } from '../../domain/time';
import { formWords } from '../../domain/words/form';
import { formatDate, formatTime } from '../../domain/words/format';
import { recordWords } from '../../domain/words/records';
import { removalWords as words } from '../../domain/words/removal';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { UndoIcon } from '../../ui/screen-icons';
import { Page, PageHeader, Row, Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { paths } from '../../workspace/paths';
import { linkTo } from '../../workspace/record-links';
import { useServices } from '../../workspace/services';
import { usePortfolio } from '../../workspace/use-portfolio';

const OFFERED_DAYS = 30;

export function RemovedScreen() {
  const { removed, hasFailed, reload } = useRemoved();
  return (
    <Page>
      <PageHeader title={words.title} lead={words.lead} back={{ href: paths.more }} />
      {hasFailed && (
        <Stack>
          <Banner tone="problem">{words.failed}</Banner>
          <Button onClick={reload}>{words.tryAgain}</Button>
        </Stack>
      )}
      {removed?.length === 0 && <EmptyState title={words.empty}>{words.emptyText}</EmptyState>}
      {removed !== null && removed.length > 0 && (
        <Stack>
          {groupRemoved(removed).map((group) => (
            <Group key={group.main.stamp} group={group} removed={removed} />
          ))}
        </Stack>
      )}
    </Page>
  );
}

interface Removed {
  /** Null until it has been read. */
  readonly removed: readonly RemovedRecord[] | null;
  readonly hasFailed: boolean;
  readonly reload: () => void;
}

/** What is removed, read again after every change of the portfolio, whichever tab made it. */
function useRemoved(): Removed {
  const { portfolio, clock } = useServices();
  const snapshot = usePortfolio();
  const [removed, setRemoved] = useState<readonly RemovedRecord[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isLatest = true;
    const since = startOfDay(addDays(clock.today(), -OFFERED_DAYS));
    portfolio.removed(since).then(
      (found) => {
        if (!isLatest) return;
        setRemoved(found);
        setHasFailed(false);
      },
      () => isLatest && setHasFailed(true),
    );
    return () => {
      isLatest = false;
    };
  }, [portfolio, clock, snapshot, turn]);
  const reload = useCallback(() => setTurn((last) => last + 1), []);
  return { removed, hasFailed, reload };
}

function Group({ group, removed }: { readonly group: RemovedGroup; readonly removed: readonly RemovedRecord[] }) {
  const { portfolio } = useServices();
  const { showToast } = useAnnouncer();
  const snapshot = usePortfolio();
  const { removedAt } = group.main;
  const changes = planReturn(removed, group);
  const name = nameOf(snapshot.with(changes), group.main);
  const bringBack = async (): Promise<void> => {
    const done = await portfolio.commit(changes);
    showToast({ message: done.ok ? words.isBack(name) : formWords.notSaved(done.problem) });
  };
  return (
    <Card>
      <Stack gap="tight">
        <strong>{name}</strong>
        <p>{words.meta(group, formatDate(dateOfInstant(removedAt)), formatTime(removedAt))}</p>
        <Row>
          <Button icon={<UndoIcon />} aria-label={words.bringBackAloud(name)} onClick={() => void bringBack()}>
            {words.bringBack}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}

/** "Heron, Client"; "D07, Heron, Session, 12 May 2026". */
function nameOf(portfolio: Portfolio, { record }: RemovedRecord): string {
  const link = linkTo(portfolio, record);
  return [record.ref, link?.title, link === null ? recordWords.kinds[record.kind] : link.meta]
    .filter(Boolean)
    .join(', ');
}
