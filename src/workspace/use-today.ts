import { useCallback, useSyncExternalStore } from 'react';
import type { Clock } from '../domain/ports';
import type { IsoDate } from '../domain/time';
import { useServices } from './services';

/** How long a page in sight may still show the day before. */
const LATEST_MS = 30_000;

/** The calendar day where the person is. A page that is left open over midnight, or overnight, moves on with it. */
export function useToday(): IsoDate {
  const { clock } = useServices();
  const subscribe = useCallback((onNewDay: () => void) => watchDay(clock, onNewDay), [clock]);
  return useSyncExternalStore(subscribe, () => clock.today());
}

/** Calls back once for each day that begins. Timers stand still while a device sleeps, so coming into sight counts too. */
export function watchDay(clock: Clock, onNewDay: () => void): () => void {
  let known = clock.today();
  const look = (): void => {
    const today = clock.today();
    if (today === known) return;
    known = today;
    onNewDay();
  };
  const timer = setInterval(look, LATEST_MS);
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
