import { deviceNotes } from '../device-notes';
import { lockNow } from './leave';

const IDLE_NOTE = 'coachfolio-lock-idle';
/** Minutes; 0 is never. */
const IDLE_CHOICES = [1, 5, 15, 60, 0] as const;
const USUAL_MINUTES = 15;
const LOOK_MS = 5000;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll'] as const;

export function idleMinutes(): number {
  const noted = Number(deviceNotes.get(IDLE_NOTE) ?? USUAL_MINUTES);
  return IDLE_CHOICES.find((minutes) => minutes === noted) ?? USUAL_MINUTES;
}

export function setIdleMinutes(minutes: number): void {
  deviceNotes.set(IDLE_NOTE, String(minutes));
}

/**
 * Locks all tabs once nobody has touched any of them for the chosen time. It goes by the clock, so that a device that slept
 * locks when it wakes. A tab that can't save what is typed stays open and tries again.
 */
export function keepWatch(): void {
  let last = Date.now();
  let told = 0;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('coachfolio-awake');
  const touch = (): void => {
    if (isIdle()) return; // this touch comes too late
    last = Date.now();
    if (last - told < LOOK_MS) return;
    told = last;
    channel?.postMessage('awake');
  };
  const isIdle = (): boolean => idleMinutes() > 0 && Date.now() - last >= idleMinutes() * 60_000;
  const look = (): void => {
    if (isIdle()) void lockNow();
  };
  if (channel !== null) channel.onmessage = () => (last = Date.now());
  for (const sign of SIGNS) addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  setInterval(look, LOOK_MS);
}
