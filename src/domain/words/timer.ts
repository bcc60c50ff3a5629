import { defineWords } from './define-words';
import { formatMinutes } from './format';

/** The timer of the quick log. */
export const timerWords = defineWords({
  start: 'Start the timer',
  startMeta: 'It runs on when the app is closed',
  running: (minutes: number | null, since: string) =>
    minutes === null ? `Running since ${since}` : `${formatMinutes(minutes)}, running since ${since}`,
  stopped: (minutes: number | null, since: string) =>
    minutes === null
      ? `Begun at ${since}. The clock of this device can’t say how long it was: give the minutes yourself.`
      : `Timed: ${formatMinutes(minutes)}, begun at ${since}`,
  stop: 'Stop',
  discard: 'Discard the time',
  started: 'The timer is running.',
  failed: 'The timer could not be kept on this device. Note the time yourself.',
  onHome: (minutes: number | null, since: string) =>
    minutes === null ? `A session is being timed since ${since}` : `Session under way: ${formatMinutes(minutes)}`,
  onHomeMeta: 'Stop and save it',
});
