import { useEffect, useEffectEvent, useState } from 'react';
import type { RecordId } from '../domain/ids';
import { readTimer, type SessionTimer, timedMinutes } from '../domain/session-timer';
import { toClockTime } from '../domain/time';
import { formatTime } from '../domain/words/format';
import { useServices } from './services';
import { TIMER_KEY } from './timer-key';

/** Minutes are what is shown. */
const LOOK_EVERY_MS = 10_000;

export interface SessionTiming {
  /** Null before the start, and until what is kept has been read. */
  readonly timer: SessionTimer | null;
  /** Minutes so far, or in all; null where the clock can't say. */
  readonly minutes: number | null;
  /** Each resolves to whether it is kept: a timer that is not on disk is none. */
  readonly start: (clientId: RecordId | null) => Promise<boolean>;
  readonly stop: () => Promise<void>;
  readonly discard: () => Promise<void>;
  /** After what was timed is saved. One that still runs belongs to another session. */
  readonly discardIfStopped: () => Promise<void>;
}

/**
 * The timer of the session under way: one for the whole app, kept with the drafts.
 * @param onStopped gets a timer that is stopped here, or is found to have been and never saved
 */
export function useSessionTimer(onStopped?: (timer: SessionTimer) => void): SessionTiming {
  const { drafts, clock } = useServices();
  const [timer, setTimer] = useState<SessionTimer | null>(null);
  const [now, setNow] = useState(() => clock.now());

  const tell = useEffectEvent((found: SessionTimer | null) => {
    if (found !== null && found.stoppedAt !== null) onStopped?.(found);
  });

  useEffect(() => {
    let isHere = true;
    const read = (isFirst: boolean): void => {
      setNow(clock.now());
      // What another tab has started, stopped or saved since.
      void drafts.load(TIMER_KEY).then(
        (kept) => {
          if (!isHere) return;
          const found = readTimer(kept);
          setTimer(found);
          if (isFirst) tell(found); // later it would take back what was changed by hand
        },
        () => undefined,
      );
    };
    read(true);
    const readAgain = (): void => read(false);
    document.addEventListener('visibilitychange', readAgain);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', readAgain);
    };
  }, [drafts, clock]);

  const isRunning = timer !== null && timer.stoppedAt === null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const look = setInterval(() => setNow(clock.now()), LOOK_EVERY_MS);
    return () => clearInterval(look);
  }, [isRunning, clock]);

  const keep = async (next: SessionTimer): Promise<boolean> => {
    try {
      await drafts.save(TIMER_KEY, next);
    } catch {
      return false;
    }
    setNow(clock.now());
    setTimer(next);
    return true;
  };
  const start = async (clientId: RecordId | null): Promise<boolean> => {
    const startedAt = clock.now();
    const startTime = toClockTime(formatTime(startedAt));
    return startTime !== null && keep({ startedAt, day: clock.today(), startTime, stoppedAt: null, clientId });
  };
  const stop = async (): Promise<void> => {
    if (timer === null) return;
    const stopped = { ...timer, stoppedAt: timer.stoppedAt ?? clock.now() };
    await keep(stopped); // if it is not kept it runs on there, and the minutes are in the form all the same
    onStopped?.(stopped);
  };
  const discard = async (): Promise<void> => {
    setTimer(null);
    await drafts.remove(TIMER_KEY).catch(() => undefined); // found again, it can be discarded again
  };
  const discardIfStopped = async (): Promise<void> => {
    if (timer !== null && timer.stoppedAt !== null) await discard();
  };
  return { timer, minutes: timer === null ? null : timedMinutes(timer, now), start, stop, discard, discardIfStopped };
}
