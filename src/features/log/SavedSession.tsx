import { useEffect, useState } from 'react';
import { seriesNumberOf } from '../../domain/quick-log';
import type { Session } from '../../domain/records/session';
import { formWords } from '../../domain/words/form';
import { logWords } from '../../domain/words/log';
import { recordWords } from '../../domain/words/records';
import { Banner } from '../../ui/Banner';
import { Button, ButtonLink } from '../../ui/Button';
import { FeedbackIcon, PenIcon, ReflectionIcon, UndoIcon } from '../../ui/screen-icons';
import { Stack } from '../../ui/Page';
import { useAnnouncer } from '../../ui/Toast';
import { newFeedbackPath, paths } from '../../workspace/paths';
import { useServices } from '../../workspace/services';
import type { Saved } from './LogForm';
import { coachingTime, useCheck, usePortfolio } from '../../workspace/use-portfolio';

/** What was saved and where that leaves the hours, with what people do next. */
export function SavedSession({ saved, onAnother }: { readonly saved: Saved; readonly onAnother: () => void }) {
  const { session } = saved;
  const services = useServices();
  const { announce } = useAnnouncer();
  const [problem, setProblem] = useState('');
  const words = useSavedWords(session);
  useEffect(() => announce(words), [announce, words]);

  const undo = async (): Promise<void> => {
    const undone = await services.portfolio.commit(saved.undo);
    if (!undone.ok) return setProblem(formWords.notSaved(undone.problem));
    announce(logWords.undone);
    onAnother();
  };
  const isHeld = session.status === 'held';
  return (
    <Stack gap="loose">
      <Banner tone="success">{words}</Banner>
      {isHeld && session.durationMinutes === 0 && <Banner tone="warning">{logWords.doubtZero}</Banner>}
      {problem !== '' && <Banner tone="problem">{problem}</Banner>}
      <Stack>
        {isHeld && (
          <ButtonLink href={paths.reflection(session.id)} look="primary" isLarge isWide icon={<ReflectionIcon />}>
            {logWords.reflectNow}
          </ButtonLink>
        )}
        <ButtonLink href={paths.session(session.id)} isWide icon={<PenIcon />}>
          {logWords.addActions}
        </ButtonLink>
        {isHeld && (
          <ButtonLink href={newFeedbackPath({ session: session.id })} isWide icon={<FeedbackIcon />}>
            {logWords.askFeedback}
          </ButtonLink>
        )}
        <Button isWide icon={<UndoIcon />} onClick={() => void undo()}>
          {logWords.undo}
        </Button>
        <Button look="quiet" isWide onClick={onAnother}>
          {logWords.another}
        </Button>
      </Stack>
    </Stack>
  );
}

function useSavedWords(session: Session): string {
  const portfolio = usePortfolio();
  const time = coachingTime(useCheck());
  const clientId = session.clientIds[0];
  const client = clientId === undefined ? undefined : portfolio.get('client', clientId);
  const name = client?.codeName || recordWords.nameless;
  if (session.status === 'planned' && session.heldOn !== null) return logWords.planned(name, session.heldOn);
  const number = clientId === undefined ? null : seriesNumberOf(portfolio, session, clientId);
  const saved = logWords.saved(name, number, session.durationMinutes ?? 0);
  return time === null ? saved : `${saved} ${logWords.hours(time.found, time.needed)}`;
}
